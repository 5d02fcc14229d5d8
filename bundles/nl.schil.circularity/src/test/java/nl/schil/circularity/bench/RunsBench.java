package nl.schil.circularity.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.esrs.E5Line;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.calculators.mki.Category;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.form.AssumeForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.store.StatementWrites;
import nl.schil.circularity.internal.run.application.AcceptedProducts;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.application.RunPortfolio;
import nl.schil.circularity.internal.run.application.RunRow;
import nl.schil.circularity.internal.run.form.RequirementForm;
import nl.schil.circularity.internal.run.form.RunForm;
import nl.schil.circularity.internal.run.store.SqlAcceptedProducts;
import nl.schil.circularity.internal.run.store.SqlRuns;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Sql;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A calculation over a year, reading and storing included, beside reading the same values and storing the same rows
 * alone: in turn, in one process, by the same database. Arguments: the folder to work in and, optionally, the number of
 * lines.
 */
public final class RunsBench {
    private static final int LINES_OF_A_STATEMENT = 10;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;
    private static final int YEAR = 2025;
    private static final double UNKNOWN_PART = 0.05;
    private static final String OURS = "o-1";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final TestDatabase database;
    private final SqlRuns runs;
    private final RunPortfolio portfolio;
    private double fetched;

    private RunsBench(TestDatabase database) {
        this.database = database;
        CircularityTables present = CircularityTables.present();
        runs = new SqlRuns(database, present);
        portfolio = new RunPortfolio(new SqlAcceptedProducts(database, present), runs, new Subjects());
    }

    public static void main(String[] arguments) {
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (boolean known : new boolean[] {true, false}) {
            Path folder = Path.of(arguments[0]).resolve(known ? "known" : "unknown");
            try (TestDatabase database = TestDatabase.open(folder, TODAY, "db/migration")) {
                RunsBench bench = new RunsBench(database);
                bench.fill(lines, known);
                if (known) {
                    bench.compare("run, as it is", lines, form(null));
                } else {
                    bench.compare("run, assumed and required", lines, form("LINEAR"));
                }
            }
        }
    }

    private static RunForm form(@Nullable String preset) {
        return new RunForm(
                null,
                "bench",
                null,
                YEAR,
                null,
                null,
                preset == null ? null : new AssumeForm(preset, null, null, null),
                preset == null
                        ? List.of()
                        : List.of(
                                new RequirementForm(null, "FR", "AT_LEAST", new BigDecimal("0.3")),
                                new RequirementForm("Materiaal 1", "CR", "AT_LEAST", new BigDecimal("0.5")),
                                new RequirementForm(null, "L", "AT_LEAST", BigDecimal.valueOf(15))));
    }

    private void compare(String name, int lines, RunForm form) {
        double[] whole = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            Run run = run(form);
            long end = System.nanoTime();
            List<RunRow> rows = runs.rows(run.id(), 1, run.result().statements());
            runs.remove(Actor.SYSTEM, run);
            long from = System.nanoTime();
            read();
            runs.add(Actor.SYSTEM, run, rows);
            long to = System.nanoTime();
            runs.remove(Actor.SYSTEM, run);
            if (round >= 0) {
                whole[round] = (end - begin) / 1e9;
                alone[round] = (to - from) / 1e9;
            }
        }
        Arrays.sort(whole);
        Arrays.sort(alone);
        double ours = whole[ROUNDS / 2];
        double bare = alone[ROUNDS / 2];
        System.out.printf(
                "  %-32s %,14.0f lines/s  read and stored alone %,10.0f lines/s  %4.2f x  (%.0f ms for %,d lines)%n",
                name, lines / ours, lines / bare, ours / bare, ours * 1e3, lines);
    }

    private Run run(RunForm form) {
        return portfolio
                .run(Actor.SYSTEM, OURS, form, TODAY, TODAY)
                .orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    /** Every value that a calculation takes, once. */
    private void read() {
        Sql sql = SqlAcceptedProducts.lines(new AcceptedProducts.Asked(OURS, YEAR, TODAY, null));
        String[] last = {""};
        database.read(reading -> {
            reading.each(
                    sql.text(),
                    row -> {
                        String id = row.getString(1);
                        fetch(row, 2, 14);
                        if (!id.equals(last[0])) {
                            fetch(row, 15, 23);
                            last[0] = id;
                        }
                        return id;
                    },
                    id -> {},
                    sql.arguments());
            return last;
        });
    }

    private void fetch(ResultSet row, int from, int to) throws SQLException {
        for (int column = from; column <= to; column++) {
            boolean text = column == 2 || column >= 13 && column <= 15 || column >= 21;
            if (text) {
                String value = row.getString(column);
                fetched += value == null ? 0 : value.length();
            } else {
                double value = row.getDouble(column);
                fetched += row.wasNull() ? 0 : value;
            }
        }
    }

    private void fill(int lines, boolean known) {
        Random random = new Random(11);
        WeightSet set = WeightSets.ALL.get(0);
        database.write(Actor.SYSTEM, "fill", writing -> {
            for (int n = 0; n < lines / LINES_OF_A_STATEMENT; n++) {
                StatementWrites.insert(writing, statement(n, random, set, known));
            }
            writing.audit(new Audit("bench.fill", "bench", "bench", null, null, null, null));
            return lines;
        });
    }

    private static MaterialStatement statement(int number, Random random, WeightSet set, boolean known) {
        List<MaterialLine> lines = new ArrayList<>();
        for (int n = 0; n < LINES_OF_A_STATEMENT; n++) {
            lines.add(line(n, random, set, known));
        }
        Content content = new Content(
                "Product " + number,
                1 + random.nextInt(1000),
                lines,
                new Use(12, 10, 1, 1),
                Assurance.DECLARED,
                null,
                null,
                WeightSets.name(set),
                null,
                null);
        return new MaterialStatement(
                Ids.next(),
                OURS,
                1,
                "s-1",
                null,
                null,
                new Period(YEAR, null),
                content,
                ACCEPTED,
                "bench",
                ACCEPTED,
                ACCEPTED,
                "bench");
    }

    private static MaterialLine line(int number, Random random, WeightSet set, boolean known) {
        Map<String, Double> impacts = new HashMap<>();
        for (Category category : set.categories()) {
            impacts.put(category.code(), random.nextInt(1000) / 1000.0);
        }
        Material material = new Material(
                "Materiaal " + number,
                1 + random.nextInt(1000) / 10.0,
                fraction(random, known),
                fraction(random, known),
                fraction(random, known),
                0.8,
                fraction(random, known),
                fraction(random, known),
                fraction(random, known),
                fraction(random, known),
                0.9,
                Origin.BIOLOGICAL);
        return new MaterialLine(material, null, "kg", E5Line.Part.PRODUCT, null, null, null, Double.NaN, impacts);
    }

    private static double fraction(Random random, boolean known) {
        return !known && random.nextDouble() < UNKNOWN_PART ? Double.NaN : random.nextInt(25) / 100.0;
    }
}
