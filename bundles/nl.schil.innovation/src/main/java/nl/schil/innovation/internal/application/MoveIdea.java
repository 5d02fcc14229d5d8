package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Moves;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** Takes a decision about an idea at a gate, and takes it back. Nothing moves without a decider and a reason. */
public final class MoveIdea {
    private static final int NAME = 200;
    private static final int TEXT = 2000;

    private final Set<String> present;
    private final List<String> known;
    private final LocalDate today;

    /**
     * @param present account ids of the people who can decide
     * @param known criteria of the gate, in every language in which they can be given
     */
    public MoveIdea(Set<String> present, List<String> known, LocalDate today) {
        this.present = Set.copyOf(present);
        this.known = List.copyOf(known);
        this.today = today;
    }

    /** A decision as given. */
    public record Asked(
            @Nullable String to,
            @Nullable String decidedOn,
            @Nullable String decider,
            @Nullable String deciderName,
            @Nullable String reason,
            @Nullable String answer,
            @Nullable String parkedUntil,
            List<AskedVerdict> criteria) {}

    /** What was found of a criterion, as given. */
    public record AskedVerdict(
            @Nullable String criterion, @Nullable String outcome) {}

    public Result<Step> decide(Idea idea, Asked asked) {
        Fields fields = new Fields();
        Stage to = fields.code("to", asked.to(), Stage.class, null);
        LocalDate on = fields.date("decidedOn", asked.decidedOn());
        LocalDate until = fields.date("parkedUntil", asked.parkedUntil());
        String name = fields.optional("deciderName", asked.deciderName(), NAME);
        String decider = fields.optional("decider", asked.decider(), NAME);
        if (decider != null && !present.contains(decider)) {
            fields.refuse("decider", decider, "innovation.move.person");
        } else if (decider == null && name == null) {
            fields.refuse("decider", null, "innovation.move.decider");
        }
        String reason = fields.required("reason", asked.reason(), TEXT);
        String answer = fields.optional("answer", asked.answer(), TEXT);
        List<Verdict> verdicts = verdicts(fields, asked.criteria());
        if (!fields.good() || to == null) {
            return fields.refused();
        }
        Step step = new Step(
                idea.steps().size() + 1,
                idea.stage(LocalDate.MAX),
                to,
                on == null ? today : on,
                decider,
                decider == null ? name : null,
                reason,
                answer,
                to == Stage.PARKED ? until : null,
                verdicts,
                today,
                null);
        List<Violation> violations = Moves.violations(idea, step, today);
        return violations.isEmpty() ? Result.accepted(step) : Result.refused(violations);
    }

    private List<Verdict> verdicts(Fields fields, List<AskedVerdict> asked) {
        Map<String, Verdict> given = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Fields at = fields.part("criteria[" + i + "]");
            String criterion = at.required("criterion", asked.get(i).criterion(), TEXT);
            Verdict.Outcome outcome =
                    at.code("outcome", asked.get(i).outcome(), Verdict.Outcome.class, Verdict.Outcome.UNKNOWN);
            if (!known.contains(criterion)) {
                at.refuse("criterion", criterion, "innovation.move.criterion");
            } else if (outcome != null && given.put(criterion, new Verdict(criterion, outcome)) == null) {
                verdicts.add(given.get(criterion));
            }
        }
        return verdicts;
    }

    /** The last decision, which can be taken back as long as nothing follows it. */
    public static Result<Step> withdrawable(Idea idea, int seq) {
        Step last = idea.last(LocalDate.MAX).orElse(null);
        return last == null || last.seq() != seq
                ? Result.refused(Violation.of("seq", String.valueOf(seq), "innovation.move.not-last"))
                : Result.accepted(last);
    }
}
