package nl.schil.suppliers.internal.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.store.testing.TestDatabase;
import nl.schil.suppliers.internal.exchange.SuppliersDataset;
import nl.schil.suppliers.internal.identifier.Fixtures;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Duplicate;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlDuplicates;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierQuery;
import nl.schil.suppliers.internal.store.SupplierTables;

/** A supplier register on a real database, filled as a file would. */
public final class RegisterFixture implements AutoCloseable {
    public static final String ORGANISATION = "org-a";
    public static final Actor ACTOR = actor(ORGANISATION);

    public final TestDatabase database;
    public final Schemes schemes = Fixtures.schemes();
    public final SuppliersDataset dataset;

    public RegisterFixture(Path directory) {
        database = TestDatabase.open(directory, "db/migration");
        dataset = new SuppliersDataset(schemes, database.clock());
    }

    public static Actor actor(String organisation) {
        return new Actor(
                "actor-" + organisation,
                "A. Tester",
                "web",
                List.of(new Grant("beheerder", organisation, Set.of("suppliers.*"))));
    }

    /** Rows written as {@code column=value|column=value}. */
    public static List<Row> rows(String... lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            Map<String, Integer> index = new LinkedHashMap<>();
            List<String> values = new ArrayList<>();
            for (String cell : line.split("\\|")) {
                String[] parts = cell.split("=", 2);
                index.put(parts[0], values.size());
                values.add(parts[1]);
            }
            rows.add(new Row(rows.size() + 2L, index, values.toArray(String[]::new)));
        }
        return rows;
    }

    public List<RowOutcome> load(String... lines) {
        return load(ORGANISATION, rows(lines));
    }

    public List<RowOutcome> load(String organisation, List<Row> rows) {
        ImportSuppliers run = new ImportSuppliers(schemes, context(organisation), database.clock());
        return database.write(actor(organisation), "import", writing -> run.apply(writing, rows));
    }

    public ImportContext context(String organisation) {
        return new ImportContext("job", actor(organisation), organisation, "leveranciers.csv");
    }

    public List<Supplier> suppliers() {
        return database.read(RegisterFixture::all);
    }

    public List<Duplicate> duplicates() {
        return database.read(reading -> SqlDuplicates.open(reading, OrganisationScope.ALL, null, null, 100)
                .items());
    }

    private static List<Supplier> all(Reading reading) {
        List<String> ids = SqlSuppliers.find(
                        reading,
                        new SupplierQuery(OrganisationScope.ALL, null, SupplierQuery.Sort.NAME, null, 1_000_000))
                .stream()
                .map(SqlSuppliers.Found::id)
                .toList();
        return List.copyOf(SupplierTables.load(reading, ids).values());
    }

    @Override
    public void close() {
        database.close();
    }
}
