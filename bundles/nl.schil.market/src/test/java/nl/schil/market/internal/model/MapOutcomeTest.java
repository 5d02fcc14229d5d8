package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapOutcomeTest {
    private static MapSide side(@Nullable LocalDate on, Map<Attribute, Integer> scores) {
        return new MapSide(scores, Relationship.RELATIONAL, Economy.OUTPUT, "noor", on);
    }

    @Test
    void answersBecomeAHistogramWithMedianAndQuartiles() {
        MapOutcome outcome = MapOutcome.of(List.of(0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 2, 3));
        assertThat(outcome.histogram()).containsExactly(1, 1, 3, 5, 2, 2);
        assertThat(outcome.answered()).isEqualTo(14);
        assertThat(outcome.median()).isEqualByComparingTo("3");
        assertThat(outcome.lower()).isEqualByComparingTo("2");
        assertThat(outcome.upper()).isEqualByComparingTo("3.75");
        assertThat(outcome.spread()).isEqualByComparingTo("1.75");
        assertThat(outcome.wide()).isFalse();
    }

    @Test
    void aSpreadOfMoreThanTwoColumnsIsWide() {
        assertThat(MapOutcome.of(List.of(1, 1, 3, 3)).wide()).isFalse();
        assertThat(MapOutcome.of(List.of(0, 0, 3, 3)).wide()).isTrue();
        assertThat(MapOutcome.of(List.of(0, 5)).median()).isEqualByComparingTo("2.5");
    }

    @Test
    void withoutAnswersNothingIsKnown() {
        MapOutcome outcome = MapOutcome.of(List.of());
        assertThat(outcome.median()).isNull();
        assertThat(outcome.spread()).isNull();
        assertThat(outcome.wide()).isFalse();
        assertThat(outcome.histogram()).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void disagreementIsByAttributeThatBothAnsweredTheLargestFirst() {
        Map<Attribute, Integer> differences = MapOutcome.disagreement(
                side(null, Map.of(Attribute.SKILLS, 1, Attribute.ACCESS, 4, Attribute.REGULATION, 2)),
                side(null, Map.of(Attribute.SKILLS, 2, Attribute.ACCESS, 0, Attribute.PROFIT_IMPACT, 5)));
        assertThat(differences.keySet()).containsExactly(Attribute.ACCESS, Attribute.SKILLS);
        assertThat(differences.values()).containsExactly(4, 1);
    }

    @Test
    void aMapIsCompleteWhenBothSidesWereSubmitted() {
        LocalDate day = LocalDate.of(2026, 6, 20);
        SourcingMap map = new SourcingMap(
                "m", "c", "o", 1, "s", day, day, side(day, Map.of()), side(day.plusDays(2), Map.of()), null);
        assertThat(map.complete(day.plusDays(1))).isFalse();
        assertThat(map.complete(day.plusDays(2))).isTrue();
        assertThat(map.with(Side.SUPPLIER, side(null, Map.of())).completeOn()).isNull();
        assertThatThrownBy(() -> side(null, Map.of(Attribute.ACCESS, 6))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theModelFollowsFromRelationshipAndEconomy() {
        assertThat(SourcingModel.of(Relationship.RELATIONAL, Economy.OUTPUT)).contains(SourcingModel.PERFORMANCE_BASED);
        assertThat(SourcingModel.of(Relationship.RELATIONAL, Economy.OUTCOME)).contains(SourcingModel.VESTED);
        assertThat(SourcingModel.of(Relationship.RELATIONAL, Economy.TRANSACTION))
                .contains(SourcingModel.PREFERRED_PROVIDER);
        assertThat(SourcingModel.of(Relationship.INVESTMENT, Economy.INVESTMENT))
                .contains(SourcingModel.SHARED_SERVICES_OR_EQUITY);
        assertThat(SourcingModel.of(Relationship.TRANSACTIONAL, Economy.TRANSACTION))
                .contains(SourcingModel.BASIC_OR_APPROVED_PROVIDER);
        assertThat(SourcingModel.of(Relationship.TRANSACTIONAL, Economy.OUTCOME))
                .isEmpty();
    }
}
