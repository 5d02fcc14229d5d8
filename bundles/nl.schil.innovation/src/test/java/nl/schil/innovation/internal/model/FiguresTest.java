package nl.schil.innovation.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final LocalDate ASOF = LocalDate.of(2026, 11, 24);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);

    private static Figures.Counted idea(Origin origin, @Nullable Integer days, int term, Stage furthest, Stage stage) {
        LocalDate received = days == null && term > 30 ? ASOF.minusDays(1) : RECEIVED;
        return new Figures.Counted(
                origin,
                new Answering(received, received.plusDays(term), days == null ? null : received.plusDays(days)),
                furthest,
                stage);
    }

    private static Benefit benefit(
            String unit, boolean money, String claim, @Nullable String realised, boolean verified) {
        return new Benefit(
                "b",
                "i-1",
                "org-a",
                1,
                "Baat",
                unit,
                money,
                new Benefit.Figure(new BigDecimal(claim), RECEIVED, "businesscase"),
                "p-1",
                realised == null ? null : new Benefit.Figure(new BigDecimal(realised), RECEIVED, "facturen"),
                verified ? RECEIVED : null,
                verified ? "p-2" : null);
    }

    @Test
    void everyFigureSaysWhatItIsAShareOf() {
        Figures figures = Figures.of(
                List.of(
                        idea(Origin.SUPPLIER, 10, 30, Stage.PILOT, Stage.PILOT),
                        idea(Origin.SUPPLIER, 40, 30, Stage.INTAKE, Stage.STOPPED),
                        idea(Origin.SUPPLIER, null, 30, Stage.INTAKE, Stage.INTAKE),
                        idea(Origin.OWN, null, 31, Stage.IDEA, Stage.IDEA)),
                List.of(),
                ASOF);
        assertThat(figures.answer().answered()).isEqualTo(2);
        assertThat(figures.answer().medianDays()).isEqualByComparingTo("25");
        assertThat(figures.answer().inTime()).isEqualTo(1);
        assertThat(figures.answer().due()).isEqualTo(3);
        assertThat(figures.answer().waiting()).isEqualTo(1);
        assertThat(figures.answer().share()).isEqualByComparingTo("0.3333");
        assertThat(figures.supplierShare()).isEqualByComparingTo("0.75");
        Figures.Gate intake = figures.gates().get(1);
        assertThat(intake).isEqualTo(new Figures.Gate(Stage.INTAKE, 3, 1, 1));
        assertThat(intake.open()).isEqualTo(1);
        assertThat(intake.share()).isEqualByComparingTo("0.5");
        assertThat(figures.gates().get(0).share()).isEqualByComparingTo("1");
    }

    @Test
    void withoutIdeasNothingIsZero() {
        Figures none = Figures.of(List.of(), List.of(), ASOF);
        assertThat(none.answer().share()).isNull();
        assertThat(none.answer().medianDays()).isNull();
        assertThat(none.supplierShare()).isNull();
        assertThat(none.gates()).allSatisfy(gate -> assertThat(gate.share()).isNull());
        assertThat(none.value()).isEmpty();
    }

    @Test
    void realisedCountsOnlyWhatSomebodyElseVerifiedAndAgainstItsOwnClaims() {
        Figures figures = Figures.of(
                List.of(),
                List.of(
                        benefit("EUR", true, "1000000", "800000", true),
                        benefit("EUR", true, "500000", "900000", false),
                        benefit("EUR", true, "300000", null, false),
                        benefit("kg CO2", false, "12.5", null, false)),
                ASOF);
        Figures.Value euros = figures.value().get(0);
        assertThat(euros.claims()).isEqualTo(3);
        assertThat(euros.verified()).isEqualTo(1);
        assertThat(euros.claimed()).isEqualByComparingTo("1800000");
        assertThat(euros.realised()).isEqualByComparingTo("800000");
        assertThat(euros.rate()).isEqualByComparingTo("0.8");
        assertThat(figures.value().get(1).rate()).isNull();
    }

    @Test
    void whoClaimedABenefitDoesNotVerifyIt() {
        Benefit realised = benefit("EUR", true, "100", "90", false);
        assertThat(realised.againstVerification("p-1", ASOF))
                .extracting(Violation::code)
                .containsExactly("innovation.benefit.claimant");
        assertThat(realised.againstVerification("p-2", ASOF)).isEmpty();
        assertThat(realised.againstVerification("p-2", RECEIVED.minusDays(1)))
                .extracting(Violation::code)
                .containsExactly("innovation.benefit.too-early");
        assertThat(benefit("EUR", true, "100", null, false).againstVerification("p-2", ASOF))
                .extracting(Violation::code)
                .containsExactly("innovation.benefit.not-realised");
        assertThat(benefit("EUR", true, "100", "90", true).withRealised(null).verified(ASOF))
                .isFalse();
    }
}
