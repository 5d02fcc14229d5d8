package nl.schil.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemEvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Scope HERE = Scope.of("org-a");
    private static final Scope THERE = Scope.of("org-b");

    private static EvidenceItem item(String id, @Nullable LocalDate date) {
        return new EvidenceItem(id, "idea", "subject-" + id, "Item " + id, "/items/" + id, date, Text.of("because"));
    }

    private static ItemEvidence of(List<EvidenceItem> here) {
        return new ItemEvidence(
                "B4a",
                "innovation",
                () -> "7-3",
                (organisations, asOf) -> scope -> scope.equals(HERE) ? here : List.of());
    }

    @Test
    void whatCountsWeighsOneAndLessAsItAges() {
        List<EvidenceItem> items = List.of(
                item("a", TODAY.minusDays(10)),
                item("b", TODAY.minusDays(150)),
                item("c", TODAY.minusDays(200)),
                item("d", null));
        Coverage coverage = of(items).measure(List.of(HERE), TODAY, 100).get(HERE);
        assertThat(coverage.population()).isEqualTo(4);
        assertThat(coverage.fulfilled()).as("the third is too old").isEqualTo(2);
        assertThat(coverage.fulfilledWeight()).isEqualByComparingTo("1.5");
        assertThat(coverage.oldest()).isEqualTo(TODAY.minusDays(150));
        assertThat(coverage.newest()).isEqualTo(TODAY.minusDays(10));

        Coverage ageless = of(items).measure(List.of(HERE), TODAY, 0).get(HERE);
        assertThat(ageless.fulfilledWeight()).isEqualByComparingTo("3");
    }

    @Test
    void manyScopesAreReadAtOnceAndOneWithoutPopulationIsEmpty() {
        List<Set<String>> asked = new ArrayList<>();
        ItemEvidence evidence = new ItemEvidence("B4a", "innovation", () -> "7-3", (organisations, asOf) -> {
            asked.add(organisations);
            return scope -> scope.equals(HERE) ? List.of(item("a", TODAY)) : List.of();
        });
        var coverage = evidence.measure(List.of(HERE, THERE), TODAY, 0);
        assertThat(asked).containsExactly(Set.of("org-a", "org-b"));
        assertThat(coverage.get(HERE).population()).isEqualTo(1);
        assertThat(coverage.get(THERE).population()).isZero();
        assertThat(coverage.get(THERE).populationWeight()).isZero();
        assertThat(evidence.activity() + evidence.module() + evidence.marker()).isEqualTo("B4ainnovation7-3");
    }

    @Test
    void recordsComeInPagesOfAHundredByIdAndAreAsManyAsWereCounted() {
        List<EvidenceItem> items = IntStream.range(0, 250)
                .mapToObj(n -> item("%03d".formatted(249 - n), n % 2 == 0 ? TODAY : null))
                .toList();
        ItemEvidence evidence = of(items);
        List<String> labels = new ArrayList<>();
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(HERE, TODAY, 0, true, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(100);
            page.items().forEach(one -> labels.add(one.label()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(labels).hasSize(125).isSorted().doesNotHaveDuplicates();
        assertThat(evidence.records(HERE, TODAY, 0, false, null).next()).isEqualTo("198");
    }
}
