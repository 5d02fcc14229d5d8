package nl.schil.contracts.internal.model.change;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.TermChange;
import nl.schil.contracts.internal.model.change.Verdict.ConditionFinding;
import nl.schil.contracts.internal.model.change.Verdict.GroundFinding;
import nl.schil.kernel.Money;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** The tests that are sums, each with the numbers it used. */
final class ChangeNumbers {
    private static final String EURO = "EUR";

    private final Contract contract;
    private final Proposal proposal;
    private final ChangeFigures figures;

    ChangeNumbers(Contract contract, Proposal proposal, ChangeFigures figures) {
        this.contract = contract;
        this.proposal = proposal;
        this.figures = figures;
    }

    /** Art. 2.163b: the net value of all de minimis changes stays below its share of the original value. */
    ConditionFinding share(Condition condition) {
        Long original = figures.original();
        Long net = figures.net();
        Integer limit = figures.limit();
        if (net == null) {
            return unknown(condition, Text.of("contracts.change.unknown.value"));
        }
        if (original == null) {
            return unknown(condition, Text.of("contracts.change.unknown.original"));
        }
        if (limit == null) {
            return unknown(condition, Text.of("contracts.change.unknown.nature"));
        }
        boolean met = Math.abs(net) * 100 < original * limit;
        return finding(
                condition,
                met,
                new Text(
                        "contracts.change.share",
                        Map.of(
                                "earlier", money(figures.earlier()),
                                "value", money(figures.net() - figures.earlier()),
                                "net", money(net),
                                "share", ChangeFigures.percentage(net, original),
                                "gross", money(figures.gross()),
                                "grossShare", ChangeFigures.percentage(figures.gross(), original),
                                "original", money(original),
                                "limit", limit)));
    }

    /** Art. 2.163b: the same value stays below the EU threshold of the day of the change. */
    ConditionFinding threshold(Condition condition) {
        Long net = figures.net();
        if (net == null) {
            return unknown(condition, Text.of("contracts.change.unknown.value"));
        }
        if (!EURO.equals(figures.currency())) {
            return unknown(condition, Text.of("contracts.change.unknown.currency", "currency", figures.currency()));
        }
        if (figures.years() == null) {
            return unknown(condition, Text.of("contracts.change.unknown.threshold", "date", proposal.on()));
        }
        Long threshold = figures.threshold();
        if (threshold == null) {
            return unknown(condition, Text.of("contracts.change.unknown.threshold-group"));
        }
        return finding(
                condition,
                Math.abs(net) < threshold,
                new Text(
                        "contracts.change.threshold",
                        Map.of("net", money(net), "threshold", money(threshold), "years", figures.years())));
    }

    /** Art. 2.163d and e: this change raises the price by no more than its share of the original value. */
    ConditionFinding price(Condition condition, Integer limit) {
        Long value = figures.value();
        Long original = figures.original();
        if (value == null) {
            return unknown(condition, Text.of("contracts.change.unknown.value"));
        }
        if (value <= 0) {
            return finding(condition, true, Text.of("contracts.change.price.none", "value", money(value)));
        }
        if (original == null) {
            return unknown(condition, Text.of("contracts.change.unknown.original"));
        }
        return finding(
                condition,
                value * 100 <= original * limit,
                new Text(
                        "contracts.change.price",
                        Map.of(
                                "value", money(value),
                                "share", ChangeFigures.percentage(value, original),
                                "original", money(original),
                                "limit", limit)));
    }

    /** Every number the verdict rests on, and what is missing; {@code ground} is the one that is met, or null. */
    List<Text> explanation(List<GroundFinding> findings, @Nullable Ground ground) {
        Set<Text> texts = new LinkedHashSet<>();
        if (figures.original() != null) {
            texts.add(Text.of(
                    figures.basis() == ChangeFigures.Basis.MAXIMUM
                            ? "contracts.change.why.maximum"
                            : "contracts.change.why.estimate",
                    "original",
                    money(figures.original())));
        }
        for (GroundFinding finding : findings) {
            boolean minor = finding.rule().ground() == Ground.MINOR;
            if (ground == null
                    ? minor || finding.outcome() != Outcome.NOT_MET
                    : finding.rule().ground() == ground) {
                finding.conditions().stream()
                        .filter(c -> c.condition().test() != Condition.Test.ANSWER)
                        .forEach(c -> texts.add(c.text()));
            }
        }
        texts.addAll(remarks(ground));
        return List.copyOf(texts);
    }

    private List<Text> remarks(@Nullable Ground ground) {
        List<Text> remarks = new ArrayList<>();
        if (figures.room() != null && figures.roomAfter() != null) {
            remarks.add(
                    ground == Ground.MINOR
                            ? Text.of(
                                    "contracts.change.why.room-used",
                                    "before",
                                    money(figures.room()),
                                    "after",
                                    money(figures.roomAfter()))
                            : Text.of("contracts.change.why.room", "before", money(figures.room())));
        }
        if (ground == Ground.MINOR && grossOverLimit()) {
            remarks.add(Text.of("contracts.change.why.gross"));
        }
        if (proposal.term() != null) {
            remarks.add(end(proposal.on(), proposal.term()));
        }
        return remarks;
    }

    private Text end(LocalDate on, Period difference) {
        int period = contract.term().exercised(on);
        Term after = contract.changed(new TermChange(on, difference)).term();
        LocalDate from = contract.term().periods(on).get(period).end();
        LocalDate to = after.periods(on).get(period).end();
        return from == null || to == null
                ? Text.of(
                        "contracts.change.why.end-unknown",
                        "number",
                        contract.description().number())
                : new Text("contracts.change.why.end", Map.of("on", on, "from", from, "to", to));
    }

    private boolean grossOverLimit() {
        Long gross = figures.gross();
        return gross != null && (gross * 100 >= figures.original() * figures.limit() || gross >= figures.threshold());
    }

    private Money money(long cents) {
        return new Money(cents, figures.currency());
    }

    private static ConditionFinding finding(Condition condition, boolean met, Text text) {
        return new ConditionFinding(condition, met == condition.expected() ? Outcome.MET : Outcome.NOT_MET, text);
    }

    private static ConditionFinding unknown(Condition condition, Text text) {
        return new ConditionFinding(condition, Outcome.NOT_PROVEN, text);
    }
}
