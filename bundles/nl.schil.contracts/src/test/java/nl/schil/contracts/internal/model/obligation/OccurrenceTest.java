package nl.schil.contracts.internal.model.obligation;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Ending;
import nl.schil.contracts.internal.model.EndingKind;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.Option;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.TermChange;
import nl.schil.contracts.internal.model.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    /** 2026-02-15 to 2027-02-14, with an option of a year exercised or not. */
    private static Contract contract(@Nullable LocalDate exercised) {
        return Examples.contract(
                "org-a",
                "C-1",
                ContractKind.OVEREENKOMST,
                new Term(
                        day("2026-02-01"),
                        day("2026-02-15"),
                        Period.ofYears(1),
                        List.of(new Option(Period.ofYears(1), exercised)),
                        Period.ofMonths(3)));
    }

    private static Obligation obligation(Anchor anchor, String shift, boolean before) {
        return new Obligation(
                "o",
                "c",
                1,
                "Rapportage",
                Side.SUPPLIER,
                null,
                new DueRule(anchor, anchor == Anchor.DATE ? day("2026-08-01") : null, Period.parse(shift), before),
                null,
                day("2026-02-01"),
                "u",
                null);
    }

    private static List<String> due(Contract contract, Obligation obligation, String asOf) {
        return Occurrence.of(contract, obligation).stream()
                .filter(o -> o.exists(day(asOf)))
                .map(o -> o.due().toString())
                .toList();
    }

    @Test
    void aDayOfItsOwnAndTheStartAreDueOnce() {
        assertThat(due(contract(null), obligation(Anchor.DATE, "P0D", false), "2026-03-01"))
                .containsExactly("2026-08-01");
        assertThat(due(contract(null), obligation(Anchor.START, "P30D", false), "2026-03-01"))
                .containsExactly("2026-03-17");
    }

    @Test
    void theEndMovesWithTheOptionFromTheDayItIsExercised() {
        Contract contract = contract(day("2026-10-01"));
        Obligation exit = obligation(Anchor.END, "P2M", true);
        assertThat(due(contract, exit, "2026-09-30")).containsExactly("2026-12-14");
        assertThat(due(contract, exit, "2026-10-01")).containsExactly("2027-12-14");
    }

    @Test
    void everyAgreedPeriodHasItsNoticeDay() {
        Contract contract = contract(day("2026-10-01"));
        Obligation review = obligation(Anchor.NOTICE, "P1M", true);
        assertThat(due(contract, review, "2026-09-30")).containsExactly("2026-10-14");
        assertThat(due(contract, review, "2026-10-01")).containsExactly("2026-10-14", "2027-10-14");
    }

    @Test
    void aQuarterIsDueWhenItsLastDayLiesWithinTheTerm() {
        assertThat(due(contract(null), obligation(Anchor.QUARTER, "P14D", false), "2026-03-01"))
                .containsExactly("2026-04-14", "2026-07-14", "2026-10-14", "2027-01-14");
        assertThat(due(contract(null), obligation(Anchor.HALF_YEAR, "P0D", false), "2026-03-01"))
                .containsExactly("2026-06-30", "2026-12-31");
        assertThat(due(contract(null), obligation(Anchor.YEAR, "P0D", false), "2026-03-01"))
                .containsExactly("2026-12-31");
        assertThat(due(contract(null), obligation(Anchor.MONTH, "P0D", false), "2026-03-01"))
                .hasSize(12)
                .startsWith("2026-02-28")
                .endsWith("2027-01-31");
    }

    @Test
    void aContractYearEndsTheDayBeforeItsAnniversaryAndTheLastDayIsInside() {
        assertThat(due(contract(null), obligation(Anchor.CONTRACT_YEAR, "P0D", false), "2026-03-01"))
                .containsExactly("2027-02-14");
        Contract longer = contract(day("2026-10-01"));
        assertThat(due(longer, obligation(Anchor.CONTRACT_YEAR, "P0D", false), "2026-09-30"))
                .containsExactly("2027-02-14");
        assertThat(due(longer, obligation(Anchor.CONTRACT_YEAR, "P0D", false), "2026-10-01"))
                .containsExactly("2027-02-14", "2028-02-14");
    }

    @Test
    void anEarlyEndCutsWhatComesAfterItOnceItIsKnown() {
        Contract ended = contract(null);
        ended = ended.with(
                ended.term(),
                new Ending(EndingKind.TERMINATED, day("2026-08-01"), day("2026-10-31"), "BUYER"),
                List.of());
        Obligation quarterly = obligation(Anchor.QUARTER, "P0D", false);
        assertThat(due(ended, quarterly, "2026-07-31")).hasSize(4);
        assertThat(due(ended, quarterly, "2026-08-01")).containsExactly("2026-03-31", "2026-06-30", "2026-09-30");
        Obligation exit = obligation(Anchor.END, "P1M", true);
        assertThat(due(ended, exit, "2026-07-31")).containsExactly("2027-01-14");
        assertThat(due(ended, exit, "2026-08-01")).containsExactly("2026-09-30");
    }

    @Test
    void aChangeOfTheTermMovesWhatIsDueFromItsDayOn() {
        Contract longer = contract(null).changed(new TermChange(day("2026-11-01"), Period.ofMonths(3)));
        Obligation exit = obligation(Anchor.END, "P1M", true);
        assertThat(due(longer, exit, "2026-10-31")).containsExactly("2027-01-14");
        assertThat(due(longer, exit, "2026-11-01")).containsExactly("2027-04-14");
        Obligation quarterly = obligation(Anchor.QUARTER, "P0D", false);
        assertThat(due(longer, quarterly, "2026-10-31")).hasSize(4).endsWith("2026-12-31");
        assertThat(due(longer, quarterly, "2026-11-01")).hasSize(5).endsWith("2027-03-31");
        assertThat(Occurrence.of(longer, quarterly))
                .as("what did not move is one occurrence")
                .extracting(Occurrence::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsWithdrawnIsNotDueAfterThatDay() {
        Obligation withdrawn =
                obligation(Anchor.QUARTER, "P0D", false).with(new Withdrawal(day("2026-07-01"), "Vervallen", "u"));
        assertThat(due(contract(null), withdrawn, "2026-06-30")).hasSize(4);
        assertThat(due(contract(null), withdrawn, "2026-07-01")).containsExactly("2026-03-31", "2026-06-30");
    }

    @Test
    void nothingIsDueWhileTheDatesAreUnknown() {
        Contract unknown =
                Examples.contract("org-a", "C-2", ContractKind.OVEREENKOMST, new Term(null, null, null, null, null));
        for (Anchor anchor : Anchor.values()) {
            assertThat(Occurrence.of(unknown, obligation(anchor, "P0D", false)))
                    .as(anchor.name())
                    .hasSize(anchor == Anchor.DATE ? 1 : 0);
        }
    }

    @Test
    void withoutAKnownEndARepeatingObligationIsComputedForFortyYears() {
        Contract open = Examples.contract(
                "org-a",
                "C-3",
                ContractKind.OVEREENKOMST,
                new Term(null, day("2026-01-01"), null, null, Period.ofMonths(3)));
        assertThat(Occurrence.of(open, obligation(Anchor.MONTH, "P0D", false))).hasSize(480);
        assertThat(Occurrence.of(open, obligation(Anchor.END, "P0D", false))).isEmpty();
    }

    @Test
    void aRuleHasADayOfItsOwnOrAnAnchor() {
        assertThatThrownBy(() -> new DueRule(Anchor.START, day("2026-01-01"), Period.ZERO, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DueRule(Anchor.DATE, null, Period.ZERO, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
