package nl.example.keurmerk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 12);

    @Test
    void theLastDayIsAValidDay() {
        Label label = new Label("1", "o", "s", "ISO 14001", LAST_DAY, null);
        assertEquals(Label.State.VALID, label.state(LAST_DAY));
        assertEquals(Label.State.EXPIRED, label.state(LAST_DAY.plusDays(1)));
    }

    @Test
    void withoutADateItIsUnknownAndNotValid() {
        assertEquals(Label.State.UNKNOWN, new Label("1", "o", "s", "PSO", null, null).state(LAST_DAY));
    }
}
