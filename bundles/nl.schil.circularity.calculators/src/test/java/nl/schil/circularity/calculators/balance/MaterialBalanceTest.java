package nl.schil.circularity.calculators.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import org.junit.jupiter.api.Test;

class MaterialBalanceTest {
    @Test
    void whatWentInCameOutOrStayed() {
        MaterialBalance balance = MaterialBalance.of(new MaterialFlows(600, 400, 200, 150, 30, 20, 598), 2)
                .orElseThrow();
        assertThat(balance.in()).isEqualTo(1000);
        assertThat(balance.out()).isEqualTo(400);
        assertThat(balance.difference()).isEqualTo(2);
        assertThat(balance.balanced()).isTrue();
        assertThat(balance.secondaryShare().orElseThrow()).isCloseTo(0.4, within(1e-12));
        assertThat(balance.availableShare().orElseThrow()).isCloseTo(0.875, within(1e-12));
    }

    @Test
    void aDifferenceAboveTheToleranceIsOutOfBalanceOnEitherSide() {
        assertThat(MaterialBalance.of(new MaterialFlows(600, 400, 200, 150, 30, 20, 597), 2)
                        .orElseThrow()
                        .balanced())
                .isFalse();
        assertThat(MaterialBalance.of(new MaterialFlows(600, 400, 200, 150, 30, 20, 603), 2)
                        .orElseThrow()
                        .balanced())
                .isFalse();
    }

    @Test
    void unknownIsNotZeroAndNothingInIsNotApplicable() {
        Outcome<MaterialBalance> unknown =
                MaterialBalance.of(new MaterialFlows(600, Double.NaN, 200, 150, 30, 20, Double.NaN), 2);
        assertThat(((Outcome.Unknown<MaterialBalance>) unknown).missing())
                .containsExactly(new Missing("", "1.2"), new Missing("", "stock change"));
        MaterialBalance demolition = MaterialBalance.of(new MaterialFlows(0, 0, 100, 0, 0, 0, -100), 0)
                .orElseThrow();
        assertThat(demolition.balanced()).isTrue();
        assertThat(demolition.secondaryShare()).isInstanceOf(Outcome.NotApplicable.class);
    }

    @Test
    void aNegativeMassIsRefused() {
        Outcome<MaterialBalance> refused = MaterialBalance.of(new MaterialFlows(-1, 0, 0, 0, 0, -2, 0), -1);
        assertThat(((Outcome.Refused<MaterialBalance>) refused).faults())
                .extracting(Fault::field)
                .containsExactly("1.1", "3 landfill", "tolerance");
    }
}
