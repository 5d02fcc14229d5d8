package nl.schil.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlTest {
    @Test
    void valuesStayInTheOrderOfTheirPlaceholders() {
        Sql sql = new Sql()
                .add("SELECT 1 WHERE a = ?", 1)
                .in("AND", "b", List.of("x", "y"))
                .add("LIMIT ?", 5);
        assertThat(sql.text()).isEqualTo(" SELECT 1 WHERE a = ? AND b IN (?, ?) LIMIT ?");
        assertThat(sql.arguments()).containsExactly(1, "x", "y", 5);
    }

    @Test
    void noneOfNothingMatches() {
        assertThat(new Sql().in("WHERE", "b", List.of()).text()).isEqualTo(" WHERE 1 = 0");
    }

    @Test
    void aCursorGivesItsPartsBackAndNothingElseIsOne() {
        String cursor = Cursor.of("Naam é", "", "id");
        assertThat(Cursor.parts(cursor, 3)).containsExactly("Naam é", "", "id");
        assertThat(Cursor.parts(cursor, 2)).isNull();
        assertThat(Cursor.parts("%%%", 1)).isNull();
        assertThat(Cursor.parts(null, 1)).isNull();
    }

    @Test
    void everyIdIsInOneChunk() {
        List<String> ids = new ArrayList<>(
                IntStream.range(0, 1201).mapToObj(i -> "id-" + i).toList());
        ids.addAll(Collections.nCopies(3, "id-7"));
        List<List<String>> chunks = new ArrayList<>();
        Chunks.each(ids, chunks::add);
        assertThat(chunks).hasSize(3).allSatisfy(chunk -> assertThat(chunk).hasSizeLessThanOrEqualTo(500));
        assertThat(chunks.stream().flatMap(List::stream)).hasSize(1201).doesNotHaveDuplicates();
        Chunks.each(List.of(), chunk -> chunks.clear());
        assertThat(chunks).isNotEmpty();
    }
}
