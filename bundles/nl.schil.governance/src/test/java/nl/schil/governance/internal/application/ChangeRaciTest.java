package nl.schil.governance.internal.application;

import static nl.schil.governance.internal.model.raci.RaciExamples.CONTRACT;
import static nl.schil.governance.internal.model.raci.RaciExamples.ORGANISATION;
import static nl.schil.governance.internal.model.raci.RaciExamples.STARTER;
import static nl.schil.governance.internal.model.raci.RaciExamples.TODAY;
import static nl.schil.governance.internal.model.raci.RaciExamples.seat;
import static nl.schil.governance.internal.model.raci.RaciExamples.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.schil.governance.internal.application.AskedRaci.AskedCell;
import nl.schil.governance.internal.application.AskedRaci.AskedSeat;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.Letter;
import nl.schil.governance.internal.model.raci.RaciMatrix;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.Span;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.junit.jupiter.api.Test;

class ChangeRaciTest {
    private final ChangeRaci changing = new ChangeRaci(STARTER, Set.of("noor", "sam"), TODAY);

    private static AskedRaci cell(String activity, String role, String... letters) {
        return cells(new AskedCell(activity, role, List.of(letters), null, null, null, null));
    }

    private static AskedRaci cells(AskedCell... cells) {
        return new AskedRaci(false, List.of(cells), List.of());
    }

    private RaciTable changed(RaciTable table, AskedRaci asked) {
        return ((Result.Accepted<RaciTable>) changing.change(table, asked)).value();
    }

    private List<String> codes(RaciTable table, AskedRaci asked) {
        return ((Result.Refused<RaciTable>) changing.change(table, asked))
                .violations().stream().map(Violation::code).toList();
    }

    @Test
    void aLetterHoldsFromTodayAndWhatHeldBeforeKeepsItsDays() {
        RaciTable before = table(ORGANISATION, List.of(), "B2a owner A");
        RaciTable after = changed(before, cell("B2a", "owner", "C"));
        assertThat(after.assignments()).extracting(Assignment::letter).containsExactly(Letter.A, Letter.C);
        assertThat(after.assignments().get(0).span()).isEqualTo(new Span(TODAY.minusYears(1), TODAY.minusDays(1)));
        assertThat(after.assignments().get(1).span()).isEqualTo(new Span(TODAY, null));
    }

    @Test
    void clearingWhatWasSetTodayLeavesNothing() {
        RaciTable set = changed(RaciTable.empty(ORGANISATION), cell("B2a", "owner", "A", "R"));
        assertThat(set.assignments()).hasSize(2);
        assertThat(changed(set, cell("B2a", "owner")).assignments()).isEmpty();
    }

    @Test
    void settingTheSameAgainChangesNothing() {
        RaciTable set = changed(RaciTable.empty(ORGANISATION), cell("B2a", "owner", "A"));
        assertThat(changed(set, cell("B2a", "owner", "A"))).isEqualTo(set);
    }

    @Test
    void aSecondAccountableIsKeptSoThatItCanBePutRight() {
        RaciTable set = changed(table(ORGANISATION, List.of(), "B2a owner A noor"), cell("B2a", "manager", "A"));
        assertThat(set.assignments()).hasSize(2);
    }

    @Test
    void theStarterFillsOnlyWhatNobodyDivided() {
        RaciTable after =
                changed(table(ORGANISATION, List.of(), "B2a manager A"), new AskedRaci(true, List.of(), List.of()));
        assertThat(after.assignments()).hasSize(1 + 3 * 2);
        assertThat(after.starterVersion()).isEqualTo("test");
        assertThat(changed(after, new AskedRaci(true, List.of(), List.of())).assignments())
                .isEqualTo(after.assignments());
    }

    @Test
    void aSeatPassesFromOneToTheNextOnADay() {
        RaciTable before = table(ORGANISATION, List.of(seat(ORGANISATION, "owner", "noor", "sam")));
        AskedRaci next = new AskedRaci(
                false, List.of(), List.of(new AskedSeat("owner", "sam", "noor", null, "2027-01-01", null)));
        RaciTable after = changed(before, next);
        assertThat(RaciMatrix.seat(List.of(after), "owner", TODAY.withMonth(12).withDayOfMonth(31))
                        .person())
                .isEqualTo("noor");
        assertThat(RaciMatrix.seat(List.of(after), "owner", TODAY.plusYears(1)).person())
                .isEqualTo("sam");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceByPlace() {
        AskedRaci asked = cells(
                new AskedCell("B9z", "nobody", List.of("X"), "stranger", null, "gisteren", null),
                new AskedCell("B2a", "supplier", List.of("A"), null, null, null, null),
                new AskedCell("B2a", "owner", List.of("C", "A"), "noor", "noor", "2027-01-01", "2026-12-31"));
        assertThat(codes(RaciTable.empty(ORGANISATION), asked))
                .containsExactly(
                        "problem.field.code",
                        "problem.field.code",
                        "problem.field.code",
                        "problem.date",
                        "governance.person",
                        "governance.raci.supplier-accountable",
                        "governance.raci.one-letter",
                        "governance.raci.span",
                        "governance.raci.own-deputy");
    }

    @Test
    void aContractDividesOnlyWhatIsAboutContracts() {
        assertThat(codes(RaciTable.empty(CONTRACT), cell("T1a", "owner", "A"))).containsExactly("problem.field.code");
    }
}
