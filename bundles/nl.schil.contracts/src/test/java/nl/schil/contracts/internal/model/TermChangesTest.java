package nl.schil.contracts.internal.model;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schil.kernel.Violation;
import org.junit.jupiter.api.Test;

class TermChangesTest {
    private static Contract contract(ContractKind kind, String start, Period base, Option... options) {
        return Examples.contract(
                "org-a", "C-1", kind, new Term(day(start), day(start), base, List.of(options), Period.ofMonths(3)));
    }

    private static Contract changed(Contract contract, String on, String difference) {
        return contract.changed(new TermChange(day(on), Period.parse(difference)));
    }

    private static ContractClock at(Contract contract, String asOf) {
        return ContractClock.at(day(asOf), contract, LeadTimes.DEFAULT);
    }

    private static List<String> codes(Contract contract) {
        return Policies.contradictions(contract).stream().map(Violation::code).toList();
    }

    @Test
    void aChangeMovesEveryDateFromItsDayOnAndNotBefore() {
        Contract contract = contract(
                ContractKind.OVEREENKOMST, "2024-01-01", Period.ofYears(2), new Option(Period.ofYears(1), null));
        contract = changed(contract, "2025-06-01", "P6M");
        ContractClock before = at(contract, "2025-05-31");
        assertThat(before.currentEnd()).isEqualTo("2025-12-31");
        assertThat(before.maxEnd()).isEqualTo("2026-12-31");
        assertThat(before.lastNoticeDay()).isEqualTo("2025-09-30");
        ContractClock after = at(contract, "2025-06-01");
        assertThat(after.currentEnd()).isEqualTo("2026-06-30");
        assertThat(after.maxEnd()).isEqualTo("2027-06-30");
        assertThat(after.lastNoticeDay()).isEqualTo("2026-03-30");
        assertThat(after.latestTenderStart()).isEqualTo("2025-09-30");
        assertThat(after.moments())
                .extracting(m -> m.date().toString())
                .containsExactly("2026-03-30", "2026-09-30", "2027-03-30");
        assertThat(after.periods().get(0).changed()).isEqualTo(Period.ofMonths(6));
        assertThat(at(contract, "2026-03-01").state()).isEqualTo(ContractState.ACTIEF);
    }

    @Test
    void monthsAreSummedBeforeDaysAndFromTheStart() {
        Contract contract = contract(ContractKind.OVEREENKOMST, "2024-01-31", Period.ofMonths(1));
        assertThat(at(changed(contract, "2024-02-01", "P1M"), "2024-02-01").currentEnd())
                .isEqualTo("2024-03-30");
        assertThat(at(changed(contract, "2024-02-01", "P1M1D"), "2024-02-01").currentEnd())
                .isEqualTo("2024-03-31");
    }

    @Test
    void aChangeMovesThePeriodThatIsAgreedOnItsDayAndThoseAfterIt() {
        Contract contract = contract(
                ContractKind.OVEREENKOMST,
                "2020-01-01",
                Period.ofYears(2),
                new Option(Period.ofYears(1), day("2021-10-01")),
                new Option(Period.ofYears(1), null));
        contract = changed(contract, "2022-03-01", "P3M");
        List<ContractPeriod> periods = at(contract, "2022-03-01").periods();
        assertThat(periods)
                .extracting(p -> p.end().toString())
                .containsExactly("2021-12-31", "2023-03-31", "2024-03-31");
        assertThat(periods)
                .extracting(ContractPeriod::changed)
                .containsExactly(Period.ZERO, Period.ofMonths(3), Period.ZERO);
    }

    @Test
    void whatIsTakenBackNoLongerCountsFromThatDay() {
        Contract contract = contract(ContractKind.OVEREENKOMST, "2024-01-31", Period.ofMonths(13));
        contract = changed(changed(contract, "2024-06-01", "P1M"), "2024-09-01", "-P1M");
        assertThat(at(contract, "2024-08-31").currentEnd()).isEqualTo("2025-03-30");
        assertThat(at(contract, "2024-09-01").currentEnd()).isEqualTo("2025-02-27");
        assertThat(Policies.contradictions(contract)).isEmpty();
    }

    @Test
    void withoutAKnownTermNothingMoves() {
        Contract contract = contract(ContractKind.OVEREENKOMST, "2024-01-01", null);
        ContractClock clock = at(changed(contract, "2024-06-01", "P6M"), "2025-01-01");
        assertThat(clock.currentEnd()).isNull();
        assertThat(clock.maxEnd()).isNull();
    }

    @Test
    void theTermChangesWhileTheContractRunsAndNotBackToBeforeTheDayOfTheChange() {
        Contract contract = contract(ContractKind.OVEREENKOMST, "2024-01-01", Period.ofYears(2));
        assertThat(codes(changed(contract, "2025-12-31", "P1D"))).isEmpty();
        assertThat(codes(changed(contract, "2026-01-01", "P1D"))).containsExactly("contracts.term.change-late");
        assertThat(codes(changed(contract, "2025-06-30", "-P6M"))).isEmpty();
        assertThat(codes(changed(contract, "2025-07-01", "-P6M"))).containsExactly("contracts.term.change-short");
        Contract extended = changed(contract, "2025-12-01", "P6M");
        assertThat(codes(changed(extended, "2026-06-30", "P1M"))).isEmpty();
        assertThat(codes(changed(extended, "2025-12-31", "-P6M"))).isEmpty();
        assertThat(codes(changed(extended, "2026-01-01", "-P6M"))).containsExactly("contracts.term.change-short");
    }

    @Test
    void anOptionIsExercisedOnOrBeforeTheChangedEnd() {
        Contract contract = changed(
                contract(
                        ContractKind.OVEREENKOMST,
                        "2024-01-01",
                        Period.ofYears(2),
                        new Option(Period.ofYears(1), day("2026-03-31"))),
                "2025-12-01",
                "P3M");
        assertThat(codes(contract)).isEmpty();
        assertThat(codes(contract.with(contract.term().with(List.of()), null, List.of())))
                .containsExactly("contracts.option.after-end");
    }

    @Test
    void aFrameworkThatAChangeMakesLongerThanFourYearsNeedsAMotivation() {
        Contract framework = contract(ContractKind.RAAM, "2024-01-01", Period.ofYears(4));
        assertThat(Policies.longFramework(framework)).isFalse();
        assertThat(Policies.longFramework(changed(framework, "2025-01-01", "P1D")))
                .isTrue();
    }

    @Property(tries = 500)
    void theEndIsTheStartPlusEverythingAgreedWhateverTheOrder(
            @ForAll @IntRange(min = 0, max = 400) int day,
            @ForAll List<@IntRange(min = 0, max = 9) Integer> months,
            @ForAll @IntRange(max = 40) int days) {
        LocalDate start = day("2023-01-01").plusDays(day);
        List<TermChange> changes = new ArrayList<>(months.stream()
                .map(m -> new TermChange(start.plusDays(m * 30L), Period.ofMonths(m)))
                .toList());
        changes.add(new TermChange(start.plusDays(5), Period.ofDays(days)));
        Term term = new Term(start, start, Period.ofYears(1), List.of(), null, changes);
        long total = 12L + months.stream().mapToInt(m -> m).sum();
        assertThat(term.periods().get(0).end())
                .isEqualTo(start.plusMonths(total).plusDays(days).minusDays(1));
        assertThat(term.periods(start.minusDays(1)).get(0).end())
                .isEqualTo(start.plusYears(1).minusDays(1));
    }
}
