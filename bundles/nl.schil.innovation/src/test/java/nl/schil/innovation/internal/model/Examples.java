package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ideas to test with: idea {@code i-1} of supplier {@code s-1} came in on 1 June 2026 and is due on 1 July 2026. */
public final class Examples {
    public static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);

    private Examples() {}

    public static Idea idea(Step... steps) {
        return idea("i-1", Origin.SUPPLIER, LegalRoute.NONE_YET, steps);
    }

    public static Idea idea(String id, Origin origin, LegalRoute route, Step... steps) {
        return new Idea(
                id,
                "org-a",
                1,
                0,
                "Meubels met een paspoort",
                "Elk meubel krijgt een chip.",
                null,
                origin,
                new Idea.Subject(origin == Origin.SUPPLIER ? "s-1" : null, null, "Kantoorinrichting"),
                "P. Proef",
                RECEIVED,
                RECEIVED.plusDays(30),
                new Idea.Legal(route, route == LegalRoute.NONE_YET ? null : "getoetst"),
                new Idea.Property(Owner.UNKNOWN, null, null, null),
                List.of(steps));
    }

    /** Decisions that lead one after another to these stages, ten days apart. */
    public static Step[] path(Stage... stages) {
        List<Step> steps = new ArrayList<>();
        Stage from = Stage.IDEA;
        for (Stage to : stages) {
            int seq = steps.size() + 1;
            steps.add(step(seq, from, to, RECEIVED.plusDays(10L * seq), null));
            from = to;
        }
        return steps.toArray(Step[]::new);
    }

    public static Step step(int seq, Stage from, Stage to, LocalDate on, @Nullable LocalDate withdrawnOn) {
        return new Step(
                seq,
                from,
                to,
                on,
                null,
                "Stuurgroep",
                "reden",
                "antwoord",
                to == Stage.PARKED ? on.plusDays(60) : null,
                List.of(new Verdict("Er is een probleemeigenaar", Verdict.Outcome.MET)),
                on,
                withdrawnOn);
    }
}
