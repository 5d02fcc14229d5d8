package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long before the end of a contract its re-tender must start, per procedure. Reference data of the organisation.
 *
 * @param periods lead time by procedure; a procedure without one is never re-tendered
 */
public record LeadTimes(Map<Procedure, Period> periods) {
    /** Twelve months for a framework agreement, nine for a tender, six for a purchasing system, three for a call-off. */
    public static final LeadTimes DEFAULT = new LeadTimes(Map.of(
            Procedure.TENDER, Period.ofMonths(9),
            Procedure.FRAMEWORK, Period.ofMonths(12),
            Procedure.DYNAMIC, Period.ofMonths(6),
            Procedure.CALL_OFF, Period.ofMonths(3)));

    public LeadTimes {
        periods = Map.copyOf(periods);
    }

    /** The last day on which the re-tender of a contract that ends on {@code end} can start; null when unknown. */
    public @Nullable LocalDate latestStart(ContractKind kind, @Nullable LocalDate end) {
        Period lead = periods.get(kind.procedure());
        return lead == null || end == null ? null : end.minus(lead);
    }

    /** A text that is equal for equal lead times. */
    public String fingerprint() {
        return new EnumMap<>(periods)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }
}
