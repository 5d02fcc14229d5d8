package nl.schil.workbench.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.Money;
import nl.schil.kernel.text.Bilingual;
import org.junit.jupiter.api.Test;

class TextTemplateTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void values_are_written_as_the_language_does() {
        assertThat(fill("{a}", "a", 12345, DUTCH)).isEqualTo("12.345");
        assertThat(fill("{a}", "a", 12345, Locale.ENGLISH)).isEqualTo("12,345");
        assertThat(fill("{a}", "a", LocalDate.of(2026, 12, 28), DUTCH)).matches("28 dec\\.? 2026");
        assertThat(fill("{a}", "a", List.of("x", "y"), DUTCH)).isEqualTo("x, y");
        assertThat(fill("{a}", "a", new Bilingual("ja", "yes"), DUTCH)).isEqualTo("ja");
        assertThat(fill("{a}", "a", new Bilingual("ja", "yes"), Locale.ENGLISH)).isEqualTo("yes");
    }

    @Test
    void money_shows_cents_only_when_there_are_any() {
        assertThat(fill("{a}", "a", new Money(4_000_000_000L, "EUR"), DUTCH))
                .contains("40.000.000")
                .doesNotContain(",");
        assertThat(fill("{a}", "a", new Money(1_250, "EUR"), DUTCH)).contains("12,50");
    }

    @Test
    void one_and_many_have_their_own_form() {
        assertThat(fill("{count} dag|{count} dagen", "count", 1, DUTCH)).isEqualTo("1 dag");
        assertThat(fill("{count} dag|{count} dagen", "count", 0, DUTCH)).isEqualTo("0 dagen");
    }

    @Test
    void a_value_is_never_read_as_a_template() {
        assertThat(fill("{a}", "a", "$1 {b} \\", DUTCH)).isEqualTo("$1 {b} \\");
    }

    @Test
    void a_value_that_is_not_given_stays_visible() {
        assertThat(TextTemplate.fill("x {a}", Map.of(), DUTCH)).isEqualTo("x {a}");
    }

    private static String fill(String template, String name, Object value, Locale locale) {
        return TextTemplate.fill(template, Map.of(name, value), locale);
    }
}
