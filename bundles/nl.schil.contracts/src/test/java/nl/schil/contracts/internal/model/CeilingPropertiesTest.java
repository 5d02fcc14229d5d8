package nl.schil.contracts.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Domain rules that hold for every ledger. */
class CeilingPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Contract FRAMEWORK = Examples.raam1();
    private static final Contract AGREEMENT = Examples.contract(
            "org-a", "NOK-1", ContractKind.NADERE, new Term(null, FIRST, Period.ofYears(2), List.of(), null));

    @Provide
    Arbitrary<CallOff> callOff() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.longs().between(1, 50_000_000_00L),
                        Arbitraries.of(true, false))
                .as((number, days, committed, own) -> new CallOff(
                        "id-" + number,
                        FRAMEWORK.id(),
                        "N-" + number,
                        FIRST.plusDays(days),
                        committed,
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
                        callOff().list().ofMaxSize(12), line().list().ofMaxSize(20), Arbitraries.of(true, false))
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
}
