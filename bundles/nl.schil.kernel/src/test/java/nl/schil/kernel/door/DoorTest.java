package nl.schil.kernel.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static Invitation invitation(@Nullable Instant revokedAt) {
        Instant at = Instant.parse("2026-06-01T08:00:00Z");
        return new Invitation(
                "i-1",
                "evaluation",
                "e-1",
                "o-1",
                "s-1",
                "Gesprek",
                "Naam",
                "naam@example.org",
                at,
                LAST,
                null,
                revokedAt);
    }

    @Test
    void theLastDayIsInside() {
        assertThat(invitation(null).state(LAST)).isEqualTo(Invitation.State.OPEN);
        assertThat(invitation(null).state(LAST.plusDays(1))).isEqualTo(Invitation.State.EXPIRED);
    }

    @Test
    void whatWasRevokedStaysRevoked() {
        Invitation revoked = invitation(Instant.parse("2026-06-02T08:00:00Z"));
        assertThat(revoked.state(LAST)).isEqualTo(Invitation.State.REVOKED);
        assertThat(revoked.state(LAST.plusDays(1))).isEqualTo(Invitation.State.REVOKED);
    }

    @Test
    void aVisitorHoldsNoRoleAnywhere() {
        Actor actor = new DoorVisit(invitation(null)).actor();
        assertThat(actor.origin()).isEqualTo("door");
        assertThat(actor.may("suppliers.read")).isFalse();
        assertThat(actor.scope("performance.read").isEmpty()).isTrue();
    }

    @Test
    void neitherPersonNorLinkIsShownInLogs() {
        String shown = new IssuedInvitation(invitation(null), "/door#secret") + " " + new DoorVisit(invitation(null));
        assertThat(shown).doesNotContain("secret").doesNotContain("Naam").doesNotContain("naam@");
    }

    @Test
    void aPurposeFitsInAPermission() {
        assertThatThrownBy(() -> new NewInvitation("Een.doel", "e", "o", "s", "t", "n", null, LAST))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
