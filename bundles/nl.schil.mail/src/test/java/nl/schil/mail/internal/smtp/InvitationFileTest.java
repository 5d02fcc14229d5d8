package nl.schil.mail.internal.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.schil.kernel.mail.Invitation;
import org.junit.jupiter.api.Test;

class InvitationFileTest {
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    private static String write(boolean cancelled, String summary) {
        Invitation invitation = new Invitation(
                "1@schil",
                1,
                cancelled,
                summary,
                "",
                "",
                START,
                START.plusSeconds(1800),
                "sam@example.org",
                List.of("noor@example.org"),
                null);
        return InvitationFile.write(invitation, START.minusSeconds(60));
    }

    @Test
    void a_meeting_that_does_not_take_place_is_cancelled() {
        String file = write(true, "Overleg");
        assertThat(file).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
        assertThat(InvitationFile.method(file)).isEqualTo("CANCEL");
    }

    @Test
    void what_is_empty_is_not_there_and_text_cannot_become_the_method() {
        String file = write(false, "Overleg\nMETHOD:CANCEL");
        assertThat(file).doesNotContain("LOCATION", "DESCRIPTION", "URL").contains("STATUS:CONFIRMED");
        assertThat(InvitationFile.method(file)).isEqualTo("REQUEST");
    }
}
