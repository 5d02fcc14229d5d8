package nl.schil.governance.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.application.AskedRaci;
import nl.schil.governance.internal.application.ChangeRaci;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.governance.internal.store.SqlRaciTables;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** One run over a file with letters and seats; the rows count in the file's order. */
final class RaciImport implements Import {
    private final SqlRaciTables tables;
    private final Starter starter;
    private final RowScopes scopes;
    private final PeopleCells people;
    private final ImportContext context;
    private final LocalDate today;
    private final Map<RaciScope, RaciTable> planned = new HashMap<>();

    RaciImport(
            SqlRaciTables tables,
            Starter starter,
            RowScopes scopes,
            PeopleCells people,
            ImportContext context,
            LocalDate today) {
        this.tables = tables;
        this.starter = starter;
        this.scopes = scopes;
        this.people = people;
        this.context = context;
        this.today = today;
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        scopes.prepare(rows);
        return rows.stream().map(row -> outcome(reading, row, planned)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        scopes.prepare(rows);
        Map<RaciScope, RaciTable> wanted = new LinkedHashMap<>();
        List<RowOutcome> outcomes =
                rows.stream().map(row -> outcome(writing, row, wanted)).toList();
        wanted.forEach((scope, after) -> {
            RaciTable before = tables.find(writing, scope).orElse(RaciTable.empty(scope));
            if (!before.equals(after)) {
                tables.replace(writing, context.actor(), before, after, today);
            }
        });
        return outcomes;
    }

    private RowOutcome outcome(Reading reading, Row row, Map<RaciScope, RaciTable> tablesSoFar) {
        if (!(scopes.of(row) instanceof Result.Accepted<RaciScope> scope)) {
            return RowOutcome.rejected(row.line(), ((Result.Refused<RaciScope>) scopes.of(row)).violations());
        }
        RaciScope about = scope.value();
        Result<RaciTable> read = read(row, about);
        if (!(read instanceof Result.Accepted<RaciTable> accepted)) {
            return RowOutcome.rejected(
                    row.line(),
                    ((Result.Refused<RaciTable>) read)
                            .violations().stream().map(RaciImport::column).toList());
        }
        RaciTable before = tablesSoFar.computeIfAbsent(
                about, one -> tables.find(reading, one).orElse(RaciTable.empty(one)));
        RaciRows rows = new RaciRows(before, row.get("from") != null, today);
        Kind kind = rows.add(accepted.value());
        tablesSoFar.put(about, rows.table());
        return RowOutcome.of(row.line(), kind, rows.id());
    }

    /** A table of which the row is all there is. */
    private Result<RaciTable> read(Row row, RaciScope scope) {
        ChangeRaci changing = new ChangeRaci(starter, people.present(scope.organisation()), today);
        String role = row.get("role");
        boolean supplier =
                role != null && starter.role(role).map(one -> one.supplier()).orElse(false);
        String person = supplier ? null : people.find(scope.organisation(), row.get("person"));
        String deputy = people.find(scope.organisation(), row.get("deputy"));
        List<AskedRaci.AskedCell> cells = new ArrayList<>();
        List<AskedRaci.AskedSeat> seats = new ArrayList<>();
        if (row.get("activity") == null) {
            if (row.get("person") == null || row.get("letter") != null) {
                return Result.refused(Violation.of("activity", null, "governance.import.row"));
            }
            String name = supplier ? row.get("person") : null;
            seats.add(new AskedRaci.AskedSeat(role, person, deputy, name, row.get("from"), row.get("to")));
        } else if (row.get("letter") == null) {
            return Result.refused(Violation.of("letter", null, "problem.field.required"));
        } else {
            cells.add(new AskedRaci.AskedCell(
                    row.get("activity"),
                    role,
                    List.of(row.get("letter")),
                    person,
                    deputy,
                    row.get("from"),
                    row.get("to")));
        }
        return changing.change(RaciTable.empty(scope), new AskedRaci(false, cells, seats));
    }

    private static Violation column(Violation violation) {
        String field = violation.field().replaceFirst("^(cells|seats)\\[0]\\.", "");
        return new Violation(
                field.equals("letters") ? "letter" : field, violation.value(), violation.code(), violation.values());
    }
}
