package nl.schil.development.internal.model.improvement;

import java.time.LocalDate;
import nl.schil.development.internal.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an improvement plan.
 *
 * @param digest of the content that was agreed with; null for everything but {@link Kind#AGREED}
 * @param note what was said with it, or null
 */
public record PlanEvent(
        Kind kind,
        LocalDate on,
        Party by,
        @Nullable String digest,
        @Nullable String note) {
    public enum Kind {
        /** A side agreed with the content. */
        AGREED,
        /** The work began. */
        STARTED,
        /** A side says that the goal is reached. */
        CLAIMED,
        /** Somebody else found that it is not. */
        REJECTED,
        /** Somebody else found that it is. */
        VERIFIED,
        /** Ended with the goal reached. */
        CLOSED,
        /** Ended without it. */
        FAILED,
        /** A remark or evidence. */
        NOTED
    }
}
