package nl.schil.circularity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.circularity.calculators.steering.GovernanceGap;
import nl.schil.circularity.calculators.steering.Quadrant;
import nl.schil.kernel.directory.DecisionRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** F5 and 7.13 item 7 from records. */
class GovernanceTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Goal GOAL = Examples.goal("g-1");
    private static final List<Point> POINTS =
            List.of(point(2020, 1, "94", Assurance.DECLARED), point(2023, 1, "88", Assurance.VERIFIED));

    private static Point point(int year, int seq, @Nullable String value, @Nullable Assurance assurance) {
        return new Point(
                "p-" + year + seq,
                "g-1",
                year,
                seq,
                value == null ? null : new BigDecimal(value),
                "s",
                assurance,
                LocalDate.of(year + 1, 5, 1),
                null,
                AS_OF,
                "x");
    }

    private static Relevant.Contract contract(String id, double spend, boolean handedDown) {
        return new Relevant.Contract(id, id, null, spend, 1, handedDown);
    }

    private static final Relevant FORTY =
            new Relevant(List.of(contract("c-1", 400_000, true), contract("c-2", 600_000, false)), true);

    private static Governance of(List<Point> points, List<Proof> proofs, @Nullable List<DecisionRef> decisions) {
        return Governance.of(
                new Governance.Facts(GOAL, Actuals.of(GOAL, points, AS_OF), proofs, FORTY, decisions), AS_OF);
    }

    private static Proof proof(GovernanceElement element, LocalDate on) {
        return new Proof("x", "g-1", element, "said", "ref", on, null, null, null, null);
    }

    private static Standing standing(Governance governance) {
        Actuals actuals = Actuals.of(GOAL, POINTS, AS_OF);
        Threads threads = Threads.of(GOAL, FORTY, List.of(), new Threads.Known(null, null), AS_OF);
        return Standing.of(GOAL, AS_OF, actuals, governance, FORTY, threads, Quadrant.STEERED_UP_TO);
    }

    private static DecisionRef decision(LocalDate on) {
        return new DecisionRef("d", "g-1", "org-a", "Speed up", on, "Board", "m-1");
    }

    @Test
    void theVectorFromRecordsAndTheOtherQuadrantOnceForumAndConsequenceAreThere() {
        Governance before = of(POINTS, List.of(), List.of());
        assertThat(before.wholeKnown()).isTrue();
        assertThat(before.elements())
                .extracting(Element::value)
                .containsExactly(1.0, 1.0, 1.0, 0.4, 1.0, 0.25, 0.0, 0.0, 0.5, 0.0);
        assertThat(before.highest().gap()).isCloseTo(1 - 34.0 / 75, within(1e-12));
        Standing blind = standing(before);
        assertThat(blind.gap().orElseThrow()).isCloseTo(0.26, within(1e-12));
        assertThat(blind.quadrant()).isEqualTo(Quadrant.BLIND_BEHIND);

        Governance after = of(
                POINTS,
                List.of(proof(GovernanceElement.CONSEQUENCE, AS_OF.minusYears(2))),
                List.of(decision(AS_OF.minusMonths(3))));
        assertThat(after.highest().gap()).isCloseTo(0.28, within(1e-12));
        assertThat(standing(after).quadrant()).isEqualTo(Quadrant.STEERED_BEHIND);
    }

    @Test
    void aDecisionCountsForAYearAndOneOutsideTheRecordsToo() {
        assertThat(forum(of(POINTS, List.of(), List.of(decision(AS_OF.minusYears(1))))))
                .isZero();
        assertThat(forum(of(
                        POINTS, List.of(), List.of(decision(AS_OF.minusYears(1).plusDays(1))))))
                .isEqualTo(1);
        List<Proof> stated = List.of(proof(GovernanceElement.FORUM, AS_OF.minusMonths(2)));
        assertThat(forum(of(POINTS, stated, null))).isEqualTo(1);
    }

    private static double forum(Governance governance) {
        return governance.elements().get(GovernanceElement.FORUM.ordinal()).value();
    }

    @Test
    void unknownIsNotZeroButLeavesTheGapBetweenBounds() {
        Governance governance = of(POINTS, List.of(), null);
        assertThat(governance.wholeKnown()).isFalse();
        assertThat(governance.highest().gap()).isCloseTo(1 - 34.0 / 75, within(1e-12));
        assertThat(governance.lowest().gap()).isCloseTo(1 - 34.0 / 75 - 2.0 / 15, within(1e-12));
        assertThat(standing(governance).quadrant()).isEqualTo(Quadrant.BLIND_BEHIND);
        Governance open = of(POINTS, List.of(proof(GovernanceElement.CONSEQUENCE, AS_OF)), null);
        assertThat(standing(open).quadrant()).isNull();
    }

    @Test
    void theBoundsHoldWhateverTurnsOutToBeTrue() {
        for (List<DecisionRef> turned : List.of(List.<DecisionRef>of(), List.of(decision(AS_OF)))) {
            GovernanceGap known = of(POINTS, List.of(), turned).highest();
            Governance unknown = of(POINTS, List.of(), null);
            assertThat(known.gap())
                    .isBetween(unknown.lowest().gap() - 1e-12, unknown.highest().gap() + 1e-12);
        }
    }

    @Test
    void theLastCorrectionOfAYearCountsAndAWithdrawnYearIsUnknownAgain() {
        List<Point> corrected = new ArrayList<>(POINTS);
        corrected.add(point(2023, 2, "90", Assurance.DOCUMENTED));
        corrected.add(point(2020, 2, null, null));
        Actuals actuals = Actuals.of(GOAL, corrected, AS_OF);
        assertThat(actuals.known()).extracting(Point::value).containsExactly(new BigDecimal("90"));
        assertThat(actuals.unknown()).containsExactly(2018, 2019, 2020, 2021, 2022, 2024, 2025);
        assertThat(actuals.assurance()).isEqualTo(0.5);
    }

    @Test
    void aYearIsDueHalfAYearAfterItsEndAndNothingDueIsNotApplicable() {
        assertThat(Actuals.of(GOAL, List.of(), LocalDate.of(2026, 6, 30)).due()).endsWith(2024);
        assertThat(Actuals.of(GOAL, List.of(), LocalDate.of(2026, 7, 1)).due()).endsWith(2025);
        LocalDate early = LocalDate.of(2018, 3, 1);
        Governance governance = Governance.of(
                new Governance.Facts(GOAL, Actuals.of(GOAL, List.of(), early), List.of(), FORTY, List.of()), early);
        Element measured = governance.elements().get(GovernanceElement.MEASURED.ordinal());
        assertThat(measured.applies()).isFalse();
        assertThat(governance.wholeKnown()).isTrue();
        // owner 2, baseline 1, target 1, KPI 1 and .4 of cascade 2, of 12 without what does not apply
        assertThat(governance.highest().score()).isCloseTo(5.8 / 12, within(1e-12));
    }

    @Test
    void aCascadeIsUnknownOnlyWhereSpendIsNeeded() {
        assertThat(new Relevant(List.of(), true).cascaded()).isZero();
        assertThat(new Relevant(List.of(contract("c", Double.NaN, true)), true).cascaded())
                .isEqualTo(1);
        assertThat(new Relevant(List.of(contract("c", Double.NaN, false)), true).cascaded())
                .isZero();
        assertThat(new Relevant(List.of(contract("c", Double.NaN, false), contract("d", 1, true)), true).cascaded())
                .isNaN();
        assertThat(new Relevant(List.of(), false).cascaded()).isNaN();
    }
}
