package nl.schil.governance.internal.store;

import static nl.schil.governance.internal.model.raci.RaciExamples.CONTRACT;
import static nl.schil.governance.internal.model.raci.RaciExamples.ORGANISATION;
import static nl.schil.governance.internal.model.raci.RaciExamples.TODAY;
import static nl.schil.governance.internal.model.raci.RaciExamples.letter;
import static nl.schil.governance.internal.model.raci.RaciExamples.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRaciTablesTest {
    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlRaciTables tables;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        tables = new SqlRaciTables(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RaciTable replace(RaciTable before, List<Assignment> assignments) {
        RaciTable after = new RaciTable(
                before.scope(),
                before.version(),
                "2026-1",
                List.of(seat(before.scope(), "owner", "noor", "sam")),
                assignments);
        return tables.replace(Actor.SYSTEM, before, after, TODAY);
    }

    @Test
    void whatIsWrittenIsReadAndEveryWriteIsAudited() {
        RaciTable first = replace(
                RaciTable.empty(ORGANISATION),
                List.of(letter(ORGANISATION, "B2a owner A noor sam"), letter(ORGANISATION, "B2a manager R")));
        assertThat(tables.find(List.of(ORGANISATION, CONTRACT))).containsExactlyEntriesOf(Map.of(ORGANISATION, first));
        List<Assignment> fewer = new ArrayList<>(first.assignments());
        fewer.remove(0);
        RaciTable second = replace(first, fewer);
        assertThat(tables.find(List.of(ORGANISATION))).containsValue(second);
        assertThat(second.version()).isEqualTo(2);
        assertThat(database.actions()).containsExactly("governance.divide", "governance.divide");
    }

    @Test
    void aChangeOnAnOlderVersionIsRefusedAndWritesNothing() {
        RaciTable first = replace(RaciTable.empty(ORGANISATION), List.of(letter(ORGANISATION, "B2a owner A")));
        replace(first, List.of());
        assertThatThrownBy(() -> replace(first, List.of())).isInstanceOf(RaciTables.Stale.class);
        assertThat(tables.of("org-a").get(0).version()).isEqualTo(2);
    }

    @Test
    void tablesAreFoundByOrganisationAndBySubject() {
        replace(RaciTable.empty(ORGANISATION), List.of());
        replace(RaciTable.empty(CONTRACT), List.of(letter(CONTRACT, "B2a owner A")));
        assertThat(tables.of("org-a")).hasSize(2);
        assertThat(tables.of("org-b")).isEmpty();
        assertThat(tables.organisations(ScopeType.CONTRACT, "contract-1")).containsExactly("org-a");
    }

    @Test
    void everyQuestionIsAnsweredFromAnIndex() {
        for (String table : List.of("governance_raci", "governance_seat", "governance_assignment")) {
            for (String where :
                    List.of("organisation = 'a' AND scope_type = 'X' AND scope_id = 'b'", "organisation = 'a'")) {
                assertThat(plan("SELECT * FROM " + table + " WHERE " + where)).contains("USING INDEX");
            }
            assertThat(plan("SELECT * FROM " + table + " WHERE scope_type = 'SUPPLIER' AND scope_id = 'b'"))
                    .contains(table + "_subject");
        }
    }

    private String plan(String sql) {
        List<String> steps =
                database.read(reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
        return String.join("\n", steps);
    }
}
