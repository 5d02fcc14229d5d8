package nl.schil.performance.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.application.RecordMeasurements;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.store.ClosingRows;
import nl.schil.performance.internal.store.PerformanceTables;
import nl.schil.performance.internal.store.SqlScorecards;
import nl.schil.performance.internal.store.SqlTemplates;
import org.jspecify.annotations.Nullable;

/** One run over a file with measurements. A row that differs from what is recorded becomes its next revision. */
final class MeasurementImport implements Import {
    private static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("gemeten", "VALUE"),
            Map.entry("measured", "VALUE"),
            Map.entry("onbekend", "NO_DATA"),
            Map.entry("unknown", "NO_DATA"),
            Map.entry("geen gegevens", "NO_DATA"),
            Map.entry("no data", "NO_DATA"),
            Map.entry("n.v.t.", "NOT_APPLICABLE"),
            Map.entry("nvt", "NOT_APPLICABLE"),
            Map.entry("niet van toepassing", "NOT_APPLICABLE"),
            Map.entry("n/a", "NOT_APPLICABLE"));

    private final Cells cells;
    private final ImportContext context;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    MeasurementImport(Cells cells, ImportContext context, LocalDate today) {
        this.cells = cells;
        this.context = context;
        this.today = today;
    }

    private record Change(
            RowOutcome outcome,
            @Nullable Scorecard card,
            @Nullable Measurement measurement) {}

    /**
     * The scorecards that the rows of one batch may be about.
     *
     * @param bySubject by {@code c} and contract id or {@code s} and supplier id
     * @param templates names by id, as they are compared
     * @param closed last day of the newest closed period, by scorecard
     */
    private record Known(
            Map<String, List<ScoreBook>> bySubject, Map<String, String> templates, Map<String, LocalDate> closed) {}

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return changes(reading, rows).stream().map(Change::outcome).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        List<Change> changes = changes(writing, rows);
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        Map<String, List<Measurement>> measurements = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.measurement() != null) {
                cards.put(change.card().id(), change.card());
                measurements
                        .computeIfAbsent(change.card().id(), id -> new ArrayList<>())
                        .add(change.measurement());
            }
        }
        if (!cards.isEmpty()) {
            SqlScorecards.record(writing, cards, measurements, context.actor());
            writing.audit(new Audit(
                    "performance.import",
                    "import",
                    context.job(),
                    null,
                    null,
                    measurements.toString(),
                    "measurements="
                            + measurements.values().stream()
                                    .mapToInt(List::size)
                                    .sum()));
        }
        return changes.stream().map(Change::outcome).toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows) {
        cells.prepare(rows);
        Known known = known(reading, rows);
        return rows.stream().map(row -> change(row, known)).toList();
    }

    private Known known(Reading reading, List<Row> rows) {
        Set<String> contractIds = new HashSet<>();
        Set<String> supplierIds = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        for (Row row : rows) {
            if (!(cells.organisation(row) instanceof Result.Accepted<String> own)) {
                continue;
            }
            organisations.add(own.value());
            if (cells.contract(row, own.value()) instanceof Result.Accepted<ContractRef> contract) {
                contractIds.add(contract.value().id());
            } else if (cells.supplier(row) instanceof Result.Accepted<String> supplier) {
                supplierIds.add(supplier.value());
            }
        }
        List<Scorecard> cards = new ArrayList<>();
        Sql sql = new Sql()
                .add("WHERE (")
                .in("", "contract_id", contractIds)
                .in("OR contract_id IS NULL AND", "supplier_id", supplierIds)
                .add(")")
                .in("AND", "organisation", organisations);
        PerformanceTables.select(reading, sql, cards::add);
        Map<String, List<ScoreBook>> bySubject = new HashMap<>();
        PerformanceTables.books(reading, cards)
                .forEach(book -> bySubject
                        .computeIfAbsent(subject(book.card()), key -> new ArrayList<>())
                        .add(book));
        Map<String, String> templates = new HashMap<>();
        SqlTemplates.select(
                        reading,
                        new Sql()
                                .add("WHERE")
                                .in(
                                        "",
                                        "id",
                                        cards.stream()
                                                .map(Scorecard::template)
                                                .distinct()
                                                .toList()))
                .forEach(template -> templates.put(template.id(), SqlTemplates.key(template.name())));
        Map<String, LocalDate> closed = ClosingRows.closedUntil(
                reading, cards.stream().map(Scorecard::id).toList());
        return new Known(bySubject, templates, closed);
    }

    private static String subject(Scorecard card) {
        return card.organisation() + (card.contract() == null ? "s" + card.supplier() : "c" + card.contract());
    }

    private Change change(Row row, Known known) {
        Result<ScoreBook> found = book(row, known);
        if (!(found instanceof Result.Accepted<ScoreBook> accepted)) {
            return rejected(row, Cells.violations(found));
        }
        ScoreBook book = accepted.value();
        Fields fields = new Fields();
        Measurement asked = RecordMeasurements.read(
                fields, book, asked(row), context.actor().id(), today);
        if (asked != null) {
            RecordMeasurements.explained(
                    fields, book, asked, known.closed().get(book.card().id()));
        }
        if (asked == null || !fields.good()) {
            return rejected(row, fields.violations());
        }
        if (!seen.add(
                book.card().id() + "\n" + asked.kpi() + "\n" + asked.period().from())) {
            return rejected(row, List.of(Violation.of("period", row.get("period"), "performance.measure.twice")));
        }
        Measurement before = book.measurement(asked.kpi(), asked.period());
        String id = book.card().id();
        if (before != null && before.same(asked)) {
            return new Change(RowOutcome.of(row.line(), RowOutcome.Kind.UNCHANGED, id), null, null);
        }
        RowOutcome.Kind kind = before == null ? RowOutcome.Kind.CREATED : RowOutcome.Kind.UPDATED;
        return new Change(RowOutcome.of(row.line(), kind, id), book.card(), asked);
    }

    private static Change rejected(Row row, List<Violation> violations) {
        return new Change(RowOutcome.rejected(row.line(), violations), null, null);
    }

    /** The scorecard of a row, or why there is not exactly one. */
    private Result<ScoreBook> book(Row row, Known known) {
        Result<String> organisation = cells.organisation(row);
        if (!(organisation instanceof Result.Accepted<String> own)) {
            return Result.refused(Cells.violations(organisation));
        }
        Result<ContractRef> contract = cells.contract(row, own.value());
        Result<?> subject = contract == null ? cells.supplier(row) : contract;
        if (!(subject instanceof Result.Accepted<?> named)) {
            return Result.refused(Cells.violations(subject));
        }
        String key = own.value() + (named.value() instanceof ContractRef ref ? "c" + ref.id() : "s" + named.value());
        String template = row.get("template");
        List<ScoreBook> books = known.bySubject().getOrDefault(key, List.of()).stream()
                .filter(book -> template == null
                        || SqlTemplates.key(template)
                                .equals(known.templates().get(book.card().template())))
                .toList();
        List<ScoreBook> measuring = books.stream()
                .filter(book -> book.kpis().stream().anyMatch(kpi -> kpi.named(String.valueOf(row.get("kpi")))))
                .toList();
        List<ScoreBook> candidates = measuring.isEmpty() ? books : measuring;
        if (candidates.size() == 1) {
            return Result.accepted(candidates.get(0));
        }
        String column = contract == null ? "supplier_key" : "contract";
        return Result.refused(Violation.of(
                candidates.isEmpty() ? column : "template",
                candidates.isEmpty() ? row.get(column) : template,
                candidates.isEmpty() ? "performance.import.card" : "performance.import.several"));
    }

    private static RecordMeasurements.Asked asked(Row row) {
        String status = row.get("status");
        return new RecordMeasurements.Asked(
                row.get("kpi"),
                row.get("period"),
                status == null ? null : STATUSES.getOrDefault(status.strip().toLowerCase(Locale.ROOT), status),
                row.get("value"),
                row.get("source"),
                row.get("note"),
                row.get("side"),
                row.get("disputed"));
    }
}
