package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.PhaseStage;
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
        assertThat(SourcingModel.of(Relationship.RELATIONAL, Economy.OUTPUT))
                .containsExactly(SourcingModel.PERFORMANCE_BASED);
        assertThat(SourcingModel.of(Relationship.RELATIONAL, Economy.OUTCOME)).containsExactly(SourcingModel.VESTED);
        assertThat(SourcingModel.of(Relationship.RELATIONAL, Economy.TRANSACTION))
                .containsExactly(SourcingModel.PREFERRED_PROVIDER);
        assertThat(SourcingModel.of(Relationship.INVESTMENT, Economy.INVESTMENT))
                .containsExactly(SourcingModel.SHARED_SERVICES, SourcingModel.EQUITY_PARTNERSHIP);
        assertThat(SourcingModel.of(Relationship.TRANSACTIONAL, Economy.TRANSACTION))
                .containsExactly(SourcingModel.BASIC_PROVIDER, SourcingModel.APPROVED_PROVIDER);
        assertThat(SourcingModel.of(Relationship.TRANSACTIONAL, Economy.OUTCOME))
                .isEmpty();
        assertThat(SourcingModel.values()).hasSize(7);
    }

    @Test
    void aModelThatDoesNotFitItsCombinationIsNoChoice() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(() -> new SourcingMap.Choice(
                        Relationship.RELATIONAL, Economy.OUTPUT, SourcingModel.VESTED, "zo", day, "p"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SourcingMap.Choice(Relationship.INVESTMENT, Economy.INVESTMENT, null, "zo", day, "p").models())
                .hasSize(2);
        assertThat(new SourcingMap.Choice(
                                Relationship.INVESTMENT,
                                Economy.INVESTMENT,
                                SourcingModel.SHARED_SERVICES,
                                "zo",
                                day,
                                "p")
                        .models())
                .containsExactly(SourcingModel.SHARED_SERVICES);
    }

    @Test
    void whatAModelAsksIsComparedWithThePhasesInWhichARelationIsSetUpAndManaged() {
        List<PhaseStage> known =
                List.of(new PhaseStage("B", 3, true), new PhaseStage("S", 0, true), new PhaseStage("I", 1, true));
        assertThat(Readiness.of(3, known)).isEqualTo(new Readiness(Readiness.State.SHORT, 3, "I", 1));
        assertThat(Readiness.of(1, known).state()).isEqualTo(Readiness.State.ENOUGH);
        assertThat(Readiness.of(3, List.of())).isEqualTo(new Readiness(Readiness.State.UNKNOWN, 3, null, null));
        assertThat(Readiness.of(3, List.of(new PhaseStage("B", 4, true), new PhaseStage("I", 2, false))))
                .isEqualTo(new Readiness(Readiness.State.UNKNOWN, 3, "I", 2));
        assertThat(Readiness.of(3, List.of(new PhaseStage("B", 2, false), new PhaseStage("I", 2, true))))
                .isEqualTo(new Readiness(Readiness.State.SHORT, 3, "I", 2));
    }
}
