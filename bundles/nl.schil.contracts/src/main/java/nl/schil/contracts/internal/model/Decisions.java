package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Taking and undoing decisions about the end of a period. */
public final class Decisions {
    private Decisions() {}

    /**
     * The contract after a decision: the option exercised, notice given, or the decision only noted.
     *
     * @param moment key of the moment decided
     * @param today the present day; a decision cannot lie after it
     */
    public static Result<Contract> take(
            Contract contract,
            String moment,
            DecisionKind kind,
            LocalDate on,
            @Nullable String note,
            String by,
            LocalDate today,
            LeadTimes leadTimes) {
        Optional<Moment> asked = ContractClock.at(on, contract, leadTimes).moments().stream()
                .filter(m -> m.key().equals(moment))
                .findFirst();
        List<Violation> violations = new ArrayList<>();
        if (asked.isEmpty() || asked.get().conditional()) {
            violations.add(Violation.of("moment", moment, "contracts.decision.moment"));
        } else if (!asked.get().kind().choices().contains(kind)) {
            violations.add(Violation.of("decision", kind.name(), "contracts.decision.choice"));
        } else if (kind != DecisionKind.LET_END
                && kind != DecisionKind.RETENDER
                && on.isAfter(asked.get().end())) {
            violations.add(Violation.of(
                    "decidedOn",
                    on.toString(),
                    "contracts.decision.after-end",
                    "end",
                    asked.get().end()));
        }
        if (kind != DecisionKind.LET_END && kind != DecisionKind.RETENDER && contract.ending() != null) {
            violations.add(Violation.of("decision", kind.name(), "contracts.decision.ended"));
        }
        if (on.isAfter(today)) {
            violations.add(Violation.of("decidedOn", on.toString(), "contracts.decision.future"));
        }
        return violations.isEmpty()
                ? Result.accepted(apply(
                        contract,
                        asked.orElseThrow(),
                        new Decision(asked.orElseThrow().period(), kind, on, note, by)))
                : Result.refused(violations);
    }

    private static Contract apply(Contract contract, Moment moment, Decision decision) {
        List<Decision> decisions = new ArrayList<>(contract.decisions());
        decisions.add(decision);
        Term term = contract.term();
        Ending ending = contract.ending();
        if (decision.kind() == DecisionKind.EXERCISE_OPTION) {
            term = exercised(term, decision.period(), decision.on());
        } else if (decision.kind() == DecisionKind.GIVE_NOTICE) {
            ending = new Ending(EndingKind.TERMINATED, decision.on(), moment.end(), "BUYER");
        }
        return contract.with(term, ending, decisions);
    }

    /** The contract without its latest decision; nothing when there is none. */
    public static Optional<Contract> undo(Contract contract) {
        if (contract.decisions().isEmpty()) {
            return Optional.empty();
        }
        List<Decision> decisions = new ArrayList<>(contract.decisions());
        Decision latest = decisions.remove(decisions.size() - 1);
        Term term = latest.kind() == DecisionKind.EXERCISE_OPTION
                ? exercised(contract.term(), latest.period(), null)
                : contract.term();
        Ending ending = latest.kind() == DecisionKind.GIVE_NOTICE ? null : contract.ending();
        return Optional.of(contract.with(term, ending, decisions));
    }

    private static Term exercised(Term term, int option, @Nullable LocalDate on) {
        List<Option> options = new ArrayList<>(term.knownOptions());
        options.set(option, new Option(options.get(option).term(), on));
        return new Term(term.signedOn(), term.start(), term.base(), options, term.notice(), term.changes());
    }
}
