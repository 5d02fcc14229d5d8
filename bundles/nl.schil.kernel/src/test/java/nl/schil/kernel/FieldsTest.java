package nl.schil.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final Fields fields = new Fields();

    @Test
    void what_is_right_is_read_without_the_spaces_around_it() {
        assertThat(fields.required("name", " Noor ", 10)).isEqualTo("Noor");
        assertThat(fields.optional("note", "  ", 10)).isNull();
        assertThat(fields.requiredDate("on", " 2024-02-29 ")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(fields.number("value", "-12.50")).isEqualTo(new BigDecimal("-12.5"));
        assertThat(fields.number("value", "1200")).isEqualTo(new BigDecimal("1200"));
        assertThat(fields.email("mail", "noor@example.org")).isEqualTo("noor@example.org");
        assertThat(fields.code("day", "monday", DayOfWeek.class, null)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(fields.code("day", null, DayOfWeek.class, DayOfWeek.SUNDAY)).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(fields.good()).isTrue();
    }

    @Test
    void everything_that_is_wrong_is_told_with_its_field_and_value() {
        fields.required("name", " ", 10);
        fields.optional("note", "long", 3);
        fields.date("on", "2026-02-29");
        fields.requiredDate("until", null);
        fields.number("value", "1e5");
        fields.email("mail", "noor at home");
        fields.part("people[0]").code("day", "someday", DayOfWeek.class, null);
        assertThat(fields.good()).isFalse();
        assertThat(fields.violations())
                .extracting(Violation::field, Violation::value, Violation::code)
                .containsExactly(
                        tuple("name", null, "problem.field.required"),
                        tuple("note", "long", "problem.field.too-long"),
                        tuple("on", "2026-02-29", "problem.date"),
                        tuple("until", null, "problem.field.required"),
                        tuple("value", "1e5", "problem.field.number"),
                        tuple("mail", "noor at home", "problem.field.email"),
                        tuple("people[0].day", "someday", "problem.field.code"));
    }
}
