package nl.schil.suppliers.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.store.testing.TestDatabase;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.store.SupplierQuery.After;
import nl.schil.suppliers.internal.store.SupplierQuery.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the database answers the list of suppliers. */
class SupplierPlansTest {
    private static final LocalDate TODAY = TestDatabase.TODAY;
    private static final List<OrganisationScope> SCOPES =
            List.of(OrganisationScope.ALL, new OrganisationScope(false, Set.of("org-a", "org-b")));

    @TempDir
    Path directory;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void a_list_that_is_narrowed_by_size_or_not_is_read_in_the_order_of_an_index(Sort sort) {
        for (OrganisationScope scope : SCOPES) {
            for (Answer sme : new Answer[] {null, Answer.YES, Answer.UNKNOWN}) {
                SupplierFilter filter = new SupplierFilter(false, sme, false, TODAY, false);
                assertThat(plan(new SupplierQuery(scope, null, filter, sort, new After("a", "b"), 51)))
                        .anyMatch(step -> step.contains(" s USING INDEX") || step.contains(" s USING COVERING INDEX"))
                        .noneMatch(step -> step.contains("TEMP B-TREE"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void blockings_certificates_and_the_archive_are_found_by_index(Sort sort) {
        for (OrganisationScope scope : SCOPES) {
            for (SupplierFilter filter : List.of(
                    new SupplierFilter(true, null, false, TODAY, false),
                    new SupplierFilter(false, null, true, TODAY, false),
                    new SupplierFilter(true, Answer.NO, true, TODAY, false))) {
                assertThat(plan(new SupplierQuery(scope, null, filter, sort, null, 51)))
                        .noneMatch(step -> step.matches("SCAN (s|b|c|n|r)"));
            }
        }
        SupplierFilter archived = new SupplierFilter(false, null, false, TODAY, true);
        assertThat(plan(new SupplierQuery(SCOPES.get(1), null, archived, sort, null, 51)))
                .noneMatch(step -> step.matches("SCAN (s|e|r)"));
    }

    @Test
    void a_search_reads_the_table_once() {
        assertThat(plan(new SupplierQuery(SCOPES.get(1), "bouw", SupplierFilter.NONE, Sort.NAME, null, 51)))
                .filteredOn(step -> step.startsWith("SCAN s"))
                .hasSize(1);
    }

    private List<String> plan(SupplierQuery query) {
        return database.read(reading ->
                reading.list("EXPLAIN QUERY PLAN " + query.sql(), row -> row.getString("detail"), query.arguments()));
    }
}
