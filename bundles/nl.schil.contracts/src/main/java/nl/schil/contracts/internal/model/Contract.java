package nl.schil.contracts.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract: facts and events. What depends on a date is computed by {@link ContractClock}.
 *
 * @param id its id
 * @param organisation id of the buying organisation
 * @param version grows with every change
 * @param decisions at most one per period, in the order of the periods
 */
public record Contract(
        String id,
        String organisation,
        long version,
        Description description,
        SupplierParty supplier,
        Term term,
        Worth worth,
        Stewardship stewardship,
        Motivation motivation,
        @Nullable Ending ending,
        List<Decision> decisions,
        List<Document> documents) {

    public Contract {
        decisions = decisions.size() < 2
                ? List.copyOf(decisions)
                : decisions.stream()
                        .sorted(Comparator.comparingInt(Decision::period))
                        .toList();
        documents = List.copyOf(documents);
    }

    public Optional<Decision> decision(int period) {
        return decisions.stream().filter(d -> d.period() == period).findFirst();
    }

    /** The same contract about another supplier link. */
    public Contract with(SupplierParty party) {
        return new Contract(
                id,
                organisation,
                version,
                description,
                party,
                term,
                worth,
                stewardship,
                motivation,
                ending,
                decisions,
                documents);
    }

    public Contract with(Term changed, @Nullable Ending event, List<Decision> taken) {
        return new Contract(
                id,
                organisation,
                version,
                description,
                supplier,
                changed,
                worth,
                stewardship,
                motivation,
                event,
                taken,
                documents);
    }

    /** The same contract with one more change of its term. */
    public Contract changed(TermChange change) {
        List<TermChange> changes = new ArrayList<>(term.changes());
        changes.add(change);
        return with(term.with(changes), ending, decisions);
    }

    public Contract with(List<Document> file) {
        return new Contract(
                id,
                organisation,
                version,
                description,
                supplier,
                term,
                worth,
                stewardship,
                motivation,
                ending,
                decisions,
                file);
    }

    /**
     * Decisions that agree with the options: exercising an option is a decision about the period before it, and a
     * decision to exercise an option that is not exercised is none.
     */
    public Contract withConsistentDecisions() {
        if (decisions.isEmpty() && term.knownOptions().stream().allMatch(o -> o.exercisedOn() == null)) {
            return this;
        }
        List<Decision> consistent = new ArrayList<>();
        List<Option> options = term.knownOptions();
        for (int period = 0; period <= options.size(); period++) {
            var exercisedOn = period < options.size() ? options.get(period).exercisedOn() : null;
            Optional<Decision> recorded = decision(period);
            boolean exercising =
                    recorded.map(d -> d.kind() == DecisionKind.EXERCISE_OPTION).orElse(false);
            if (exercisedOn != null) {
                String note =
                        recorded.filter(d -> exercising).map(Decision::note).orElse(null);
                String by = recorded.filter(d -> exercising).map(Decision::by).orElse(null);
                consistent.add(new Decision(period, DecisionKind.EXERCISE_OPTION, exercisedOn, note, by));
            } else if (!exercising) {
                recorded.ifPresent(consistent::add);
            }
        }
        return with(term, ending, consistent);
    }
}
