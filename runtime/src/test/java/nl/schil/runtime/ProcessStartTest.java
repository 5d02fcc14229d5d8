package nl.schil.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStartTest {
    @Test
    void theAgeIsReadFromTheKernelAlsoWithBracketsInTheName() {
        String stat = "12 (a) b) S " + "0 ".repeat(18) + "12345 0 0";
        assertThat(ProcessStart.age("130.45 200.00", stat)).isEqualTo(7_000);
    }
}
