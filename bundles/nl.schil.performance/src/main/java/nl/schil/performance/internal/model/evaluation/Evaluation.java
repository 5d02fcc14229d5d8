package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.Violation;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * A two-way evaluation of one relationship.
 *
 * @param contract id of the contract it is about, or null: the whole relationship
 * @param from first day of the period that is looked at
 * @param until last day of that period
 * @param deadline last day on which answers are accepted
 * @param revision of the questionnaire that it began with
 * @param openedOn day on which people were asked, or null
 */
public record Evaluation(
        String id,
        String organisation,
        String supplier,
        @Nullable String contract,
        String title,
        LocalDate from,
        LocalDate until,
        LocalDate deadline,
        Uses uses,
        int revision,
        List<Item> items,
        List<Respondent> respondents,
        @Nullable LocalDate openedOn,
        List<Reply> replies,
        @Nullable Talk talk,
        List<AgreedAction> actions,
        @Nullable LocalDate closedOn,
        long version) {
    public static final int MOST_RESPONDENTS = 20;

    public Evaluation {
        items = List.copyOf(items);
        respondents = List.copyOf(respondents);
        replies = List.copyOf(replies);
        actions = List.copyOf(actions);
    }

    public EvaluationState state(LocalDate asOf) {
        if (openedOn == null || openedOn.isAfter(asOf)) {
            return EvaluationState.DRAFT;
        }
        if (!revealed(asOf)) {
            boolean one = complete(Side.BUYER, asOf) || complete(Side.SUPPLIER, asOf);
            return one ? EvaluationState.SEALED_PARTIAL : EvaluationState.OPEN;
        }
        if (closedOn != null && !closedOn.isAfter(asOf)) {
            return EvaluationState.CLOSED;
        }
        return talk != null && !talk.heldOn().isAfter(asOf) ? EvaluationState.DISCUSSED : EvaluationState.REVEALED;
    }

    /** Whether the outcome is there for both sides: both are done, or the last day is over. */
    public boolean revealed(LocalDate asOf) {
        boolean opened = openedOn != null && !openedOn.isAfter(asOf);
        return opened && (asOf.isAfter(deadline) || complete(Side.BUYER, asOf) && complete(Side.SUPPLIER, asOf));
    }

    /** Whether everybody of a side has submitted. */
    public boolean complete(Side side, LocalDate asOf) {
        List<Respondent> people = of(side);
        return !people.isEmpty() && people.stream().allMatch(r -> r.submitted(asOf));
    }

    /** The sides of which nobody had submitted on {@code asOf}. */
    public Set<Side> missing(LocalDate asOf) {
        Set<Side> missing = EnumSet.allOf(Side.class);
        respondents.stream().filter(r -> r.submitted(asOf)).forEach(r -> missing.remove(r.side()));
        return missing;
    }

    public List<Respondent> of(Side side) {
        return respondents.stream().filter(r -> r.side() == side).toList();
    }

    public Optional<Respondent> respondent(String id) {
        return respondents.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Reply> reply(Side side) {
        return replies.stream().filter(r -> r.side() == side).findFirst();
    }

    /** The day on which both directions were answered and the talk was held, or null: the evidence of activity B2b. */
    public @Nullable LocalDate heldOn(LocalDate asOf) {
        return talk == null
                        || talk.heldOn().isAfter(asOf)
                        || !revealed(asOf)
                        || !missing(asOf).isEmpty()
                ? null
                : talk.heldOn();
    }

    /** Everything that is wrong with how it is set up. */
    public List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>(uses.violations());
        if (until.isBefore(from)) {
            violations.add(Violation.of(
                    "until", until.toString(), "performance.evaluation.period.order", "from", from.toString()));
        }
        if (deadline.isBefore(today)) {
            violations.add(Violation.of("deadline", deadline.toString(), "performance.evaluation.deadline.past"));
        } else if (deadline.isAfter(today.plusYears(1))) {
            violations.add(Violation.of("deadline", deadline.toString(), "performance.evaluation.deadline.far"));
        }
        for (Side side : Side.values()) {
            int count = of(side).size();
            String field = side == Side.BUYER ? "buyers" : "suppliers";
            if (count == 0) {
                violations.add(Violation.of(field, null, "performance.evaluation.respondents.none"));
            } else if (count > MOST_RESPONDENTS) {
                violations.add(Violation.of(
                        field,
                        String.valueOf(count),
                        "performance.evaluation.respondents.many",
                        "max",
                        MOST_RESPONDENTS));
            }
        }
        return violations;
    }

    /** Tells no answer and names nobody, so that it may stand in a log. */
    @Override
    public String toString() {
        return "Evaluation " + id + " version " + version;
    }
}
