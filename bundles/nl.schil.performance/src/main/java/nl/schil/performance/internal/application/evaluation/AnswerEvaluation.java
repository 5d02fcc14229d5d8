package nl.schil.performance.internal.application.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.About;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.EvaluationState;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Mark;
import nl.schil.performance.internal.model.evaluation.Reply;
import nl.schil.performance.internal.model.evaluation.Respondent;
import org.jspecify.annotations.Nullable;

/** What people of both sides do alike: answer, seal, reply. Each sees and changes the own answers only. */
public final class AnswerEvaluation {
    private static final int LONGEST_REPLY = 5_000;

    private final Evaluations evaluations;

    public AnswerEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** A mark as it is given. */
    public record AskedMark(
            int item,
            @Nullable String about,
            @Nullable Integer value,
            @Nullable String motivation) {}

    /** Keeps what was answered so far; a motivation may still be missing. */
    public Result<Evaluation> keep(
            Actor actor, Evaluation evaluation, Respondent person, List<AskedMark> asked, LocalDate today) {
        List<Violation> violations = new ArrayList<>(closed(evaluation, person, today));
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            AskedMark one = asked.get(i);
            String field = "marks[" + i + "]";
            Optional<About> about = about(one.about());
            if (one.item() < 1 || one.item() > evaluation.items().size() || about.isEmpty()) {
                violations.add(
                        Violation.of(field, one.item() + " " + one.about(), "performance.evaluation.mark.unknown"));
            } else {
                Mark mark = new Mark(one.item(), about.get(), one.value(), blankToNull(one.motivation()));
                violations.addAll(mark.violations(field));
                marks.add(mark);
            }
        }
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        if (!marks.isEmpty()) {
            evaluations.keep(actor, evaluation, person.id(), marks);
        }
        return Result.accepted(evaluation);
    }

    /** Seals the answers when every statement has one and every extreme one is explained. */
    public Result<Evaluation> submit(Actor actor, Evaluation evaluation, Respondent person, LocalDate today) {
        List<Violation> violations = new ArrayList<>(closed(evaluation, person, today));
        for (Item item : evaluation.items()) {
            for (About about : About.values()) {
                String field = item.number() + "." + about;
                Optional<Mark> mark = person.mark(item.number(), about);
                violations.addAll(mark.map(m -> m.shortcomings(field))
                        .orElseGet(() ->
                                List.of(Violation.of(field + ".value", null, "performance.evaluation.mark.missing"))));
            }
        }
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        evaluations.submit(actor, evaluation, person.id(), today);
        return Result.accepted(evaluation);
    }

    /** What a side says to the outcome, once it is there and until it is closed. */
    public Result<Reply> reply(
            Actor actor, Evaluation evaluation, Side side, String by, @Nullable String text, LocalDate today) {
        Fields fields = new Fields();
        String said = fields.required("text", text, LONGEST_REPLY);
        if (!talking(evaluation, today)) {
            fields.refuse("text", null, "performance.evaluation.not-revealed");
        }
        if (!fields.good()) {
            return fields.refused();
        }
        Reply reply = new Reply(side, said, by, today);
        evaluations.reply(actor, evaluation, reply);
        return Result.accepted(reply);
    }

    /** Records that the own side did what was agreed, or that it did not after all. */
    public Result<Evaluation> done(
            Actor actor, Evaluation evaluation, Side side, String action, boolean done, LocalDate today) {
        boolean own = evaluation.actions().stream().anyMatch(a -> a.id().equals(action) && a.side() == side);
        if (!own || !talking(evaluation, today)) {
            return Result.refused(Violation.of("action", action, "performance.evaluation.action.unknown"));
        }
        evaluations.close(actor, evaluation, action, side, done ? today : null);
        return Result.accepted(evaluation);
    }

    private static boolean talking(Evaluation evaluation, LocalDate today) {
        EvaluationState state = evaluation.state(today);
        return state == EvaluationState.REVEALED || state == EvaluationState.DISCUSSED;
    }

    private static List<Violation> closed(Evaluation evaluation, Respondent person, LocalDate today) {
        EvaluationState state = evaluation.state(today);
        if (person.submittedOn() != null) {
            return List.of(Violation.of("", null, "performance.evaluation.sealed"));
        }
        return state == EvaluationState.OPEN || state == EvaluationState.SEALED_PARTIAL
                ? List.of()
                : List.of(Violation.of("", null, "performance.evaluation.not-running"));
    }

    private static Optional<About> about(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(About.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
