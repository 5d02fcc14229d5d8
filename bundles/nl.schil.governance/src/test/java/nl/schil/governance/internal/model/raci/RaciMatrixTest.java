package nl.schil.governance.internal.model.raci;

import static nl.schil.governance.internal.model.raci.RaciExamples.CONTRACT;
import static nl.schil.governance.internal.model.raci.RaciExamples.ORGANISATION;
import static nl.schil.governance.internal.model.raci.RaciExamples.STARTER;
import static nl.schil.governance.internal.model.raci.RaciExamples.TODAY;
import static nl.schil.governance.internal.model.raci.RaciExamples.letter;
import static nl.schil.governance.internal.model.raci.RaciExamples.seat;
import static nl.schil.governance.internal.model.raci.RaciExamples.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaciMatrixTest {
    private static final Set<String> PRESENT = Set.of("noor", "sam");

    private static RaciMatrix matrix(RaciTable... tables) {
        return RaciMatrix.at(TODAY, STARTER, List.of(tables), PRESENT);
    }

    private static RaciRow row(RaciMatrix matrix, String activity) {
        return matrix.rows().stream()
                .filter(row -> row.activity().code().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exactlyOneNamedPersonWithADeputyIsInOrder() {
        RaciRow row = row(matrix(table(ORGANISATION, List.of(), "B2a owner A noor sam", "B2a manager R sam")), "B2a");
        assertThat(row.accountability()).isEqualTo(Accountability.ONE);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void vacancyWithoutNameWhoLeftAndMoreThanOneAreFourDifferentErrors() {
        RaciMatrix matrix = matrix(table(
                ORGANISATION,
                List.of(),
                "B1a manager R sam",
                "B2a owner A -",
                "B2b owner A vertrokken",
                "T1a owner A noor sam",
                "T1a manager A sam noor"));
        assertThat(row(matrix, "B1a").accountability()).isEqualTo(Accountability.VACANT);
        assertThat(row(matrix, "B2a").accountability()).isEqualTo(Accountability.UNNAMED);
        assertThat(row(matrix, "B2b").accountability()).isEqualTo(Accountability.LEFT);
        assertThat(row(matrix, "T1a").accountability()).isEqualTo(Accountability.MULTIPLE);
        OrphanIndex.Count total = matrix.orphans().total();
        assertThat(total).isEqualTo(new OrphanIndex.Count(4, 3, 1));
        assertThat(total.index()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void theHolderOfARoleAndTheirDeputyAreWhoIsNamed() {
        RaciTable table = table(ORGANISATION, List.of(seat(ORGANISATION, "owner", "noor", "sam")), "B2a owner A");
        Part part = row(matrix(table), "B2a").parts().get(0);
        assertThat(part.person()).isEqualTo("noor");
        assertThat(part.deputy()).isEqualTo("sam");
    }

    @Test
    void aPersonNamedForTheActivityDoesNotBorrowTheDeputyOfTheRole() {
        RaciTable table = table(
                ORGANISATION, List.of(seat(ORGANISATION, "owner", "noor", "noor")), "B2a owner A sam", "B2a manager R");
        RaciRow row = row(matrix(table), "B2a");
        assertThat(row.accountability()).isEqualTo(Accountability.ONE);
        assertThat(row.findings()).containsExactly(Finding.NO_DEPUTY);
    }

    @Test
    void nobodyStandsInForThemselvesAndSomebodyMustDoIt() {
        RaciRow row = row(matrix(table(ORGANISATION, List.of(), "B2a owner A noor noor")), "B2a");
        assertThat(row.findings()).containsExactly(Finding.NO_RESPONSIBLE, Finding.OWN_DEPUTY);
    }

    @Test
    void aContractSaysOnlyWhatDiffersFromItsOrganisation() {
        RaciTable wide =
                table(ORGANISATION, List.of(), "B2a owner A noor sam", "B2a manager R sam", "B1a owner A noor");
        RaciMatrix matrix = matrix(table(CONTRACT, List.of(), "B2a manager A sam noor"), wide);
        RaciRow row = row(matrix, "B2a");
        assertThat(row.parts()).extracting(Part::letter).containsExactly(Letter.R, Letter.A);
        assertThat(row.parts()).extracting(Part::inherited).containsExactly(true, false);
        assertThat(row.parts()).extracting(Part::person).containsExactly("sam", "sam");
        assertThat(matrix.rows()).extracting(r -> r.activity().code()).containsExactly("B2a", "B2b");
    }

    @Test
    void theLastDayIsInside() {
        Assignment past = letter(ORGANISATION, "B2a owner A noor", new Span(TODAY.minusDays(9), TODAY.minusDays(1)));
        Assignment now = letter(ORGANISATION, "B2a manager A sam", new Span(TODAY, TODAY));
        RaciTable table = new RaciTable(ORGANISATION, 1, null, List.of(), List.of(past, now));
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY)) {
            assertThat(row(RaciMatrix.at(day, STARTER, List.of(table), PRESENT), "B2a")
                            .accountability())
                    .isEqualTo(Accountability.ONE);
        }
        assertThat(row(RaciMatrix.at(TODAY.plusDays(1), STARTER, List.of(table), PRESENT), "B2a")
                        .accountability())
                .isEqualTo(Accountability.VACANT);
    }

    @Test
    void theIndexIsSplitAndAnEmptyScopeIsNotApplicable() {
        OrphanIndex index = matrix(table(ORGANISATION, List.of(), "B2a owner A noor", "B1a owner A noor"))
                .orphans();
        assertThat(index.total().index()).isEqualByComparingTo("0.5");
        assertThat(index.areas().get(FunctionArea.INKOOP)).isEqualTo(new OrphanIndex.Count(1, 1, 0));
        assertThat(index.areas().get(FunctionArea.OPERATIE)).isEqualTo(new OrphanIndex.Count(2, 1, 0));
        assertThat(index.tags().get(Tag.CM)).isEqualTo(new OrphanIndex.Count(3, 2, 0));
        assertThat(index.tags().get(Tag.LM)).isEqualTo(new OrphanIndex.Count(2, 1, 0));
        RaciScope supplier = new RaciScope("org-a", ScopeType.SUPPLIER, "s");
        assertThat(matrix(RaciTable.empty(supplier)).orphans().total().index()).isNull();
        assertThatThrownBy(() -> new OrphanIndex.Count(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void orphansAreTheActivitiesThatDoNotHaveExactlyOneNamedPersonForRandomDivisions() {
        Random dice = new Random(7);
        List<String> people = List.of("noor", "sam", "vertrokken", "-");
        for (int round = 0; round < 300; round++) {
            String[] letters = IntStream.range(0, dice.nextInt(9))
                    .mapToObj(i -> List.of("B1a", "B2a", "B2b", "T1a").get(dice.nextInt(4)) + " "
                            + List.of("owner", "manager").get(dice.nextInt(2)) + " A "
                            + people.get(dice.nextInt(4)))
                    .toArray(String[]::new);
            int orphans = 0;
            for (Activity activity : STARTER.activities()) {
                List<String> named = List.of(letters).stream()
                        .filter(words -> words.startsWith(activity.code()))
                        .map(words -> words.split(" ")[3])
                        .toList();
                orphans += named.size() == 1 && PRESENT.contains(named.get(0)) ? 0 : 1;
            }
            assertThat(matrix(table(ORGANISATION, List.of(), letters))
                            .orphans()
                            .total()
                            .orphans())
                    .as(String.join(", ", letters))
                    .isEqualTo(orphans);
        }
    }

    @Test
    void whoIsAccountableDoesNotApproveTheJudgementOfIt() {
        RaciRow row = row(matrix(table(ORGANISATION, List.of(), "B2b owner A noor sam", "B2b manager R sam")), "B2b");
        assertThat(SegregationOfDuties.violations(row, "noor")).hasSize(1);
        assertThat(SegregationOfDuties.violations(row, "sam")).isEmpty();
    }
}
