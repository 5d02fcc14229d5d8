package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Duplicate;
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Match;
import nl.schil.suppliers.internal.model.Match.By;
import nl.schil.suppliers.internal.model.Matching;
import nl.schil.suppliers.internal.model.Merging;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.Register;
import nl.schil.suppliers.internal.store.SqlDuplicates;
import nl.schil.suppliers.internal.store.SqlProfiles;
import nl.schil.suppliers.internal.store.SupplierWriter;

/** Brings a file of suppliers into the register of one buying organisation. */
public final class ImportSuppliers implements Import {
    private final Schemes schemes;
    private final ImportContext context;
    private final Instant now;
    private final LocalDate today;
    private final Register register;
    /** Suppliers that an earlier row of this file is about. */
    private final Set<String> seen = new HashSet<>();

    private Set<String> naturalPersons = Set.of();

    public ImportSuppliers(Schemes schemes, ImportContext context, Clock clock) {
        this.schemes = schemes;
        this.context = context;
        this.now = clock.instant();
        this.today = LocalDate.now(clock);
        this.register = new Register(schemes);
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return decide(reading, rows, new SupplierWriter(schemes, context.actor().id(), now), new ArrayList<>());
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        SupplierWriter writer = new SupplierWriter(schemes, context.actor().id(), now);
        List<Duplicate> candidates = new ArrayList<>();
        List<RowOutcome> outcomes = decide(writing, rows, writer, candidates);
        writer.flush(writing);
        register.written();
        int queued = SqlDuplicates.queue(writing, candidates, context.actor().id());
        long created = count(outcomes, Kind.CREATED);
        long updated = count(outcomes, Kind.UPDATED);
        if (created + updated + queued > 0) {
            String detail = "created " + created + ", updated " + updated + ", duplicates queued " + queued;
            writing.audit(new Audit(
                    "suppliers.import", "import", context.job(), context.organisation(), null, detail, detail));
        }
        return outcomes;
    }

    private List<RowOutcome> decide(
            Reading reading, List<Row> rows, SupplierWriter writer, List<Duplicate> candidates) {
        List<Map<String, String>> columns =
                rows.stream().map(ImportSuppliers::columns).toList();
        List<Result<Entry>> entries = columns.stream()
                .map(row -> EntryReader.read(schemes, row, context.organisation(), today))
                .toList();
        register.load(
                reading,
                entries.stream()
                        .filter(Result.Accepted.class::isInstance)
                        .map(accepted -> ((Result.Accepted<Entry>) accepted).value())
                        .toList());
        naturalPersons = SqlProfiles.naturalPersons(reading);
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            long line = rows.get(i).line();
            outcomes.add(
                    entries.get(i) instanceof Result.Accepted<Entry> accepted
                            ? decide(line, accepted.value(), columns.get(i), writer, candidates)
                            : RowOutcome.rejected(line, ((Result.Refused<Entry>) entries.get(i)).violations()));
        }
        return outcomes;
    }

    private RowOutcome decide(
            long line, Entry entry, Map<String, String> columns, SupplierWriter writer, List<Duplicate> candidates) {
        Match match = Matching.find(entry, register);
        if (match instanceof Match.Contradiction contradiction) {
            return RowOutcome.rejected(line, contradiction.violations());
        }
        if (match instanceof Match.Doubtful doubtful) {
            candidates.add(Doubts.candidate(doubtful, columns, context.organisation(), context.source(), today));
            return RowOutcome.rejected(line, List.of(Doubts.violation(doubtful)));
        }
        return match instanceof Match.Same same
                ? merge(line, same.supplier(), entry, same.by(), writer)
                : create(line, entry, writer);
    }

    private RowOutcome create(long line, Entry entry, SupplierWriter writer) {
        Supplier created = NewSupplier.of(Ids.next(), entry, context.organisation(), context.source());
        writer.put(null, created);
        register.put(created);
        seen.add(created.id());
        return RowOutcome.of(line, Kind.CREATED, created.id());
    }

    private RowOutcome merge(long line, Supplier supplier, Entry entry, By by, SupplierWriter writer) {
        List<Violation> holdBsn = SoleTraders.refuse(entry.keys());
        if (!holdBsn.isEmpty() && (naturalPersons.contains(supplier.id()) || SoleTraders.isNamed(supplier.name()))) {
            return RowOutcome.rejected(line, holdBsn);
        }
        boolean first = !seen.contains(supplier.id());
        Result<Supplier> merged = Merging.merge(supplier, entry, by, first, context.source());
        if (merged instanceof Result.Refused<Supplier> refused) {
            List<Violation> violations = refused.violations();
            return RowOutcome.rejected(line, violations);
        }
        seen.add(supplier.id());
        Supplier after = ((Result.Accepted<Supplier>) merged).value().withOrganisation(context.organisation());
        if (after.equals(supplier)) {
            return RowOutcome.of(line, Kind.UNCHANGED, supplier.id());
        }
        writer.put(supplier, after);
        register.put(after);
        return RowOutcome.of(line, Kind.UPDATED, supplier.id());
    }

    private static Map<String, String> columns(Row row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : row.index().keySet()) {
            String value = row.get(column);
            if (value != null && !value.isBlank()) {
                columns.put(column, value);
            }
        }
        return columns;
    }

    private static long count(List<RowOutcome> outcomes, Kind kind) {
        return outcomes.stream().filter(o -> o.kind() == kind).count();
    }
}
