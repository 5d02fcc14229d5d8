package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.Violation;

/**
 * Which decisions can be taken about an idea. Criteria advise and never block; what blocks is only what makes a decision
 * meaningless or unlawful: a stage that is not next, a pilot without a legal route, parking without an end.
 */
public final class Moves {
    private Moves() {}

    /** The stages that an idea can go to from {@code stage}, the usual one first. */
    public static Set<Stage> from(Stage stage, List<Step> steps) {
        Set<Stage> to = new LinkedHashSet<>();
        if (stage == Stage.STOPPED) {
            to.add(Stage.INTAKE);
            return to;
        }
        if (stage == Stage.PARKED) {
            Stage before = steps.stream()
                    .filter(step -> step.withdrawnOn() == null && step.to() == Stage.PARKED)
                    .reduce((a, b) -> b)
                    .map(Step::from)
                    .orElse(Stage.INTAKE);
            to.add(before == Stage.IDEA ? Stage.INTAKE : before);
            to.add(Stage.STOPPED);
            return to;
        }
        int at = Stage.PIPELINE.indexOf(stage);
        if (at + 1 < Stage.PIPELINE.size()) {
            to.add(Stage.PIPELINE.get(at + 1));
        }
        if (stage != Stage.SCALING) {
            to.add(Stage.PARKED);
        }
        to.add(Stage.STOPPED);
        for (int back = at - 1; back > 0; back--) {
            to.add(Stage.PIPELINE.get(back));
        }
        return to;
    }

    /** Everything that stands in the way of a decision. */
    public static List<Violation> violations(Idea idea, Step step, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        Set<Stage> allowed = from(step.from(), idea.steps());
        if (!allowed.contains(step.to())) {
            violations.add(Violation.of("to", step.to().name(), "innovation.move.not-next"));
        }
        LocalDate earliest = idea.since(LocalDate.MAX);
        if (step.decidedOn().isAfter(today)) {
            violations.add(Violation.of("decidedOn", step.decidedOn().toString(), "innovation.move.future"));
        }
        if (step.decidedOn().isBefore(earliest)) {
            violations.add(
                    Violation.of("decidedOn", step.decidedOn().toString(), "innovation.move.before", "date", earliest));
        }
        LocalDate until = step.parkedUntil();
        if (step.to() == Stage.PARKED && (until == null || !until.isAfter(step.decidedOn()))) {
            violations.add(Violation.of(
                    "parkedUntil", until == null ? null : until.toString(), "innovation.move.parked-until"));
        }
        if ((step.to() == Stage.PILOT || step.to() == Stage.SCALING)
                && idea.legal().route() == LegalRoute.NONE_YET) {
            violations.add(Violation.of("to", step.to().name(), "innovation.move.legal-route"));
        }
        boolean answers = step.to().answers() && idea.answered(LocalDate.MAX).isEmpty();
        if (answers && idea.origin() == Origin.SUPPLIER && step.answer() == null) {
            violations.add(Violation.of("answer", null, "innovation.move.answer"));
        }
        return violations;
    }
}
