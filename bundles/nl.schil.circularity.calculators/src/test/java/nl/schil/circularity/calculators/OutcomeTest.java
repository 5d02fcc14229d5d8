package nl.schil.circularity.calculators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void aStepIsTakenOnlyWithAResultAndTheReasonStays() {
        assertThat(new Outcome.Measured<>(2).map(two -> two * 3)).isEqualTo(new Outcome.Measured<>(6));
        assertThat(Outcome.<Integer>unknown("steel", "EF").map(two -> two * 3))
                .isEqualTo(Outcome.unknown("steel", "EF"));
        assertThat(new Outcome.NotApplicable<Integer>("none").map(two -> two * 3))
                .isEqualTo(new Outcome.NotApplicable<>("none"));
        assertThat(Outcome.<Integer>refused("a", "b", 3, Rule.FRACTION).map(two -> two * 3))
                .isEqualTo(Outcome.refused("a", "b", 3, Rule.FRACTION));
    }

    @Test
    void theReasonIsReadable() {
        assertThatThrownBy(() -> Outcome.unknown("steel", "EF").orElseThrow())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("EF");
        assertThat(new Fault("steel", "FR", "1.2", Rule.FRACTION))
                .hasToString("steel: FR is 1.2 and must lie between 0 and 1");
    }

    @Test
    void aReasonIsGiven() {
        assertThatThrownBy(() -> new Outcome.Unknown<>(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome.Refused<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWeakestAssuranceCounts() {
        assertThat(Assurance.VERIFIED.and(Assurance.DECLARED)).isEqualTo(Assurance.DECLARED);
        assertThat(Assurance.ASSUMED.and(Assurance.DOCUMENTED)).isEqualTo(Assurance.ASSUMED);
    }
}
