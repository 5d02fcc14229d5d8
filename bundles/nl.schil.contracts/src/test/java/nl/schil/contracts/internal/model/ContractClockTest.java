package nl.schil.contracts.internal.model;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import nl.schil.kernel.decision.DecisionMoment.Status;
import org.junit.jupiter.api.Test;

class ContractClockTest {
    private static ContractClock at(String asOf, Contract contract) {
        return ContractClock.at(day(asOf), contract, LeadTimes.DEFAULT);
    }

    private static Contract decided(Contract contract, String moment, DecisionKind kind, String on) {
        return Decisions.take(contract, moment, kind, day(on), null, "me", day("2026-11-24"), LeadTimes.DEFAULT)
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    @Test
    void withoutADecisionTheNoticeDayOfRaam1IsMissedTheDayAfter() {
        ContractClock clock = at("2020-10-01", Examples.raam1());
        assertThat(clock.state()).isEqualTo(ContractState.ACTIEF);
        assertThat(clock.currentEnd()).isEqualTo(day("2020-12-31"));
        assertThat(clock.maxEnd()).isEqualTo(day("2027-12-31"));
        assertThat(clock.lastNoticeDay()).isEqualTo(day("2020-09-30"));
        assertThat(clock.latestTenderStart()).isEqualTo(day("2019-12-31"));
        assertThat(clock.moments().get(0))
                .extracting(Moment::key, Moment::date, Moment::kind, Moment::status)
                .containsExactly("0.end", day("2020-09-30"), MomentKind.OPTION_OR_NOTICE, Status.MISSED);
        assertThat(at("2020-09-30", Examples.raam1()).moments().get(0).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void theLastDayIsInside() {
        assertThat(at("2020-12-31", Examples.raam1()).state()).isEqualTo(ContractState.ACTIEF);
        ContractClock after = at("2021-01-01", Examples.raam1());
        assertThat(after.state()).isEqualTo(ContractState.GEEINDIGD);
        assertThat(after.ending()).isEqualTo(EndingKind.EXPIRED);
    }

    @Test
    void stateFollowsSignatureAndStart() {
        assertThat(at("2017-11-30", Examples.raam1()).state()).isEqualTo(ContractState.CONCEPT);
        assertThat(at("2017-12-01", Examples.raam1()).state()).isEqualTo(ContractState.GETEKEND);
        assertThat(at("2018-01-01", Examples.raam1()).state()).isEqualTo(ContractState.ACTIEF);
    }

    @Test
    void aContractWithUnknownSignatureRunsFromItsStartAndSaysSo() {
        Term term = new Term(null, day("2020-01-01"), Period.ofYears(8), List.of(), null);
        Contract contract = Examples.contract("a", "X", ContractKind.OVEREENKOMST, term);
        assertThat(at("2019-12-31", contract).state()).isEqualTo(ContractState.CONCEPT);
        assertThat(at("2020-01-01", contract).state()).isEqualTo(ContractState.ACTIEF);
        assertThat(Findings.broken(contract))
                .extracting(f -> f.key())
                .containsExactly("contracts.finding.signature-unknown");
    }

    @Test
    void anExercisedOptionExtendsFromTheDayItIsExercised() {
        Contract contract = decided(Examples.raam1(), "0.end", DecisionKind.EXERCISE_OPTION, "2020-08-15");
        assertThat(at("2020-08-14", contract).currentEnd()).isEqualTo(day("2020-12-31"));
        assertThat(at("2020-08-15", contract).currentEnd()).isEqualTo(day("2023-12-31"));
        assertThat(at("2020-08-15", contract).lastNoticeDay()).isEqualTo(day("2023-09-30"));
        assertThat(at("2020-10-01", contract).moments().get(0).status()).isEqualTo(Status.DECIDED);
        Contract late = decided(Examples.raam1(), "0.end", DecisionKind.EXERCISE_OPTION, "2020-10-05");
        assertThat(at("2020-10-05", late).moments().get(0).status()).isEqualTo(Status.DECIDED_LATE);
        assertThat(at("2020-10-04", late).moments().get(0).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void noticeEndsTheContractAtTheEndOfThePeriod() {
        Contract contract = decided(Examples.raam1(), "0.end", DecisionKind.GIVE_NOTICE, "2020-09-01");
        assertThat(at("2020-08-31", contract).state()).isEqualTo(ContractState.ACTIEF);
        assertThat(at("2020-09-01", contract).state()).isEqualTo(ContractState.OPGEZEGD);
        assertThat(at("2020-12-31", contract).state()).isEqualTo(ContractState.OPGEZEGD);
        assertThat(at("2021-01-01", contract).ending()).isEqualTo(EndingKind.TERMINATED);
    }

    @Test
    void theLastPeriodAsksToReTenderOrLetEndAndWhenToStart() {
        Contract contract = Examples.contract(
                "a",
                "X",
                ContractKind.OVEREENKOMST,
                new Term(day("2024-01-01"), day("2024-01-01"), Period.ofYears(3), List.of(), Period.ofMonths(2)));
        assertThat(at("2024-06-01", contract).moments())
                .extracting(Moment::key, Moment::date)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0.tender", day("2026-03-31")),
                        org.assertj.core.groups.Tuple.tuple("0.end", day("2026-10-31")));
    }

    @Test
    void openPeriodsAreConditionalUntilTheContractEnds() {
        assertThat(at("2020-01-01", Examples.raam1()).moments())
                .filteredOn(Moment::conditional)
                .hasSize(4);
        assertThat(at("2022-01-01", Examples.raam1()).moments())
                .filteredOn(Moment::conditional)
                .isEmpty();
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        Contract contract = Examples.contract("a", "X", ContractKind.RAAM, Term.UNKNOWN);
        ContractClock clock = at("2026-01-01", contract);
        assertThat(clock.state()).isEqualTo(ContractState.CONCEPT);
        assertThat(clock.currentEnd()).isNull();
        assertThat(clock.maxEnd()).isNull();
        assertThat(clock.lastNoticeDay()).isNull();
        assertThat(clock.latestTenderStart()).isNull();
        assertThat(clock.moments()).isEmpty();
        Term noOptions = new Term(null, day("2020-01-01"), Period.ofYears(3), null, null);
        assertThat(noOptions.maximumEnd(java.time.LocalDate.MAX)).isNull();
    }

    @Test
    void eventsAfterTheDateOfTheQuestionChangeNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Contract contract = Examples.random(random, i);
            LocalDate asOf = day("2018-01-01").plusDays(random.nextInt(4000));
            List<Option> known = contract.term().knownOptions().stream()
                    .map(o -> o.exercisedOn() != null && o.exercisedOn().isAfter(asOf) ? new Option(o.term(), null) : o)
                    .toList();
            Term term = contract.term();
            Contract past = contract.with(
                    new Term(
                            term.signedOn(),
                            term.start(),
                            term.base(),
                            term.options() == null ? null : known,
                            term.notice(),
                            term.changes().stream()
                                    .filter(change -> !change.on().isAfter(asOf))
                                    .toList()),
                    contract.ending() == null || contract.ending().on().isAfter(asOf) ? null : contract.ending(),
                    contract.decisions().stream()
                            .filter(d -> !d.on().isAfter(asOf))
                            .toList());
            ContractClock now = ContractClock.at(asOf, contract, LeadTimes.DEFAULT);
            ContractClock then = ContractClock.at(asOf, past, LeadTimes.DEFAULT);
            assertThat(then.state()).isEqualTo(now.state());
            assertThat(then.currentEnd()).isEqualTo(now.currentEnd());
            assertThat(then.moments()).isEqualTo(now.moments());
        }
    }
}
