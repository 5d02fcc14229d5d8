package nl.schil.operations.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportBundleTest {
    @Test
    void secretsAreLeftOutOfTheConfiguration() {
        String masked = SupportBundle.withoutSecrets(
                "smtp.host=mail.example.nl\nsmtp.password = hush\n\"apiToken\": \"abc\",\n");
        assertThat(masked)
                .contains("smtp.host=mail.example.nl")
                .doesNotContain("hush")
                .doesNotContain("abc");
    }
}
