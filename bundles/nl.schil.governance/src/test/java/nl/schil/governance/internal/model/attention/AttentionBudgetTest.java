package nl.schil.governance.internal.model.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import nl.schil.governance.internal.model.meeting.Cadence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionBudgetTest {
    private static AttentionSettings with(@Nullable String fte) {
        AttentionSettings own = AttentionSettings.DEFAULT;
        return new AttentionSettings(
                1, fte == null ? null : new BigDecimal(fte), own.hoursPerFte(), own.hours(), own.meetingHours());
    }

    private static AttentionBudget budget(Map<String, Integer> contracts, @Nullable String fte) {
        return AttentionBudget.of(contracts, with(fte), Cadence.DEFAULT);
    }

    @Test
    void hoursPerTierTimesContractsStandAgainstThePeopleThereAre() {
        AttentionBudget budget = budget(Map.of("G", 5, "S", 10, "B", 20), "1");
        assertThat(budget.needed()).isEqualByComparingTo("1160");
        assertThat(budget.available()).isEqualByComparingTo("1400");
        assertThat(budget.overload()).isEqualByComparingTo("0");
        assertThat(budget.waysOut()).isEmpty();
    }

    @Test
    void anUnknownTierIsCountedApartAndGivesARange() {
        AttentionBudget budget = budget(Map.of("G", 1, "", 10), "1");
        assertThat(budget.unknown()).isEqualTo(10);
        assertThat(budget.needed()).isEqualByComparingTo("120");
        assertThat(budget.least()).isEqualByComparingTo("200");
        assertThat(budget.most()).isEqualByComparingTo("1320");
    }

    @Test
    void withoutTheNumberOfPeopleAnOverloadIsUnknownAndNotZero() {
        AttentionBudget budget = budget(Map.of("G", 100), null);
        assertThat(budget.available()).isNull();
        assertThat(budget.overload()).isNull();
        assertThat(budget.waysOut()).isEmpty();
    }

    @Test
    void theCheapestWayOutTakesAsFewContractsAsNeededWithTheLeastLoss() {
        AttentionBudget budget = budget(Map.of("G", 5, "S", 20, "B", 20), "1");
        assertThat(budget.overload()).isEqualByComparingTo("160");
        WayOut cheapest = budget.waysOut().get(0);
        assertThat(cheapest.tier()).isEqualTo("S");
        assertThat(cheapest.level()).isNull();
        assertThat(cheapest.contracts()).as("160 hours at 32 each").isEqualTo(5);
        assertThat(cheapest.hours()).isEqualByComparingTo("160");
        assertThat(cheapest.loss()).as("160 of 40 hours each, weight 3").isEqualByComparingTo("12");
        assertThat(cheapest.enough()).isTrue();
    }

    @Test
    void whatIsEnoughComesFirstAndThenWhatCostsLeastPerHour() {
        Random dice = new Random(11);
        for (int round = 0; round < 300; round++) {
            AttentionBudget budget =
                    budget(Map.of("G", dice.nextInt(9), "S", dice.nextInt(40), "B", dice.nextInt(90)), "0.5");
            WayOut before = null;
            for (WayOut way : budget.waysOut()) {
                assertThat(way.enough()).isEqualTo(way.hours().compareTo(budget.overload()) >= 0);
                assertThat(way.contracts()).isBetween(1, budget.contracts().get(way.tier()));
                if (before != null) {
                    assertThat(before.enough() || !way.enough()).isTrue();
                    if (before.enough() && way.enough()) {
                        assertThat(before.loss()).isLessThanOrEqualTo(way.loss());
                    }
                }
                before = way;
            }
            assertThat(budget.waysOut().isEmpty()).isEqualTo(budget.overload().signum() == 0);
        }
    }
}
