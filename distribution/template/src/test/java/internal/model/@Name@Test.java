package @package@.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.schil.kernel.Result;
import org.junit.jupiter.api.Test;

class @Name@Test {
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    @Test
    void theLastDayIsInside() {
        @Name@ entry = new @Name@("1", "o", "Check the exit plan", DUE);
        assertThat(entry.overdue(DUE)).isFalse();
        assertThat(entry.overdue(DUE.plusDays(1))).isTrue();
    }

    @Test
    void anUnknownDayIsNotOverdue() {
        assertThat(new @Name@("1", "o", "Check the exit plan", null).overdue(DUE)).isFalse();
    }

    @Test
    void withoutATitleItIsRefusedWithAReason() {
        assertThat(@Name@.of("1", "o", "  ", null))
                .isInstanceOfSatisfying(Result.Refused.class, refused -> assertThat(refused.violations()).hasSize(1));
    }
}
