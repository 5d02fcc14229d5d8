package nl.schil.suppliers.internal.application;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schil.kernel.Scope;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import nl.schil.suppliers.internal.evidence.RegisterEvidence;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierFilter;
import nl.schil.suppliers.internal.store.SupplierQuery;
import nl.schil.suppliers.internal.store.SupplierQuery.After;
import nl.schil.suppliers.internal.store.SupplierQuery.Sort;
import nl.schil.suppliers.internal.store.SupplierTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints figures and fails nothing; run by hand: {@code mvn test -Dtest=RegisterBench -Dschil.bench=100000}.
 */
class RegisterBench {
    private static final int BATCH = 1_000;
    private static final List<String> TABLES = List.of(
            "suppliers_supplier",
            "suppliers_identifier",
            "suppliers_trade_name",
            "suppliers_alias",
            "suppliers_relationship");
    private static final String[] COLUMNS = {
        "name", "kvk", "rsin", "btw", "iban", "trade_names", "place", "country", "external_id", "verified_on"
    };

    @TempDir
    Path directory;

    @TempDir
    Path raw;

    @TempDir
    Path warmUp;

    @Test
    void figures() {
        int size = Integer.getInteger("schil.bench", 10_000);
        List<Row> rows = rows(size);
        try (RegisterFixture warm = new RegisterFixture(warmUp)) {
            rate("import, cold", size, () -> load(warm, rows));
        }
        try (RegisterFixture register = new RegisterFixture(directory)) {
            double imported = rate("import", size, () -> load(register, rows));
            rate("import again", size, () -> load(register, rows));
            register.load("org-small", RegisterFixture.rows("name=Klein B.V.|kvk=00000001"));
            double inserted = raw(register.database, size);
            System.out.printf("import is %.0f%% of the raw rate%n", 100 * imported / inserted);
            read(register);
            filters(register, size);
            evidence(register);
        }
    }

    private static void load(RegisterFixture register, List<Row> rows) {
        ImportSuppliers run = new ImportSuppliers(
                register.schemes, register.context(RegisterFixture.ORGANISATION), register.database.clock());
        long[] applied = new long[1];
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Row> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            register.database.write(RegisterFixture.ACTOR, "import", writing -> {
                long start = System.nanoTime();
                var outcomes = run.apply(writing, batch);
                applied[0] += System.nanoTime() - start;
                return outcomes;
            });
        }
        System.out.printf("of which outside commit %.1f s%n", applied[0] / 1e9);
    }

    private double raw(TestDatabase source, int size) {
        Map<String, List<Object[]>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            tables.put(
                    table,
                    source.read(reading -> reading.list("SELECT * FROM " + table, row -> {
                        ResultSetMetaData data = row.getMetaData();
                        Object[] cells = new Object[data.getColumnCount()];
                        for (int i = 0; i < cells.length; i++) {
                            cells[i] = row.getObject(i + 1);
                        }
                        return cells;
                    })));
        }
        try (TestDatabase target = TestDatabase.open(raw, "db/migration")) {
            return rate("raw batched insert of the same rows", size, () -> insert(target, tables, size));
        }
    }

    private static void insert(TestDatabase target, Map<String, List<Object[]>> tables, int size) {
        int batches = Math.max(1, size / BATCH);
        for (int b = 0; b < batches; b++) {
            int batch = b;
            target.write(RegisterFixture.ACTOR, "raw", writing -> {
                tables.forEach((table, all) -> {
                    int from = (int) ((long) all.size() * batch / batches);
                    int to = (int) ((long) all.size() * (batch + 1) / batches);
                    if (to > from) {
                        String marks = String.join(", ", Collections.nCopies(all.get(0).length, "?"));
                        writing.batch("INSERT INTO " + table + " VALUES (" + marks + ")", all.subList(from, to));
                    }
                });
                writing.audit(new Audit("suppliers.raw", "import", "raw", null, null, null, null));
                return batch;
            });
        }
    }

    private static void read(RegisterFixture register) {
        OrganisationScope own = new OrganisationScope(false, java.util.Set.of(RegisterFixture.ORGANISATION));
        OrganisationScope small = new OrganisationScope(false, java.util.Set.of("org-small"));
        Random random = new Random(7);
        List<SqlSuppliers.Found> all = register.database.read(reading -> SqlSuppliers.find(
                reading, new SupplierQuery(OrganisationScope.ALL, null, Sort.NAME, null, 10_000_000)));
        times("list, any page", 200, () -> {
            SqlSuppliers.Found after = all.get(random.nextInt(all.size()));
            page(register, own, null, Sort.NAME, new After(after.sortValue(), after.id()));
        });
        times("list by place from high to low", 50, () -> page(register, own, null, Sort.PLACE_DOWN, null));
        times("list of an organisation with one supplier", 50, () -> page(register, small, null, Sort.NAME, null));
        times("search, common word", 100, () -> page(register, own, "bouw", Sort.NAME, null));
        times("search, two words", 100, () -> page(register, own, "delta 9" + random.nextInt(999), Sort.NAME, null));
        times(
                "search, KVK",
                100,
                () -> page(register, own, "10.0" + (100_00 + random.nextInt(900_00)), Sort.NAME, null));
        times("search, nothing", 100, () -> page(register, own, "bestaatniet", Sort.NAME, null));
        times("search, small organisation", 50, () -> page(register, small, "bouw", Sort.NAME, null));
        RegisteredSuppliers directory = new RegisteredSuppliers(register.database, register.schemes);
        times("directory search", 50, () -> directory.search("linde" + random.nextInt(999), own, 10));
        times("totals", 20, () -> register.database.read(reading -> SqlSuppliers.totals(reading, own)));
    }

    /** Every filter in every order, with a common word and without one, over facts about a tenth of the register. */
    private static void filters(RegisterFixture register, int size) {
        facts(register);
        OrganisationScope own = new OrganisationScope(false, java.util.Set.of(RegisterFixture.ORGANISATION));
        LocalDate today = TestDatabase.TODAY;
        Map<String, SupplierFilter> filters = new LinkedHashMap<>();
        filters.put("blocked", new SupplierFilter(true, null, false, today, false));
        filters.put("sme yes", new SupplierFilter(false, Answer.YES, false, today, false));
        filters.put("sme unknown", new SupplierFilter(false, Answer.UNKNOWN, false, today, false));
        filters.put("certificate expired", new SupplierFilter(false, null, true, today, false));
        filters.put("archived", new SupplierFilter(false, null, false, today, true));
        filters.put("all of them", new SupplierFilter(true, Answer.YES, true, today, false));
        for (OrganisationScope scope : List.of(own, OrganisationScope.ALL)) {
            filters.forEach((name, filter) -> {
                for (Sort sort : List.of(Sort.NAME, Sort.PLACE_DOWN, Sort.VERIFIED_DOWN)) {
                    for (String text : Arrays.asList(null, "bouw")) {
                        SupplierQuery query = new SupplierQuery(scope, text, filter, sort, null, 51);
                        times(
                                (scope.all() ? "all " : "own ") + name + " by " + sort
                                        + (text == null ? "" : ", " + text),
                                20,
                                () -> register.database.read(reading -> SqlSuppliers.find(reading, query)));
                    }
                }
            });
        }
    }

    private static void facts(RegisterFixture register) {
        String tenth = " FROM suppliers_supplier s WHERE s.rowid % 10 = ";
        register.database.prepare("INSERT INTO suppliers_blocking SELECT 'b' || s.id, s.id, 'org-a', 'CONTRACT', 'x',"
                + " '2026-01-01', '2026-12-31', 1" + tenth + "1");
        register.database.prepare(
                "INSERT INTO suppliers_certificate (id, supplier, kind, valid_to, source, recorded_on,"
                        + " version) SELECT 'c' || s.id, s.id, 'ISO9001', '2025-12-31', 'x', '2025-01-01', 1" + tenth
                        + "1");
        register.database.prepare("UPDATE suppliers_supplier SET sme = 1 WHERE rowid % 10 < 3");
        register.database.prepare("INSERT INTO suppliers_ended_relationship SELECT r.organisation, r.supplier, r.since,"
                + " '2026-06-01', 'x', 'x', 1 FROM suppliers_relationship r JOIN suppliers_supplier s ON s.id = r.supplier"
                + " WHERE s.rowid % 10 = 9");
        register.database.prepare("DELETE FROM suppliers_relationship WHERE supplier IN"
                + " (SELECT supplier FROM suppliers_ended_relationship)");
        register.database.prepare("UPDATE suppliers_supplier SET archived_on = '2026-06-01' WHERE id IN"
                + " (SELECT supplier FROM suppliers_ended_relationship)");
    }

    private static void evidence(RegisterFixture register) {
        RegisterEvidence evidence = new RegisterEvidence(register.database, register.schemes);
        Scope scope = Scope.of(RegisterFixture.ORGANISATION);
        LocalDate asOf = TestDatabase.TODAY;
        times("measure B1a", 20, () -> evidence.measure(List.of(scope), asOf, 365));
        times("records fulfilled", 20, () -> evidence.records(scope, asOf, 365, true, null));
        times("records short", 20, () -> evidence.records(scope, asOf, 365, false, null));
    }

    private static void page(RegisterFixture register, OrganisationScope scope, String text, Sort sort, After after) {
        register.database.read(reading -> {
            List<String> ids = SqlSuppliers.find(reading, new SupplierQuery(scope, text, sort, after, 51)).stream()
                    .map(SqlSuppliers.Found::id)
                    .toList();
            SqlSuppliers.trails(reading, ids, scope);
            return SupplierTables.load(reading, ids);
        });
    }

    private static double rate(String what, int size, Runnable work) {
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.printf("%-45s %,9.0f rows/s (%.1f s, of which %.1f s CPU)%n", what, size / seconds, seconds, busy);
        return size / seconds;
    }

    private static void times(String what, int count, Runnable work) {
        long[] times = new long[count];
        work.run();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-45s p50 %6.1f ms  p95 %6.1f ms%n", what, times[count / 2] / 1e6, times[count * 95 / 100] / 1e6);
    }

    private static List<Row> rows(int size) {
        String[] stems = {
            "Deltabouw", "Zuidgroen", "Lindedata", "Kroonlogistiek", "Vechtprint", "Eilandzorg", "Haventechniek"
        };
        String[] places = {"Utrecht", "Zwolle", "Ede", "Den Haag", "Groningen", "Maastricht"};
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            index.put(column, index.size());
        }
        List<Row> rows = new ArrayList<>(size);
        int rsin = 100_000_000;
        for (int i = 0; i < size; i++) {
            rsin = nextRsin(rsin);
            rows.add(new Row(i + 2L, index, new String[] {
                stems[i % stems.length] + " " + i + " B.V.",
                String.valueOf(10_000_000 + i),
                String.valueOf(rsin),
                "NL" + rsin + "B01",
                iban(i),
                i % 3 == 0 ? stems[(i + 1) % stems.length] + " Nederland" : null,
                places[i % places.length],
                "NL",
                "CRED-" + i,
                i % 5 == 0 ? null : LocalDate.of(2024, 6, 1).plusDays(i % 740).toString()
            }));
        }
        return rows;
    }

    private static int nextRsin(int after) {
        for (int n = after + 1; ; n++) {
            int sum = -(n % 10);
            for (int i = 2, rest = n / 10; i <= 9; i++, rest /= 10) {
                sum += i * (rest % 10);
            }
            if (sum % 11 == 0) {
                return n;
            }
        }
    }

    private static String iban(int i) {
        String account = String.format("%010d", i);
        java.math.BigInteger number = new java.math.BigInteger("10112310" + account + "232100");
        return String.format(
                "NL%02dABNA%s",
                98 - number.mod(java.math.BigInteger.valueOf(97)).intValue(), account);
    }
}
