package nl.schil.maturity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnapshotHashTest {
    private static final Shell SCENARIO = Fixtures.scenario();
    private static final List<Measurement> MEASUREMENTS =
            SCENARIO.cells().stream().flatMap(c -> c.measurements().stream()).toList();

    @Test
    void theOrderOfMeasurementsAndModulesPlaysNoPart() {
        String expected = SnapshotHash.of(shell(List.of("contracts", "maturity", "suppliers"), MEASUREMENTS));

        for (int seed = 0; seed < 20; seed++) {
            List<Measurement> shuffled = new ArrayList<>(MEASUREMENTS);
            List<String> modules = new ArrayList<>(List.of("suppliers", "contracts", "maturity"));
            Collections.shuffle(shuffled, new Random(seed));
            Collections.shuffle(modules, new Random(seed));
            assertThat(SnapshotHash.of(shell(modules, shuffled))).isEqualTo(expected);
        }
        assertThat(expected).matches("[0-9a-f]{64}");
    }

    @Test
    void everyFactTheNumbersRestOnPlaysAPart() {
        String before = SnapshotHash.of(shell(List.of("contracts"), MEASUREMENTS));
        List<Measurement> other = new ArrayList<>(MEASUREMENTS);
        other.set(0, Fixtures.measured("B1a", Fixtures.coverage(".901")));

        assertThat(SnapshotHash.of(shell(List.of("contracts", "suppliers"), MEASUREMENTS)))
                .isNotEqualTo(before);
        assertThat(SnapshotHash.of(shell(List.of("contracts"), other))).isNotEqualTo(before);
        assertThat(SnapshotHash.of(Shell.of(
                        Fixtures.CATALOGUE, Fixtures.AS_OF.plusDays(1), "A", List.of("contracts"), MEASUREMENTS)))
                .isNotEqualTo(before);
        assertThat(SnapshotHash.of(
                        Shell.of(Fixtures.CATALOGUE, Fixtures.AS_OF, "B", List.of("contracts"), MEASUREMENTS)))
                .isNotEqualTo(before);
    }

    private static Shell shell(List<String> modules, List<Measurement> measurements) {
        return Shell.of(Fixtures.CATALOGUE, Fixtures.AS_OF, "A", modules, measurements);
    }
}
