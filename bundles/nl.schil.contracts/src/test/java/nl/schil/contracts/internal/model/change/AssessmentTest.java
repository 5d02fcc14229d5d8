package nl.schil.contracts.internal.model.change;

import static nl.schil.contracts.internal.model.Examples.day;
import static nl.schil.contracts.internal.model.change.ChangeExamples.LAW;
import static nl.schil.contracts.internal.model.change.ChangeExamples.contract;
import static nl.schil.contracts.internal.model.change.ChangeExamples.minor;
import static nl.schil.contracts.internal.model.change.ChangeExamples.proposal;
import static nl.schil.contracts.internal.model.change.ChangeExamples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.contracts.internal.model.change.Verdict.Decision;
import nl.schil.kernel.Money;
import nl.schil.kernel.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
    private static final String[] SUBSTANTIAL = {
        "!review-clause", "!additional-needed", "!unforeseeable", "!contractor-replaced", "other-candidates"
    };

    private static Verdict of(Contract contract, Ledger ledger, Proposal proposal) {
        return Assessment.of(contract, ledger, proposal, LAW);
    }

    private static Verdict minorOnly(Contract contract, Ledger ledger, Long cents, ThresholdGroup group) {
        String[] answers = Stream.concat(Stream.of(SUBSTANTIAL), Stream.of("nature-unchanged"))
                .toArray(String[]::new);
        return of(contract, ledger, proposal(cents, group, answers));
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.explanation().stream().map(Text::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // a contract of one million: below ten per cent, and exactly
        "SUPPLIES, 100000000, 9990000, ALLOWED",
        "SUPPLIES, 100000000, 9999999, ALLOWED",
        "SUPPLIES, 100000000, 10000000, NEW_TENDER",
        "SERVICES, 100000000, 10000000, NEW_TENDER",
        // a contract of forty million: the threshold of 216 000 comes first
        "SUPPLIES, 4000000000, 21599999, ALLOWED",
        "SUPPLIES, 4000000000, 21600000, NEW_TENDER"
    })
    void aMinorChangeStaysBelowItsShareAndBelowTheThreshold(
            Nature nature, long maximum, long cents, Decision decision) {
        Verdict verdict = minorOnly(contract(nature, maximum), Ledger.EMPTY, cents, ThresholdGroup.SUB_CENTRAL);
        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.ground()).isEqualTo(decision == Decision.ALLOWED ? Ground.MINOR : null);
    }

    @ParameterizedTest
    @CsvSource({"1499999999, WORKS, NEW_TENDER", "540399999, WORKS, ALLOWED", "540400000, WORKS, NEW_TENDER"})
    void worksHaveFifteenPercentAndTheirOwnThreshold(long cents, ThresholdGroup group, Decision decision) {
        assertThat(minorOnly(contract(Nature.WORKS, 10_000_000_000L), Ledger.EMPTY, cents, group)
                        .decision())
                .isEqualTo(decision);
    }

    @Test
    void aSmallWorkMayChangeUpToFifteenPercentAndAConcessionUpToTen() {
        Contract work = contract(Nature.WORKS, 100_000_000L);
        assertThat(minorOnly(work, Ledger.EMPTY, 14_999_999L, ThresholdGroup.WORKS)
                        .decision())
                .isEqualTo(Decision.ALLOWED);
        assertThat(minorOnly(work, Ledger.EMPTY, 15_000_000L, ThresholdGroup.WORKS)
                        .decision())
                .isEqualTo(Decision.NEW_TENDER);
        assertThat(minorOnly(work, Ledger.EMPTY, 14_999_999L, ThresholdGroup.CONCESSION)
                        .decision())
                .isEqualTo(Decision.NEW_TENDER);
    }

    @Test
    void successiveMinorChangesCountTogether() {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        Ledger ledger = new Ledger(List.of(minor(1, 4_000_000), minor(2, 3_000_000)));
        Verdict within = minorOnly(contract, ledger, 2_990_000L, ThresholdGroup.SUB_CENTRAL);
        assertThat(within.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(within.figures().net()).isEqualTo(9_990_000L);
        assertThat(within.figures().room()).isEqualTo(2_999_999L);
        assertThat(within.figures().roomAfter()).isEqualTo(9_999L);
        assertThat(minorOnly(contract, ledger, 3_000_000L, ThresholdGroup.SUB_CENTRAL)
                        .decision())
                .isEqualTo(Decision.NEW_TENDER);
    }

    @Test
    void changesOnOtherGroundsAndReversedOnesUseNoRoom() {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        Change wrong = minor(2, 9_000_000);
        List<Change> entries = new ArrayList<>();
        entries.add(recorded(1, Ground.REVIEW_CLAUSE, proposal(30_000_000L, null)));
        entries.add(wrong);
        entries.add(wrong.reversal(3, day("2026-07-01"), "Dubbel", "someone", day("2026-07-01")));
        assertThat(minorOnly(contract, new Ledger(entries), 9_999_999L, ThresholdGroup.SUB_CENTRAL)
                        .decision())
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void theLawCountsNetAndTheGrossValueIsShownBesideIt() {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        Ledger ledger = new Ledger(List.of(minor(1, 8_000_000), minor(2, -6_000_000)));
        Verdict verdict = minorOnly(contract, ledger, 7_000_000L, ThresholdGroup.SUB_CENTRAL);
        assertThat(verdict.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(verdict.figures().gross()).isEqualTo(21_000_000L);
        assertThat(keys(verdict)).contains("contracts.change.why.gross");
        assertThat(verdict.explanation()).anySatisfy(text -> {
            assertThat(text.key()).isEqualTo("contracts.change.share");
            assertThat(text.values())
                    .containsEntry("net", new Money(9_000_000, "EUR"))
                    .containsEntry("share", new BigDecimal("9.00"))
                    .containsEntry("grossShare", new BigDecimal("21.00"))
                    .containsEntry("limit", 10);
        });
    }

    @Test
    void aDecreaseCountsByItsSizeToo() {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        assertThat(minorOnly(contract, Ledger.EMPTY, -10_000_000L, ThresholdGroup.SUB_CENTRAL)
                        .decision())
                .isEqualTo(Decision.NEW_TENDER);
        assertThat(minorOnly(contract, Ledger.EMPTY, -9_999_999L, ThresholdGroup.SUB_CENTRAL)
                        .decision())
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void theGroundsAreTestedInTheOrderCDEFBG() {
        assertThat(LAW.grounds())
                .extracting(r -> r.ground().article())
                .containsExactly("2.163c", "2.163d", "2.163e", "2.163f", "2.163b", "2.163g");
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        String[] all = {
            "review-clause", "clause-scope", "nature-unchanged", "additional-needed", "other-contractor-impossible",
            "serious-inconvenience", "unforeseeable", "!contractor-replaced", "!other-candidates", "!balance-shifted",
            "!scope-widened"
        };
        assertThat(of(contract, Ledger.EMPTY, proposal(100L, ThresholdGroup.SUB_CENTRAL, all))
                        .ground())
                .isEqualTo(Ground.REVIEW_CLAUSE);
        all[0] = "!review-clause";
        assertThat(of(contract, Ledger.EMPTY, proposal(100L, ThresholdGroup.SUB_CENTRAL, all))
                        .ground())
                .isEqualTo(Ground.ADDITIONAL);
        all[3] = "!additional-needed";
        assertThat(of(contract, Ledger.EMPTY, proposal(100L, ThresholdGroup.SUB_CENTRAL, all))
                        .ground())
                .isEqualTo(Ground.UNFORESEEN);
        all[6] = "!unforeseeable";
        assertThat(of(contract, Ledger.EMPTY, proposal(100L, ThresholdGroup.SUB_CENTRAL, all))
                        .ground())
                .isEqualTo(Ground.MINOR);
        assertThat(of(contract, Ledger.EMPTY, proposal(10_000_000L, ThresholdGroup.SUB_CENTRAL, all))
                        .ground())
                .isEqualTo(Ground.NOT_SUBSTANTIAL);
    }

    @Test
    void aReviewClauseHasNoCeilingAndNeedsNoNotice() {
        Verdict verdict = of(
                contract(null, null),
                Ledger.EMPTY,
                proposal(900_000_000L, null, "review-clause", "clause-scope", "nature-unchanged"));
        assertThat(verdict.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(verdict.ground()).isEqualTo(Ground.REVIEW_CLAUSE);
    }

    @ParameterizedTest
    @CsvSource({"50000000, ALLOWED_WITH_NOTICE", "50000001, NOT_PROVEN"})
    void additionalAndUnforeseenWorkMayRaiseThePriceByHalfEachTimeAndIsAnnounced(long cents, Decision decision) {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        Ledger ledger = new Ledger(List.of(recorded(1, Ground.ADDITIONAL, proposal(50_000_000L, null))));
        assertThat(of(
                                contract,
                                ledger,
                                proposal(
                                        cents,
                                        null,
                                        "additional-needed",
                                        "other-contractor-impossible",
                                        "serious-inconvenience"))
                        .decision())
                .isEqualTo(decision);
        assertThat(of(contract, ledger, proposal(cents, null, "unforeseeable", "nature-unchanged"))
                        .decision())
                .isEqualTo(decision);
    }

    @Test
    void aReplacementNeedsOneOfItsThreeReasons() {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        for (String reason : List.of("replaced-by-clause", "replaced-by-succession", "buyer-takes-over")) {
            assertThat(of(contract, Ledger.EMPTY, proposal(null, null, "contractor-replaced", reason))
                            .ground())
                    .as(reason)
                    .isEqualTo(Ground.REPLACEMENT);
        }
        Verdict without = of(
                contract,
                Ledger.EMPTY,
                proposal(
                        null,
                        null,
                        "contractor-replaced",
                        "!replaced-by-clause",
                        "!replaced-by-succession",
                        "!buyer-takes-over"));
        assertThat(without.finding(Ground.REPLACEMENT).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(without.finding(Ground.NOT_SUBSTANTIAL).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(of(contract, Ledger.EMPTY, proposal(null, null, "contractor-replaced", "!replaced-by-clause"))
                        .finding(Ground.REPLACEMENT)
                        .outcome())
                .isEqualTo(Outcome.NOT_PROVEN);
    }

    @Test
    void whatIsUnknownIsNamedAndNeverGuessed() {
        assertThat(keys(minorOnly(contract(Nature.SERVICES, null), Ledger.EMPTY, 100L, ThresholdGroup.SUB_CENTRAL)))
                .contains("contracts.change.why.not-proven", "contracts.change.unknown.original");
        assertThat(keys(minorOnly(contract(null, 100_000_000L), Ledger.EMPTY, 100L, ThresholdGroup.SUB_CENTRAL)))
                .contains("contracts.change.why.not-proven", "contracts.change.unknown.nature");
        assertThat(keys(minorOnly(
                        contract(Nature.SERVICES, 100_000_000L), Ledger.EMPTY, null, ThresholdGroup.SUB_CENTRAL)))
                .contains("contracts.change.unknown.value");
        assertThat(keys(minorOnly(contract(Nature.SERVICES, 100_000_000L), Ledger.EMPTY, 100L, null)))
                .contains("contracts.change.unknown.threshold-group");
        assertThat(of(contract(Nature.SERVICES, 0L), Ledger.EMPTY, proposal(100L, null))
                        .figures()
                        .original())
                .isNull();
    }

    @Test
    void aYearWithoutKnownThresholdsOrRulesProvesNothing() {
        Contract contract = contract(Nature.SERVICES, 100_000_000L);
        Map<String, Boolean> answers = Map.of("nature-unchanged", true);
        Proposal later = new Proposal(day("2028-01-01"), 100L, null, null, ThresholdGroup.CENTRAL, answers);
        assertThat(keys(of(contract, Ledger.EMPTY, later))).contains("contracts.change.unknown.threshold");
        Proposal earlier = new Proposal(day("2016-06-30"), 0L, null, "x", null, Map.of("review-clause", true));
        assertThat(of(contract, Ledger.EMPTY, earlier).decision()).isEqualTo(Decision.NOT_PROVEN);
    }

    @Test
    void thresholdsAreInEuros() {
        Contract euro = contract(Nature.SERVICES, 100_000_000L);
        Contract dollars = new Contract(
                euro.id(),
                euro.organisation(),
                1,
                euro.description(),
                euro.supplier(),
                euro.term(),
                new Worth(100_000_000L, null, null, "USD"),
                euro.stewardship(),
                euro.motivation(),
                null,
                List.of(),
                List.of());
        assertThat(keys(minorOnly(dollars, Ledger.EMPTY, 100L, ThresholdGroup.CENTRAL)))
                .contains("contracts.change.unknown.currency");
    }

    @Test
    void theAcceptanceFrameworkMayGrowByTwoHundredThousandInAnAuthorityThatIsNotCentral() {
        Contract raam1 = Examples.raam1();
        Map<String, Boolean> answers = Map.of("nature-unchanged", true);
        Proposal other = new Proposal(day("2020-10-01"), 20_000_000L, null, null, ThresholdGroup.SUB_CENTRAL, answers);
        assertThat(of(raam1, Ledger.EMPTY, other).ground()).isEqualTo(Ground.MINOR);
        Proposal central = new Proposal(day("2020-10-01"), 20_000_000L, null, null, ThresholdGroup.CENTRAL, answers);
        assertThat(of(raam1, Ledger.EMPTY, central).finding(Ground.MINOR).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(new Ledger(List.of(recorded(1, Ground.MINOR, other)))
                        .effectiveMaximum(4_000_000_000L, day("2020-10-01")))
                .isEqualTo(4_020_000_000L);
    }

    @Test
    void theThresholdsOfEveryYearFrom2020To2027AreKnownForEveryGroup() {
        for (int year = 2020; year <= 2027; year++) {
            assertThat(LAW.thresholds(day(year + "-07-01")).orElseThrow().cents())
                    .containsOnlyKeys(ThresholdGroup.values());
        }
        assertThat(LAW.thresholds(day("2019-12-31"))).isEmpty();
        assertThat(LAW.thresholds()).allSatisfy(p -> assertThat(p.sources()).isNotEmpty());
        assertThat(LAW.grounds()).allSatisfy(r -> assertThat(r.sources()).isNotEmpty());
    }
}
