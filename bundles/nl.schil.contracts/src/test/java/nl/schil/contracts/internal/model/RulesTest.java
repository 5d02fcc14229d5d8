package nl.schil.contracts.internal.model;

import static nl.schil.contracts.internal.model.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static Contract framework(Term term, Worth worth, Motivation motivation) {
        Contract c = Examples.contract("a", "R", ContractKind.RAAM, term);
        return new Contract(
                c.id(),
                c.organisation(),
                1,
                c.description(),
                c.supplier(),
                term,
                worth,
                c.stewardship(),
                motivation,
                null,
                List.of(),
                List.of());
    }

    private static Term term(String signed, String start, Period base, @Nullable Option... options) {
        return new Term(day(signed), day(start), base, List.of(options), Period.ofMonths(3));
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    @Test
    void aFrameworkOverFourYearsNeedsAMotivation() {
        Worth limited = new Worth(100L, null, null, "EUR");
        Term four = term("2020-01-01", "2020-01-01", Period.ofYears(3), new Option(Period.ofYears(1), null));
        Term longer = term("2020-01-01", "2020-01-01", Period.ofYears(4), new Option(Period.ofDays(1), null));
        assertThat(Policies.lawful(framework(four, limited, Motivation.NONE))).isEmpty();
        assertThat(codes(Policies.lawful(framework(longer, limited, Motivation.NONE))))
                .containsExactly("contracts.finding.framework-term");
        Motivation motivated = new Motivation("Investering", day("2020-01-01"), null);
        assertThat(Policies.lawful(framework(longer, limited, motivated))).isEmpty();
        assertThat(Findings.explained(framework(longer, limited, motivated))).hasSize(1);
    }

    @Test
    void aFrameworkSignedAfterTheJudgmentNeedsAMaximumOrAReason() {
        Term before = term("2021-06-17", "2021-07-01", Period.ofYears(2));
        Term after = term("2021-06-18", "2021-07-01", Period.ofYears(2));
        Worth estimated = new Worth(null, null, 100L, "EUR");
        assertThat(Policies.lawful(framework(before, estimated, Motivation.NONE)))
                .isEmpty();
        assertThat(codes(Policies.lawful(framework(after, estimated, Motivation.NONE))))
                .containsExactly("contracts.finding.framework-ceiling");
        assertThat(Policies.lawful(
                        framework(after, new Worth(null, java.math.BigDecimal.TEN, null, "EUR"), Motivation.NONE)))
                .isEmpty();
        assertThat(Policies.lawful(framework(after, estimated, new Motivation(null, null, "Tarievenovereenkomst"))))
                .isEmpty();
    }

    @Test
    void optionsAreExercisedInOrderAndBeforeThePeriodEnds() {
        Worth worth = Worth.UNKNOWN;
        Option late = new Option(Period.ofYears(1), day("2021-01-02"));
        Option lastDay = new Option(Period.ofYears(1), day("2020-12-31"));
        Option open = new Option(Period.ofYears(1), null);
        assertThat(codes(Policies.contradictions(
                        framework(term("2020-01-01", "2020-01-01", Period.ofYears(1), late), worth, Motivation.NONE))))
                .containsExactly("contracts.option.after-end");
        assertThat(Policies.contradictions(framework(
                        term("2020-01-01", "2020-01-01", Period.ofYears(1), lastDay), worth, Motivation.NONE)))
                .isEmpty();
        assertThat(codes(Policies.contradictions(framework(
                        term("2020-01-01", "2020-01-01", Period.ofYears(1), open, lastDay), worth, Motivation.NONE))))
                .containsExactly("contracts.option.order");
    }

    @Test
    void aSignedOrStartedContractIsNeverDeleted() {
        Contract contract = Examples.raam1();
        assertThat(Policies.deletable(contract, day("2017-01-01"))).isFalse();
        Contract draft = contract.with(new Term(null, day("2030-01-01"), null, null, null), null, List.of());
        assertThat(Policies.deletable(draft, day("2026-01-01"))).isTrue();
        assertThat(Policies.deletable(draft, day("2030-01-01"))).isFalse();
    }

    @Test
    void aPeriodIsDecidedWithinItsChoicesAndNotInTheFuture() {
        Contract contract = Examples.raam1();
        assertThat(refusals(contract, "9.end", DecisionKind.LET_END, "2020-01-01"))
                .containsExactly("contracts.decision.moment");
        assertThat(refusals(contract, "1.end", DecisionKind.LET_END, "2020-01-01"))
                .containsExactly("contracts.decision.moment");
        assertThat(refusals(contract, "0.tender", DecisionKind.LET_END, "2020-01-01"))
                .containsExactly("contracts.decision.moment");
        assertThat(refusals(contract, "0.end", DecisionKind.EXERCISE_OPTION, "2021-01-01"))
                .containsExactly("contracts.decision.after-end");
        assertThat(refusals(contract, "0.end", DecisionKind.LET_END, "2026-11-25"))
                .containsExactly("contracts.decision.future");
    }

    @Test
    void undoingTakesBackTheLatestDecisionAndWhatCameOfIt() {
        Contract first = take(Examples.raam1(), "0.end", DecisionKind.EXERCISE_OPTION, "2020-08-01");
        Contract second = take(first, "1.end", DecisionKind.GIVE_NOTICE, "2023-08-01");
        assertThat(second.ending()).isNotNull();
        Contract undone = Decisions.undo(second).orElseThrow();
        assertThat(undone).isEqualTo(first);
        assertThat(Decisions.undo(undone).orElseThrow().decisions()).isEmpty();
        assertThat(Decisions.undo(undone).orElseThrow().term().exercised(day("2030-01-01")))
                .isZero();
    }

    private static Contract take(Contract contract, String moment, DecisionKind kind, String on) {
        return Decisions.take(contract, moment, kind, day(on), null, "me", day("2026-11-24"), LeadTimes.DEFAULT)
                .orElseThrow(v -> new IllegalStateException(v.toString()));
    }

    private static List<String> refusals(Contract contract, String moment, DecisionKind kind, String on) {
        Result<Contract> result =
                Decisions.take(contract, moment, kind, day(on), null, "me", day("2026-11-24"), LeadTimes.DEFAULT);
        return codes(((Result.Refused<Contract>) result).violations());
    }
}
