package nl.schil.kernel.door;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that was given: one person of one supplier, by one buying organisation, for one subject of one module.
 * It does not hold the secret of its link, which nobody keeps.
 *
 * @param id identifier; whoever visits with the link acts under it
 * @param purpose what it is for: the part after {@code door.} of the permission of the module's routes
 * @param subject id of the module's record it is about, the only one that the visitor can reach
 * @param organisation id of the buying organisation that invites
 * @param supplierId id of the supplier
 * @param title what the visitor is asked, in words that may be shown to them, for example the name of a contract
 * @param name name of the person
 * @param email mail address of the person, or null when it is not known
 * @param createdAt when it was given
 * @param expiresOn last day on which the link works
 * @param lastUsedAt when the link was opened last, or null when it never was
 * @param revokedAt when it was revoked, or null
 */
public record Invitation(
        String id,
        String purpose,
        String subject,
        String organisation,
        String supplierId,
        String title,
        String name,
        @Nullable String email,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    /** Whether its link works on {@code asOf}; the last day is inside. */
    public State state(LocalDate asOf) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return asOf.isAfter(expiresOn) ? State.EXPIRED : State.OPEN;
    }

    /** What has become of an invitation. */
    public enum State {
        /** Its link works. */
        OPEN,
        /** Its last day is over. */
        EXPIRED,
        /** The buyer ended it. */
        REVOKED
    }

    /** Names nobody, so that it may stand in a log. */
    @Override
    public String toString() {
        return "Invitation " + id + " for " + purpose + " " + subject;
    }
}
