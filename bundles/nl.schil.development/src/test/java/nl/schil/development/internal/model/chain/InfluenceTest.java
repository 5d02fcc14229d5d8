package nl.schil.development.internal.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InfluenceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private static ChainLink link(@Nullable Integer dependency, @Nullable Integer influence, Reach reach) {
        return new ChainLink(
                "l",
                "g",
                "org-a",
                1,
                "s-1",
                null,
                "Staal",
                "Frames",
                dependency,
                influence,
                reach,
                "gesprek",
                DAY,
                null);
    }

    @Test
    void theScoreOfALinkIsReachTimesInfluenceFromNothingToAll() {
        assertThat(Influence.score(link(5, 5, Reach.DIRECT))).isEqualByComparingTo("1");
        assertThat(Influence.score(link(5, 1, Reach.DIRECT))).isEqualByComparingTo("0");
        assertThat(Influence.score(link(4, 3, Reach.THROUGH_CONTRACT))).isEqualByComparingTo("0.3");
        assertThat(Influence.score(link(4, 2, Reach.THROUGH_CONTRACT))).isEqualByComparingTo("0.15");
        assertThat(Influence.score(link(5, 5, Reach.NONE))).isEqualByComparingTo("0");
    }

    @Test
    void theBlindSpotIsWhatWeDependOnWithoutSteeringIt() {
        assertThat(Influence.blindSpot(link(5, 5, Reach.NONE))).isEqualByComparingTo("1");
        assertThat(Influence.blindSpot(link(4, 3, Reach.THROUGH_CONTRACT))).isEqualByComparingTo("0.56");
        assertThat(Influence.blindSpot(link(5, 5, Reach.DIRECT))).isEqualByComparingTo("0");
    }

    @Test
    void aGoalIsTheMeanWeightedByDependencyOfWhatIsKnown() {
        Influence goal = Influence.of(List.of(
                link(5, 5, Reach.DIRECT),
                link(4, 3, Reach.THROUGH_CONTRACT),
                link(null, 3, Reach.DIRECT),
                link(3, null, Reach.DIRECT)));
        assertThat(goal.score()).isEqualByComparingTo("0.6889");
        assertThat(goal.known()).isEqualTo(2);
        assertThat(goal.all()).isEqualTo(4);
    }

    @Test
    void unknownIsNotZero() {
        assertThat(Influence.score(link(5, null, Reach.DIRECT))).isNull();
        assertThat(Influence.blindSpot(link(null, 4, Reach.DIRECT))).isNull();
        assertThat(Influence.score(link(5, null, Reach.NONE)))
                .as("without reach")
                .isEqualByComparingTo("0");
        assertThat(Influence.of(List.of()).score()).isNull();
        assertThat(Influence.of(List.of(link(null, null, Reach.DIRECT))).score())
                .isNull();
    }

    @Test
    void scalesAreOneToFiveAndAPartyIsInTheRegisterOrHasAName() {
        assertThatThrownBy(() -> link(6, 1, Reach.DIRECT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> link(1, 0, Reach.DIRECT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ChainLink("l", "g", "o", 1, "s", "p", "Staal", "x", null, null, Reach.NONE, "b", DAY, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
