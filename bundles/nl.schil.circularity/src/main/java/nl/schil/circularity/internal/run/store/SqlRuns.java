package nl.schil.circularity.internal.run.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.schil.circularity.internal.material.store.LineRows;
import nl.schil.circularity.internal.material.store.StatementRows;
import nl.schil.circularity.internal.run.application.Run;
import nl.schil.circularity.internal.run.application.RunRow;
import nl.schil.circularity.internal.run.application.Runs;
import nl.schil.circularity.internal.run.form.AskedForm;
import nl.schil.circularity.internal.run.form.RunResult;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calculations in SQL. */
@Component(service = Runs.class)
public final class SqlRuns implements Runs {
    private static final String SELECT =
            "SELECT id, organisation, name, note, year, cpv, as_of, asked, result, made_on,"
                    + " made_by, maker FROM circularity_run";
    private static final String ROWS = "SELECT r.statement_id, r.product, s.supplier_id, r.kg, r.mci, r.linear_kg,"
            + " r.mci_then, r.linear_then, r.mki, r.assumed FROM circularity_run_row r"
            + " LEFT JOIN circularity_statement s ON s.id = r.statement_id"
            + " WHERE r.run_id = ? AND r.seq >= ? ORDER BY r.seq LIMIT ?";

    private final Database database;

    @Activate
    public SqlRuns(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    @Override
    public void add(Actor actor, Run run, List<RunRow> rows) {
        database.write(actor, "keep a calculation", writing -> {
            insert(writing, run);
            List<@Nullable Object[]> values = new ArrayList<>(rows.size());
            for (RunRow row : rows) {
                values.add(values(run, values.size() + 1, row));
            }
            writing.batch(
                    "INSERT INTO circularity_run_row (run_id, seq, statement_id, product, kg, mci, linear_kg, mci_then,"
                            + " linear_then, mki, assumed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values);
            audit(writing, "circularity.run-add", run, StatementRows.write(run.result()));
            return run;
        });
    }

    private static void insert(Writing writing, Run run) {
        writing.execute(
                "INSERT INTO circularity_run (id, organisation, name, note, year, cpv, as_of, asked, result, made_on, made_by,"
                        + " maker) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.id(),
                run.organisation(),
                run.name(),
                run.note(),
                run.year(),
                run.cpv(),
                run.asOf(),
                StatementRows.write(run.asked()),
                StatementRows.write(run.result()),
                run.madeOn(),
                run.madeBy(),
                run.maker());
    }

    private static @Nullable Object[] values(Run run, int seq, RunRow row) {
        return new @Nullable Object[] {
            run.id(),
            seq,
            row.statement(),
            row.product(),
            LineRows.stored(row.kilograms()),
            LineRows.stored(row.mci()),
            LineRows.stored(row.linear()),
            LineRows.stored(row.mciThen()),
            LineRows.stored(row.linearThen()),
            LineRows.stored(row.mki()),
            row.assumed()
        };
    }

    private static void audit(Writing writing, String action, Run run, @Nullable String after) {
        writing.audit(new Audit(action, "material-run", run.id(), run.organisation(), null, after, null));
    }

    @Override
    public Optional<Run> find(OrganisationScope scope, String id) {
        return database.read(reading -> reading.one(SELECT + " WHERE id = ?", SqlRuns::run, id))
                .filter(run -> scope.contains(run.organisation()));
    }

    @Override
    public List<Run> list(OrganisationScope scope, LocalDate asOf, @Nullable After after, int limit) {
        Sql sql = sql(scope, asOf, after, limit);
        return database.read(reading -> reading.list(sql.text(), SqlRuns::run, sql.arguments()));
    }

    /** The question; the test of its plan asks it too. */
    public static Sql sql(OrganisationScope scope, LocalDate asOf, @Nullable After after, int limit) {
        Sql sql = new Sql()
                .add(SELECT + " WHERE as_of <= ?", asOf)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        if (after != null) {
            sql.add("AND (made_on < ? OR made_on = ? AND id < ?)", after.madeOn(), after.madeOn(), after.id());
        }
        return sql.add("ORDER BY made_on DESC, id DESC LIMIT ?", limit);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                LocalDate.parse(row.getString(7)),
                StatementRows.read(row.getString(8), AskedForm.class),
                StatementRows.read(row.getString(9), RunResult.class),
                LocalDate.parse(row.getString(10)),
                row.getString(11),
                row.getString(12));
    }

    @Override
    public List<RunRow> rows(String run, int from, int limit) {
        Sql sql = rowsSql(run, from, limit);
        return database.read(reading -> reading.list(sql.text(), SqlRuns::row, sql.arguments()));
    }

    public static Sql rowsSql(String run, int from, int limit) {
        return new Sql().add(ROWS, run, from, limit);
    }

    private static RunRow row(ResultSet row) throws SQLException {
        return new RunRow(
                Objects.requireNonNull(row.getString(1)),
                Objects.requireNonNull(row.getString(2)),
                row.getString(3),
                LineRows.number(row, 4),
                LineRows.number(row, 5),
                LineRows.number(row, 6),
                LineRows.number(row, 7),
                LineRows.number(row, 8),
                LineRows.number(row, 9),
                row.getInt(10));
    }

    @Override
    public void remove(Actor actor, Run run) {
        database.write(actor, "remove a calculation", writing -> {
            int removed = writing.execute("DELETE FROM circularity_run WHERE id = ?", run.id());
            audit(writing, "circularity.run-remove", run, null);
            return removed;
        });
    }
}
