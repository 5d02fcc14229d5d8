package nl.schil.contracts.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Domain rules that hold for every ledger. */
class CeilingPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Contract FRAMEWORK =
            Examples.worth(Examples.raam1(), new Worth(4_000_000_000L, BigDecimal.valueOf(30), null, "EUR", "uur"));
    private static final Contract AGREEMENT = Examples.contract(
            "org-a", "NOK-1", ContractKind.NADERE, new Term(null, FIRST, Period.ofYears(2), List.of(), null));

    @Provide
    Arbitrary<CallOff> callOff() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.longs().between(1, 50_000_000_00L),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-3, 9))
                .as((number, days, committed, own, quantity) -> new CallOff(
                        "id-" + number,
                        FRAMEWORK.id(),
                        "N-" + number,
                        FIRST.plusDays(days),
                        committed,
                        quantity < 1 ? null : BigDecimal.valueOf(quantity),
                        null,
                        own ? AGREEMENT.id() : null,
                        FIRST,
                        "u",
                        null,
                        null));
    }

    @Provide
    Arbitrary<SpendLine> line() {
        return Combinators.combine(
                        Arbitraries.of(FRAMEWORK.id(), AGREEMENT.id()),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(SpendKind.class),
                        Arbitraries.of("Grootboek", "Spendkubus"),
                        Arbitraries.longs().between(-1_000_00L, 9_000_000_00L),
                        Arbitraries.integers().between(0, 700))
                .as((contract, month, kind, source, amount, days) -> new SpendLine(
                        contract,
                        YearMonth.from(FIRST).plusMonths(month),
                        kind,
                        source,
                        amount,
                        FIRST.plusDays(days),
                        FIRST,
                        "u"));
    }

    @Provide
    Arbitrary<CeilingFacts> facts() {
        return Combinators.combine(
                        callOff().list().uniqueElements(CallOff::number).ofMaxSize(12),
                        line().list().ofMaxSize(20),
                        Arbitraries.of(true, false))
                .as((callOffs, lines, own) -> new CeilingFacts(
                        FRAMEWORK, FRAMEWORK.worth().maximum(), own ? List.of(AGREEMENT) : List.of(), callOffs, lines));
    }

    @Property
    void headroomNeverIncreasesWhenACallOffIsAdded(
            @ForAll("facts") CeilingFacts facts, @ForAll("callOff") CallOff callOff) {
        for (int months = 0; months < 26; months += 5) {
            LocalDate asOf = FIRST.plusMonths(months);
            Long before = Ceiling.at(asOf, facts, null).headroom();
            Long after = Ceiling.at(asOf, facts.with(callOff), null).headroom();
            if (before != null) {
                assertThat(after).isLessThanOrEqualTo(before);
            }
        }
    }

    @Property
    void whatIsAcceptedFits(@ForAll("facts") CeilingFacts facts, @ForAll("callOff") CallOff callOff) {
        CeilingFacts after = facts.with(callOff);
        if (callOff.agreement() == null
                && CeilingPolicy.refusals(facts, callOff, null).isEmpty()) {
            assertThat(Ceiling.at(CeilingFacts.ALWAYS.minusYears(1), after, null)
                            .used())
                    .isLessThanOrEqualTo(FRAMEWORK.worth().maximum());
        }
    }

    @Property
    void theCeilingIsAFunctionOfFactsAndDateOnly(@ForAll("facts") CeilingFacts facts) {
        LocalDate asOf = FIRST.plusMonths(13);
        assertThat(Ceiling.at(asOf, facts, null)).isEqualTo(Ceiling.at(asOf, facts, null));
    }

    /** What the ledger says about a call-off when it is asked anew every time, with the sums taken over everything. */
    private static boolean fits(CeilingFacts facts, CallOff callOff, @Nullable CallOffAgreement agreement) {
        CeilingFacts with = agreement == null
                ? facts.with(callOff)
                : new CeilingFacts(
                                facts.contract(),
                                facts.maximum(),
                                List.of(agreement.contract()),
                                facts.callOffs(),
                                facts.spend())
                        .with(callOff);
        long before = used(facts);
        long rise = used(with) - before;
        long cents = agreement == null ? Math.max(rise, callOff.committed()) : rise;
        QuantityUse units =
                Ceiling.at(CeilingFacts.ALWAYS.minusYears(1), facts, null).quantity();
        BigDecimal called = units == null || units.used() == null ? BigDecimal.ZERO : units.used();
        BigDecimal asked = callOff.quantity() == null ? BigDecimal.valueOf(1, 6) : callOff.quantity();
        boolean counted = callOff.quantity() != null || called.compareTo(BigDecimal.valueOf(30)) >= 0;
        return (cents <= 0 || cents <= facts.maximum() - before)
                && (!counted || called.add(asked).compareTo(BigDecimal.valueOf(30)) <= 0);
    }

    private static long used(CeilingFacts facts) {
        Long used = Ceiling.at(CeilingFacts.ALWAYS.minusYears(1), facts, null).used();
        return used == null ? 0 : used;
    }

    @Property(tries = 300)
    void aRunningTotalAcceptsAndRefusesWhatTheWholeLedgerWould(
            @ForAll("facts") CeilingFacts facts, @ForAll("batch") List<CallOff> batch) {
        Set<String> taken = facts.callOffs().stream().map(CallOff::number).collect(Collectors.toSet());
        List<CallOff> own = batch.stream()
                .filter(c -> c.agreement() == null && !taken.contains(c.number()))
                .toList();
        CeilingTally tally = CeilingTally.of(facts);
        CeilingFacts whole = facts;
        for (CallOff callOff : own) {
            boolean fits = fits(whole, callOff, null);
            assertThat(CeilingPolicy.refusals(tally, facts.maximum(), callOff, null)
                            .isEmpty())
                    .isEqualTo(fits);
            assertThat(CeilingPolicy.refusals(whole, callOff, null))
                    .isEqualTo(CeilingPolicy.refusals(tally, facts.maximum(), callOff, null));
            if (fits) {
                tally.add(callOff, null);
                whole = whole.with(callOff);
            }
            assertThat(tally.used()).isEqualTo(used(whole));
        }
        for (CallOff callOff : own) {
            if (tally.find(callOff.number()) == callOff) {
                tally.remove(callOff);
                whole = whole.without(callOff);
                assertThat(tally.used()).isEqualTo(used(whole));
            }
        }
    }

    @Property(tries = 300)
    void aCallOffOfAContractOfItsOwnBringsThatContractUnderTheCeiling(
            @ForAll("facts") CeilingFacts facts, @ForAll("callOff") CallOff callOff) {
        List<SpendLine> about = facts.spend().stream()
                .filter(line -> line.contract().equals(AGREEMENT.id()))
                .toList();
        CallOff linked = callOff.laidDownIn(AGREEMENT.id());
        CallOffAgreement agreement = new CallOffAgreement(AGREEMENT, about);
        CeilingTally tally = CeilingTally.of(facts);
        CeilingFacts joined = new CeilingFacts(
                        facts.contract(), facts.maximum(), List.of(AGREEMENT), facts.callOffs(), facts.spend())
                .with(linked);
        if (facts.callOffs().stream().anyMatch(c -> c.number().equals(linked.number()))) {
            return; // its number is taken
        }
        if (facts.agreements().isEmpty() && facts.callOffs().stream().anyMatch(c -> c.agreement() != null)) {
            return; // the register loads every contract in which a call-off is laid down
        }
        tally.add(linked, agreement);
        assertThat(tally.used()).isEqualTo(used(joined));
    }

    @Provide
    Arbitrary<List<CallOff>> batch() {
        return callOff().list().uniqueElements(CallOff::number).ofMaxSize(10);
    }
}
