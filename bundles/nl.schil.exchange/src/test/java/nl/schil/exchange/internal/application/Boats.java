package nl.schil.exchange.internal.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** A small dataset: boats, keyed by code; a name "Titanic" is refused. */
public final class Boats implements Dataset {
    public static final List<Column> COLUMNS = List.of(
            column("code", Column.Type.TEXT, true, "Bootcode", "boat code"),
            column("name", Column.Type.TEXT, false, "naam"),
            column("built", Column.Type.DATE, false, "bouwdatum"),
            column("price", Column.Type.MONEY, false, "prijs"),
            column("length", Column.Type.NUMBER, false, "lengte"),
            column("term", Column.Type.PERIOD, false, "looptijd"),
            column("options", Column.Type.PERIODS, false, "verlengingen"));

    /** What a test wants to happen before the batch with this number is applied, counted from 1. */
    public Consumer<Integer> beforeBatch = number -> {};

    private static Column column(String name, Column.Type type, boolean required, String... synonyms) {
        return new Column(name, type, required, List.of(synonyms), example(type), "boats.help." + name);
    }

    private static String example(Column.Type type) {
        return switch (type) {
            case TEXT -> "B-1";
            case DATE -> "2026-01-31";
            case PERIOD -> "P3Y";
            case PERIODS -> "P1Y;P1Y";
            case MONEY -> "1234.50";
            case NUMBER -> "12.5";
        };
    }

    @Override
    public String id() {
        return "boats";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new Run(context);
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        reading.each(
                "SELECT * FROM test_boat ORDER BY code",
                row -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (Column column : COLUMNS) {
                        String value = row.getString(column.name());
                        if (value != null) {
                            values.put(column.name(), value);
                        }
                    }
                    return values;
                },
                consumer);
    }

    private final class Run implements Import {
        private final ImportContext context;
        private final Set<String> seen = new HashSet<>();
        private int batches;

        Run(ImportContext context) {
            this.context = context;
        }

        @Override
        public List<RowOutcome> plan(Reading reading, List<Row> rows) {
            Map<String, String> known = known(reading, rows);
            return rows.stream().map(row -> outcome(row, known)).toList();
        }

        @Override
        public List<RowOutcome> apply(Writing writing, List<Row> rows) {
            beforeBatch.accept(++batches);
            Map<String, String> known = known(writing, rows);
            List<RowOutcome> outcomes = new ArrayList<>(rows.size());
            List<Object[]> created = new ArrayList<>();
            for (Row row : rows) {
                RowOutcome outcome = outcome(row, known);
                outcomes.add(outcome);
                if (outcome.kind() == RowOutcome.Kind.CREATED) {
                    created.add(values(row));
                } else if (outcome.kind() == RowOutcome.Kind.UPDATED) {
                    writing.execute("DELETE FROM test_boat WHERE code = ?", row.get("code"));
                    created.add(values(row));
                }
            }
            writing.batch(
                    "INSERT INTO test_boat (code, name, built, price, length, term, options) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    created);
            writing.audit(new Audit("boats.import", "import", context.job(), context.organisation(), null, null, null));
            return outcomes;
        }

        private RowOutcome outcome(Row row, Map<String, String> known) {
            String code = row.get("code");
            if (!seen.add(code)) {
                return RowOutcome.rejected(
                        row.line(), List.of(Violation.of("code", code, "boats.code.twice", "code", code)));
            }
            if ("Titanic".equals(row.get("name"))) {
                return RowOutcome.rejected(
                        row.line(),
                        List.of(
                                Violation.of("name", "titanic", "boats.name.sunk"),
                                Violation.of("", null, "boats.bad-omen")));
            }
            String before = known.get(code);
            RowOutcome.Kind kind = before == null
                    ? RowOutcome.Kind.CREATED
                    : before.equals(Arrays.toString(values(row))) ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.UPDATED;
            return RowOutcome.of(row.line(), kind, code);
        }

        private Map<String, String> known(Reading reading, List<Row> rows) {
            Map<String, String> known = new HashMap<>();
            if (rows.isEmpty()) {
                return known;
            }
            String first =
                    rows.stream().map(r -> r.get("code")).min(String::compareTo).orElseThrow();
            String last =
                    rows.stream().map(r -> r.get("code")).max(String::compareTo).orElseThrow();
            reading.each(
                    "SELECT * FROM test_boat WHERE code BETWEEN ? AND ?",
                    row -> {
                        Object[] values = new Object[COLUMNS.size()];
                        for (int i = 0; i < values.length; i++) {
                            values[i] = row.getString(COLUMNS.get(i).name());
                        }
                        return values;
                    },
                    values -> known.put((String) values[0], Arrays.toString(values)),
                    first,
                    last);
            return known;
        }

        private Object[] values(Row row) {
            return COLUMNS.stream().map(c -> row.get(c.name())).toArray();
        }
    }
}
