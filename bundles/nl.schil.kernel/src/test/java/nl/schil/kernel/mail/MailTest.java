package nl.schil.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"n.jansen@example.org", "a+b@example.nl", "o'neil@sub-domain.example.eu"})
    void an_ordinary_address_is_one(String address) {
        assertThat(Mail.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jansen",
                "a@b@c.nl",
                "a@example.nl\r\nBcc: x@example.org",
                "a@example.nl, b@example.nl",
                "é@x.nl"
            })
    void what_could_become_another_header_or_recipient_is_not(String address) {
        assertThat(Mail.isAddress(address)).isFalse();
        assertThatThrownBy(() -> Mail.of("test.a", address, "Onderwerp", "Tekst", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Bcc");
    }

    @Test
    void a_subject_is_one_line_and_a_key_names_its_module() {
        assertThatThrownBy(() -> Mail.of("test.a", "a@example.nl", "Een\nTwee", "", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mail.of("sleutel", "a@example.nl", "Een", "", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Mail.of("test.a:1", "a@example.nl", "Een", "", Locale.ENGLISH)
                        .invitation())
                .isNull();
    }

    @Test
    void an_invitation_ends_after_it_begins_and_has_people() {
        assertThat(invitation(START.plusSeconds(3600), List.of("a@example.nl")).attendees())
                .hasSize(1);
        assertThatThrownBy(() -> invitation(START, List.of("a@example.nl")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> invitation(START.plusSeconds(60), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Invitation invitation(Instant end, List<String> attendees) {
        return new Invitation(
                "1@schil", 0, false, "Overleg", "", "Kamer 1", START, end, "b@example.nl", attendees, null);
    }
}
