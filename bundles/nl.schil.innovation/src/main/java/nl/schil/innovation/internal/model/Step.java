package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision at a gate.
 *
 * @param seq grows with every decision about the idea, from 1
 * @param decider account id of who decided, or null for somebody without an account
 * @param deciderName name of somebody without an account, or null
 * @param answer what whoever had the idea is told, or null
 * @param parkedUntil last day on which it stays parked, only with {@link Stage#PARKED}
 * @param withdrawnOn day on which the decision was taken back, or null; it does not count since
 */
public record Step(
        int seq,
        Stage from,
        Stage to,
        LocalDate decidedOn,
        @Nullable String decider,
        @Nullable String deciderName,
        String reason,
        @Nullable String answer,
        @Nullable LocalDate parkedUntil,
        List<Verdict> verdicts,
        LocalDate recordedOn,
        @Nullable LocalDate withdrawnOn) {
    public Step {
        verdicts = List.copyOf(verdicts);
    }

    boolean counts(LocalDate asOf) {
        return withdrawnOn == null && !decidedOn.isAfter(asOf);
    }
}
