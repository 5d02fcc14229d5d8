package nl.schil.governance.internal.model.raci;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands on a day.
 *
 * @param assignment where it is recorded
 * @param person account id, or null when nobody is named
 * @param deputy account id, or null when nobody stands in
 * @param name of somebody without an account, or null
 * @param inherited whether it comes from a wider scope
 */
public record Part(
        Assignment assignment,
        @Nullable String person,
        @Nullable String deputy,
        @Nullable String name,
        boolean inherited) {
    public String role() {
        return assignment.role();
    }

    public Letter letter() {
        return assignment.letter();
    }
}
