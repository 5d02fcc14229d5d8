package nl.schil.governance.internal.model.meeting;

import nl.schil.kernel.agenda.DecisionGround;
import org.jspecify.annotations.Nullable;

/**
 * A record that a decision is based on.
 *
 * @param type kind of record
 * @param id its id in its own module
 * @param label what people call it, as it was when the decision was taken
 * @param route page of the record, or null when unknown
 */
public record Link(
        DecisionGround.Kind type,
        String id,
        String label,
        @Nullable String route) {}
