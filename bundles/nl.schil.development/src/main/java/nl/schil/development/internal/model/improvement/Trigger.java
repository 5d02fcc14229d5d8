package nl.schil.development.internal.model.improvement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What made the plan necessary, with the numbers of that day.
 *
 * @param text what was seen
 * @param route page in the workbench where it stands, or null
 * @param measured the value, or null when it was not measured
 * @param norm what it should have been, or null
 * @param unit of both, for example {@code %}, or null
 */
public record Trigger(
        TriggerKind kind,
        String text,
        @Nullable String route,
        @Nullable BigDecimal measured,
        @Nullable BigDecimal norm,
        @Nullable String unit) {}
