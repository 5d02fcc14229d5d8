package nl.schil.performance.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.application.FormulaRules;
import nl.schil.performance.internal.application.KpiFields;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.store.SqlTemplates;
import org.jspecify.annotations.Nullable;

/**
 * One run over a file with KPIs. Rows of a template that is not there make it; of one that was there before the file only
 * rows that say the same are accepted, because a change is shown beside the old scores first.
 */
final class KpiImport implements Import {
    private final Cells cells;
    private final ImportContext context;
    private final Map<String, Template> made = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    KpiImport(Cells cells, ImportContext context) {
        this.cells = cells;
        this.context = context;
    }

    /** What becomes of one row: a KPI of a template to make, or neither. */
    private record Change(
            RowOutcome outcome,
            @Nullable String template,
            @Nullable Kpi kpi) {}

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return changes(reading, rows).stream().map(Change::outcome).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        Map<String, Template> before = new HashMap<>(made);
        List<Change> changes = changes(writing, rows);
        Map<String, List<Kpi>> added = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.kpi() != null) {
                added.computeIfAbsent(change.template(), key -> new ArrayList<>())
                        .add(change.kpi());
            }
        }
        added.forEach((key, kpis) -> {
            Template whole = made.get(key);
            Template known = before.get(key);
            if (known == null) {
                SqlTemplates.insert(writing, whole);
            } else {
                SqlTemplates.append(writing, known, kpis);
            }
        });
        if (!added.isEmpty()) {
            writing.audit(new Audit(
                    "performance.import",
                    "import",
                    context.job(),
                    null,
                    null,
                    added.toString(),
                    "kpis=" + added.values().stream().mapToInt(List::size).sum()));
        }
        return changes.stream().map(Change::outcome).toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows) {
        cells.prepare(rows);
        Map<String, Template> present = present(reading, rows);
        return rows.stream().map(row -> change(row, present)).toList();
    }

    private Map<String, Template> present(Reading reading, List<Row> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(SqlTemplates.key(String.valueOf(row.get("template")))));
        Sql sql = new Sql().add("WHERE").in("", "name_key", names);
        Map<String, Template> present = new HashMap<>();
        SqlTemplates.select(reading, sql).forEach(template -> present.put(key(template), template));
        return present;
    }

    private static String key(Template template) {
        return template.organisation() + "\n" + SqlTemplates.key(template.name());
    }

    private Change change(Row row, Map<String, Template> present) {
        Result<String> organisation = cells.organisation(row);
        Fields fields = new Fields();
        if (organisation instanceof Result.Refused<String>) {
            fields.refuseAll(Cells.violations(organisation));
        }
        String name = fields.required("template", row.get("template"), 200);
        Kpi kpi = KpiFields.read(fields, asked(row));
        if (!fields.good() || kpi == null) {
            return rejected(row, fields.violations());
        }
        String key = ((Result.Accepted<String>) organisation).value() + "\n" + SqlTemplates.key(name);
        if (!seen.add(key + "\n" + SqlTemplates.key(kpi.code()))) {
            return rejected(row, List.of(Violation.of("code", kpi.code(), "performance.kpi.twice")));
        }
        Template there = made.containsKey(key) ? null : present.get(key);
        if (there != null) {
            return there.kpis().contains(kpi)
                    ? new Change(RowOutcome.of(row.line(), RowOutcome.Kind.UNCHANGED, there.id()), null, null)
                    : rejected(row, List.of(Violation.of("template", name, "performance.import.template-there")));
        }
        Template whole = made.computeIfAbsent(
                key,
                k -> new Template(
                        Ids.next(), ((Result.Accepted<String>) organisation).value(), 1, name, 1, List.of(), null));
        if (whole.kpis().size() >= KpiFields.MOST) {
            return rejected(
                    row, List.of(Violation.of("code", kpi.code(), "performance.kpi.many", "max", KpiFields.MOST)));
        }
        FormulaRules.check(fields, kpi, whole.kpis());
        if (!fields.good()) {
            return rejected(row, fields.violations());
        }
        List<Kpi> kpis = new ArrayList<>(whole.kpis());
        kpis.add(kpi);
        made.put(key, whole.with(kpis));
        return new Change(RowOutcome.of(row.line(), RowOutcome.Kind.CREATED, whole.id()), key, kpi);
    }

    private static Change rejected(Row row, List<Violation> violations) {
        return new Change(RowOutcome.rejected(row.line(), violations), null, null);
    }

    private static KpiFields.Asked asked(Row row) {
        return new KpiFields.Asked(
                row.get("code"),
                row.get("name"),
                row.get("unit"),
                row.get("direction"),
                row.get("target"),
                row.get("floor"),
                row.get("tolerance"),
                row.get("period"),
                row.get("anchor"),
                row.get("weight"),
                row.get("source"),
                row.get("formula"));
    }
}
