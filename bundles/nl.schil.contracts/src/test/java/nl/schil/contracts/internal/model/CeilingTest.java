package nl.schil.contracts.internal.model;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Money;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeilingTest {
    private static final LocalDate TODAY = day("2026-11-24");
    private static final long MILLION = 100_000_000L;

    private final Contract framework = Examples.raam1();
    private final List<CallOff> callOffs = new ArrayList<>();
    private final List<SpendLine> spend = new ArrayList<>();
    private final List<Contract> agreements = new ArrayList<>();

    private CeilingFacts facts() {
        return new CeilingFacts(framework, framework.worth().maximum(), agreements, callOffs, spend);
    }

    private Ceiling ceiling() {
        return Ceiling.at(TODAY, facts(), day("2027-12-31"));
    }

    private CallOff callOff(String number, String date, long committed, @Nullable String agreement) {
        return new CallOff(
                "id-" + number, framework.id(), number, day(date), committed, null, agreement, TODAY, "u1", null, null);
    }

    private void called(String number, String date, long committed) {
        callOffs.add(callOff(number, date, committed, null));
    }

    private void reported(String contract, String month, SpendKind kind, String source, long amount, String on) {
        spend.add(new SpendLine(contract, YearMonth.parse(month), kind, source, amount, day(on), TODAY, "u1"));
    }

    private void invoicedMonthly(int months, long amount) {
        for (int i = 1; i <= months; i++) {
            String month = YearMonth.of(2026, 11).minusMonths(i).toString();
            reported(framework.id(), month, SpendKind.INVOICED, "Grootboek", amount, "2026-11-01");
        }
    }

    private Contract agreement(String number, @Nullable Long maximum, @Nullable Long estimated) {
        Contract contract = Examples.contract(
                "org-a",
                number,
                ContractKind.NADERE,
                new Term(null, day("2024-01-01"), Period.ofYears(3), List.of(), null));
        Contract valued = new Contract(
                contract.id(),
                contract.organisation(),
                1,
                contract.description(),
                contract.supplier(),
                contract.term(),
                new Worth(maximum, null, estimated, "EUR"),
                contract.stewardship(),
                contract.motivation(),
                null,
                List.of(),
                List.of());
        agreements.add(valued);
        return valued;
    }

    @Test
    void theAcceptanceVectorLeavesEightPointEightMillionAndAnAmberBand() {
        called("A", "2024-02-20", 18_400_000_00L);
        called("B", "2025-01-27", 12_800_000_00L);
        Ceiling ceiling = ceiling();
        assertThat(ceiling.used()).isEqualTo(31_200_000_00L);
        assertThat(ceiling.headroom()).isEqualTo(8_800_000_00L);
        assertThat(ceiling.share()).isEqualByComparingTo("0.78");
        assertThat(ceiling.band()).isEqualTo(CeilingBand.WATCH);
    }

    @Test
    void theAcceptanceVectorRefusesNineMillionWithTheNumbers() {
        called("A", "2024-02-20", 31_200_000_00L);
        List<Violation> refusals =
                CeilingPolicy.refusals(facts(), callOff("C", "2026-11-24", 9_000_000_00L, null), null);
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).code()).isEqualTo("contracts.call-off.above");
        assertThat(refusals.get(0).values())
                .containsEntry("maximum", new Money(40 * MILLION, "EUR"))
                .containsEntry("used", new Money(31_200_000_00L, "EUR"))
                .containsEntry("headroom", new Money(8_800_000_00L, "EUR"))
                .containsEntry("excess", new Money(200_000_00L, "EUR"));
        assertThat(CeilingPolicy.refusals(facts(), callOff("C", "2026-11-24", 8_800_000_00L, null), null))
                .isEmpty();
        CeilingFacts raised = facts().withMaximum(40_200_000_00L);
        assertThat(CeilingPolicy.refusals(raised, callOff("C", "2026-11-24", 9_000_000_00L, null), null))
                .isEmpty();
    }

    @Test
    void theFormulaVectorReachesTheCeilingInSevenPointSixFiveMonths() {
        called("A", "2024-02-20", 31_200_000_00L);
        invoicedMonthly(12, 1_150_000_00L);
        Ceiling ceiling = ceiling();
        assertThat(ceiling.headroom()).isEqualTo(8_800_000_00L);
        assertThat(ceiling.burn().cents()).isEqualTo(1_150_000_00L);
        assertThat(ceiling.exhaustion()).isEqualTo(day("2027-07-13"));
        assertThat(ceiling.beforeEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2799999999, AMPLE",
        "2800000000, WATCH",
        "3399999999, WATCH",
        "3400000000, ACT",
        "3799999999, ACT",
        "3800000000, CRITICAL",
        "3999999999, CRITICAL",
        "4000000000, REACHED",
        "4000000001, REACHED"
    })
    void aBandBeginsExactlyAtItsShare(long cents, CeilingBand band) {
        called("A", "2024-02-20", cents);
        assertThat(ceiling().band()).isEqualTo(band);
    }

    @Test
    void withoutAnyRecordUseIsUnknownAndNotZero() {
        Ceiling ceiling = ceiling();
        assertThat(ceiling.used()).isNull();
        assertThat(ceiling.headroom()).isNull();
        assertThat(ceiling.band()).isNull();
        assertThat(ceiling.exhaustion()).isNull();
        assertThat(ceiling.unknown()).containsExactly(Ceiling.Unknown.USE, Ceiling.Unknown.BURN);
    }

    @Test
    void withoutAMaximumHeadroomIsUnknownAndNothingIsRefused() {
        called("A", "2024-02-20", MILLION);
        CeilingFacts open = facts().withMaximum(null);
        Ceiling ceiling = Ceiling.at(TODAY, open, null);
        assertThat(ceiling.used()).isEqualTo(MILLION);
        assertThat(ceiling.headroom()).isNull();
        assertThat(ceiling.unknown()).contains(Ceiling.Unknown.MAXIMUM);
        assertThat(CeilingPolicy.refusals(open, callOff("B", "2025-01-01", 99 * MILLION, null), null))
                .isEmpty();
    }

    @Test
    void burnNeedsThreeMonthsAndSkipsMonthsWithoutReport() {
        called("A", "2024-02-20", MILLION);
        invoicedMonthly(2, MILLION);
        assertThat(ceiling().burn()).isEqualTo(new Burn(null, 2));
        reported(framework.id(), "2026-01", SpendKind.INVOICED, "Grootboek", 3 * MILLION, "2026-11-01");
        assertThat(ceiling().burn()).isEqualTo(new Burn(MILLION, 3));
        reported(framework.id(), "2026-02", SpendKind.INVOICED, "Grootboek", 3 * MILLION, "2026-11-01");
        assertThat(ceiling().burn()).isEqualTo(new Burn(2 * MILLION, 4));
        reported(framework.id(), "2025-10", SpendKind.INVOICED, "Grootboek", 50 * MILLION, "2026-11-01");
        assertThat(ceiling().burn().months()).as("thirteen months ago").isEqualTo(4);
    }

    @Test
    void theMonthOfTheQuestionCountsOnItsLastDayOnly() {
        invoicedMonthly(2, MILLION);
        reported(framework.id(), "2026-11", SpendKind.INVOICED, "Grootboek", MILLION, "2026-11-20");
        assertThat(Burn.at(day("2026-11-29"), facts()).months()).isEqualTo(2);
        assertThat(Burn.at(day("2026-11-30"), facts()).months()).isEqualTo(3);
    }

    @Test
    void aCallOffContractCountsOnceWithTheHighestOfItsFigures() {
        Contract own = agreement("NOK-1", null, 5 * MILLION);
        assertThat(ceiling().used()).isEqualTo(5 * MILLION);
        callOffs.add(callOff("NOK-1", "2024-01-05", 5 * MILLION, own.id()));
        assertThat(ceiling().used()).as("the same money").isEqualTo(5 * MILLION);
        reported(own.id(), "2026-01", SpendKind.INVOICED, "Grootboek", 4 * MILLION, "2026-11-01");
        assertThat(ceiling().used()).isEqualTo(5 * MILLION);
        reported(own.id(), "2026-02", SpendKind.INVOICED, "Grootboek", 3 * MILLION, "2026-11-01");
        assertThat(ceiling().used()).as("more is invoiced than committed").isEqualTo(7 * MILLION);
        called("A", "2026-01-01", MILLION);
        assertThat(ceiling().used()).isEqualTo(8 * MILLION);
    }

    @Test
    void aCallOffContractWithoutValueIsNamedAndNotZero() {
        agreement("NOK-1", null, null);
        called("A", "2026-01-01", MILLION);
        assertThat(ceiling().used()).isEqualTo(MILLION);
        assertThat(ceiling().unknown()).contains(Ceiling.Unknown.CALL_OFF_VALUE);
        assertThat(ceiling().parts().get(1).counted()).isNull();
    }

    @Test
    void whatIsSignedAfterTheReportComesOnTopOfIt() {
        called("A", "2026-01-05", 2 * MILLION);
        reported(framework.id(), "2026-03", SpendKind.COMMITTED, "Inkoopsysteem", 30 * MILLION, "2026-04-01");
        assertThat(ceiling().used())
                .as("the report holds what was signed before")
                .isEqualTo(30 * MILLION);
        called("B", "2026-04-01", 4 * MILLION);
        assertThat(ceiling().used()).isEqualTo(34 * MILLION);
        assertThat(CeilingPolicy.refusals(facts(), callOff("C", "2026-05-01", 6 * MILLION + 1, null), null))
                .hasSize(1);
        assertThat(CeilingPolicy.refusals(facts(), callOff("C", "2026-02-01", 6 * MILLION + 1, null), null))
                .as("also with an earlier date")
                .hasSize(1);
    }

    @Test
    void onlyWhatCountsAtTheDateIsUsed() {
        called("A", "2024-02-20", MILLION);
        called("B", "2026-12-01", 2 * MILLION);
        callOffs.add(callOff("C", "2024-03-01", 4 * MILLION, null)
                .withdrawn(new Withdrawal(day("2025-01-01"), "dubbel", "u1")));
        assertThat(Ceiling.at(day("2024-06-01"), facts(), null).used()).isEqualTo(5 * MILLION);
        assertThat(ceiling().used()).isEqualTo(MILLION);
        assertThat(Ceiling.at(day("2026-12-01"), facts(), null).used()).isEqualTo(3 * MILLION);
        assertThat(ceiling().history()).contains(new Ceiling.Level(day("2024-03-31"), 5 * MILLION));
    }

    @Test
    void twoSourcesAreKeptAndTheNewestIsUsed() {
        reported(framework.id(), "2026-01", SpendKind.INVOICED, "Grootboek", 1520, "2026-02-01");
        reported(framework.id(), "2026-01", SpendKind.INVOICED, "Spendkubus", 1550, "2026-03-01");
        SpendFigure figure = SpendFigure.of(spend).get(0);
        assertThat(figure.conflict()).isTrue();
        assertThat(figure.used().source()).isEqualTo("Spendkubus");
        assertThat(figure.lines()).extracting(SpendLine::amount).containsExactly(1550L, 1520L);
        assertThat(ceiling().used()).isEqualTo(1550);
    }

    @Test
    void ofEquallyNewSourcesTheHighestAmountIsUsed() {
        reported(framework.id(), "2026-01", SpendKind.INVOICED, "A", 1520, "2026-02-01");
        reported(framework.id(), "2026-01", SpendKind.INVOICED, "B", 1550, "2026-02-01");
        assertThat(SpendFigure.of(spend).get(0).used().source()).isEqualTo("B");
        reported(framework.id(), "2026-02", SpendKind.INVOICED, "A", 7, "2026-02-01");
        reported(framework.id(), "2026-02", SpendKind.INVOICED, "B", 7, "2026-03-01");
        assertThat(SpendFigure.of(spend).get(0).conflict()).isFalse();
    }

    @Test
    void aCallOffLiesWithinTheTermOfTheFramework() {
        assertThat(CeilingPolicy.refusals(facts(), callOff("A", "2017-11-30", 1, null), null))
                .extracting(Violation::code)
                .containsExactly("contracts.call-off.early");
        assertThat(CeilingPolicy.refusals(facts(), callOff("A", "2017-12-01", 1, null), null))
                .isEmpty();
        assertThat(CeilingPolicy.refusals(facts(), callOff("A", "2027-12-31", 1, null), null))
                .isEmpty();
        assertThat(CeilingPolicy.refusals(facts(), callOff("A", "2028-01-01", 1, null), null))
                .extracting(Violation::code)
                .containsExactly("contracts.call-off.late");
    }

    @Test
    void onlyFrameworksAndPurchasingSystemsAreCalledOff() {
        Contract plain = Examples.contract(
                "org-a", "C-1", ContractKind.OVEREENKOMST, Examples.raam1().term());
        CeilingFacts facts = new CeilingFacts(plain, 1L, List.of(), List.of(), List.of());
        assertThat(CeilingPolicy.refusals(facts, callOff("A", "2020-01-01", 1, null), null))
                .extracting(Violation::code)
                .containsExactly("contracts.call-off.kind");
    }

    @Test
    void aCreditNoteMakesNoPaceAndNoExhaustion() {
        called("A", "2024-02-20", MILLION);
        invoicedMonthly(4, -5);
        assertThat(ceiling().burn().cents()).isEqualTo(-5);
        assertThat(ceiling().exhaustion()).isNull();
    }
}
