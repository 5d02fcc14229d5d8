package nl.schil.maturity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schil.kernel.directory.PhaseStage;
import nl.schil.maturity.internal.model.Fixtures;
import org.junit.jupiter.api.Test;

class KnownStagesTest {
    @Test
    void aStageIsCertainWhenTheNextOneWasMeasured() {
        assertThat(KnownStages.of(Fixtures.scenario()))
                .containsExactly(
                        new PhaseStage("B", 2, true),
                        new PhaseStage("S", 1, false),
                        new PhaseStage("T", 1, true),
                        new PhaseStage("I", 0, true));
    }
}
