package nl.schil.governance.internal.model.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A subject of a meeting.
 *
 * @param source where it comes from
 * @param reason why it was proposed, or null
 * @param route page of what it is about, or null
 * @param note what was said, or null
 */
public record AgendaItem(
        String subject,
        Source source,
        @Nullable String reason,
        @Nullable String route,
        @Nullable String note) {
    /** Where a subject comes from. */
    public enum Source {
        /** The standard agenda of the level. */
        STANDARD,
        /** The records asked for it. */
        PROPOSED,
        /** Somebody put it there. */
        ADDED
    }
}
