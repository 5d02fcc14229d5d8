package nl.schil.contracts.internal.model.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.change.Verdict.ConditionFinding;
import nl.schil.contracts.internal.model.change.Verdict.Decision;
import nl.schil.contracts.internal.model.change.Verdict.GroundFinding;
import nl.schil.kernel.text.Text;

/** Tests a change against every ground: first c, d, e and f, then b, last g. What is unknown is never guessed. */
public final class Assessment {
    private static final String QUESTION = "contracts.change.condition.";

    private final Contract contract;
    private final Proposal proposal;
    private final ChangeFigures figures;
    private final ChangeLaw law;
    private final ChangeNumbers numbers;

    private Assessment(Contract contract, Ledger ledger, Proposal proposal, ChangeLaw law) {
        this.contract = contract;
        this.proposal = proposal;
        this.law = law;
        this.figures = ChangeFigures.of(contract, ledger, proposal, law);
        this.numbers = new ChangeNumbers(contract, proposal, figures);
    }

    public static Verdict of(Contract contract, Ledger ledger, Proposal proposal, ChangeLaw law) {
        return new Assessment(contract, ledger, proposal, law).verdict();
    }

    private Verdict verdict() {
        List<GroundFinding> findings = law.grounds().stream().map(this::ground).toList();
        Optional<GroundFinding> met =
                findings.stream().filter(f -> f.outcome() == Outcome.MET).findFirst();
        boolean open = findings.stream().anyMatch(f -> f.outcome() == Outcome.NOT_PROVEN);
        Decision decision =
                met.map(f -> Verdict.allowed(f.rule())).orElse(open ? Decision.NOT_PROVEN : Decision.NEW_TENDER);
        Ground ground = met.map(f -> f.rule().ground()).orElse(null);
        List<Text> explanation = new ArrayList<>();
        explanation.add(conclusion(decision, ground == null ? "2.163a" : ground.article()));
        explanation.addAll(numbers.explanation(findings, ground));
        return new Verdict(decision, ground, explanation, figures, findings);
    }

    private static Text conclusion(Decision decision, String article) {
        return switch (decision) {
            case ALLOWED -> Text.of("contracts.change.why.allowed", "article", article);
            case ALLOWED_WITH_NOTICE -> Text.of("contracts.change.why.allowed-with-notice", "article", article);
            case NOT_PROVEN -> Text.of("contracts.change.why.not-proven");
            case NEW_TENDER -> Text.of("contracts.change.why.new-tender", "article", article);
        };
    }

    private GroundFinding ground(GroundRule rule) {
        List<ConditionFinding> conditions =
                rule.conditions().stream().map(c -> condition(rule, c)).toList();
        return new GroundFinding(rule, outcome(conditions), conditions);
    }

    private static Outcome outcome(List<ConditionFinding> conditions) {
        List<Outcome> required = new ArrayList<>();
        List<Outcome> alternatives = new ArrayList<>();
        conditions.forEach(c -> (c.condition().alternative() == null ? required : alternatives).add(c.outcome()));
        if (!alternatives.isEmpty()) {
            required.add(
                    alternatives.contains(Outcome.MET)
                            ? Outcome.MET
                            : alternatives.contains(Outcome.NOT_PROVEN) ? Outcome.NOT_PROVEN : Outcome.NOT_MET);
        }
        if (required.contains(Outcome.NOT_MET)) {
            return Outcome.NOT_MET;
        }
        return required.contains(Outcome.NOT_PROVEN) ? Outcome.NOT_PROVEN : Outcome.MET;
    }

    private ConditionFinding condition(GroundRule rule, Condition condition) {
        if (proposal.on().isBefore(law.validFrom())) {
            return new ConditionFinding(
                    condition,
                    Outcome.NOT_PROVEN,
                    Text.of("contracts.change.unknown.law", "date", proposal.on(), "from", law.validFrom()));
        }
        return switch (condition.test()) {
            case ANSWER -> answer(condition);
            case SHARE -> numbers.share(condition);
            case THRESHOLD -> numbers.threshold(condition);
            case PRICE -> numbers.price(condition, rule.percent().get(GroundRule.ALL));
        };
    }

    private ConditionFinding answer(Condition condition) {
        Boolean answer = proposal.answers().get(condition.code());
        Outcome outcome =
                answer == null ? Outcome.NOT_PROVEN : answer == condition.expected() ? Outcome.MET : Outcome.NOT_MET;
        return new ConditionFinding(condition, outcome, Text.of(QUESTION + condition.code()));
    }
}
