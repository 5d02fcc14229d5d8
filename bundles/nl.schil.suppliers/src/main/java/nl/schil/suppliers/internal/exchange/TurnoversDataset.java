package nl.schil.suppliers.internal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.application.Fields;
import nl.schil.suppliers.internal.application.NewFacts;
import nl.schil.suppliers.internal.model.Turnover;
import nl.schil.suppliers.internal.store.FactTables;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierQuery;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code turnovers}: what suppliers sold in a year, each figure with its source. */
@Component(property = "schil.dataset=turnovers")
public final class TurnoversDataset implements Dataset {
    private static final int PAGE = 500;
    private static final List<Column> COLUMNS = List.of(
            column("supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier,leveranciersleutel,supplier"),
            column("year", Type.NUMBER, true, "2025", "jaar,boekjaar,financial year"),
            column("amount", Type.MONEY, true, "12500000", "bedrag,omzet,turnover"),
            column("currency", Type.TEXT, false, "EUR", "valuta,munt"),
            column("source", Type.TEXT, true, "Jaarrekening 2025", "bron"),
            column("source_date", Type.DATE, true, "2026-04-30", "brondatum,datum van de bron"));

    private final SupplierDirectory suppliers;
    private final Clock clock;

    @Activate
    public TurnoversDataset(@Reference SupplierDirectory suppliers, @Reference Clock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    private static Column column(String name, Type type, boolean required, String example, String synonyms) {
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, "turnovers.column." + name + ".help");
    }

    @Override
    public String id() {
        return "turnovers";
    }

    @Override
    public String module() {
        return "suppliers";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new Run(context);
    }

    private final class Run implements Import {
        private final ImportContext context;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Turnover> known = new HashMap<>();

        Run(ImportContext context) {
            this.context = context;
        }

        @Override
        public List<RowOutcome> plan(Reading reading, List<Row> rows) {
            return outcomes(reading, rows, null);
        }

        @Override
        public List<RowOutcome> apply(Writing writing, List<Row> rows) {
            List<RowOutcome> outcomes = outcomes(writing, rows, writing);
            long written = outcomes.stream()
                    .filter(one -> one.kind() == RowOutcome.Kind.CREATED || one.kind() == RowOutcome.Kind.UPDATED)
                    .count();
            if (written > 0) {
                writing.audit(new Audit(
                        "suppliers.import",
                        "import",
                        context.job(),
                        null,
                        null,
                        outcomes.toString(),
                        "turnovers=" + written));
            }
            return outcomes;
        }

        private List<RowOutcome> outcomes(Reading reading, List<Row> rows, @Nullable Writing writing) {
            Set<String> keys = rows.stream()
                    .map(row -> row.get("supplier_key"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<String, String> ids = suppliers.resolve(keys);
            FactTables.TURNOVERS.list(reading, ids.values()).forEach(one -> known.put(key(one), one));
            OrganisationScope writable = context.actor().scope("suppliers.write");
            List<RowOutcome> outcomes = new ArrayList<>();
            for (Row row : rows) {
                String id = Optional.ofNullable(row.get("supplier_key"))
                        .map(ids::get)
                        .orElse(null);
                outcomes.add(
                        id == null || SqlSuppliers.seen(reading, id, writable).isEmpty()
                                ? RowOutcome.rejected(
                                        row.line(),
                                        List.of(Violation.of(
                                                "supplier_key", row.get("supplier_key"), "turnovers.import.supplier")))
                                : outcome(row, id, writing));
            }
            return outcomes;
        }

        private RowOutcome outcome(Row row, String supplier, @Nullable Writing writing) {
            Turnover read;
            try {
                read = entered(row).read(new NewFacts.Record(Ids.next(), supplier, 1), today, new Fields());
            } catch (ProblemException refused) {
                return RowOutcome.rejected(
                        row.line(),
                        refused.violations().stream().map(Run::column).toList());
            }
            Turnover before = known.get(key(read));
            if (before == null) {
                return written(row, RowOutcome.Kind.CREATED, read, writing);
            }
            Turnover after = new Turnover(
                    before.id(),
                    supplier,
                    read.year(),
                    read.cents(),
                    read.currency(),
                    before.source(),
                    read.sourceDate(),
                    before.version());
            return after.equals(before)
                    ? RowOutcome.of(row.line(), RowOutcome.Kind.UNCHANGED, before.id())
                    : written(row, RowOutcome.Kind.UPDATED, newer(after), writing);
        }

        private static Turnover newer(Turnover one) {
            return new Turnover(
                    one.id(),
                    one.supplier(),
                    one.year(),
                    one.cents(),
                    one.currency(),
                    one.source(),
                    one.sourceDate(),
                    one.version() + 1);
        }

        private RowOutcome written(Row row, RowOutcome.Kind kind, Turnover turnover, @Nullable Writing writing) {
            known.put(key(turnover), turnover);
            if (writing != null && kind == RowOutcome.Kind.CREATED) {
                FactTables.TURNOVERS.insert(writing, turnover);
            } else if (writing != null) {
                FactTables.TURNOVERS.update(writing, turnover);
            }
            boolean made = kind == RowOutcome.Kind.UPDATED || writing != null;
            return RowOutcome.of(row.line(), kind, made ? turnover.id() : null);
        }

        private static NewFacts.NewTurnover entered(Row row) {
            String year = row.get("year");
            String amount = row.get("amount");
            return new NewFacts.NewTurnover(
                    year == null ? null : new BigDecimal(year).intValue(),
                    amount == null
                            ? null
                            : new BigDecimal(amount)
                                    .movePointRight(2)
                                    .setScale(0, RoundingMode.HALF_UP)
                                    .longValue(),
                    row.get("currency"),
                    row.get("source"),
                    row.get("source_date"));
        }

        private static Violation column(Violation violation) {
            String column = Map.of("cents", "amount", "sourceDate", "source_date")
                    .getOrDefault(violation.field(), violation.field());
            return new Violation(column, violation.value(), violation.code(), violation.values());
        }
    }

    private static String key(Turnover one) {
        return one.supplier() + "\n" + one.year() + "\n" + one.source().toLowerCase(Locale.ROOT);
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("suppliers.read");
        SupplierQuery.After after = null;
        List<SqlSuppliers.Found> found;
        do {
            found = SqlSuppliers.find(reading, new SupplierQuery(scope, null, SupplierQuery.Sort.NAME, after, PAGE));
            List<String> ids = found.stream().map(SqlSuppliers.Found::id).toList();
            Map<String, SupplierRef> refs = suppliers.find(ids);
            FactTables.TURNOVERS.list(reading, ids).forEach(one -> consumer.accept(row(one, refs.get(one.supplier()))));
            if (!found.isEmpty()) {
                SqlSuppliers.Found last = found.get(found.size() - 1);
                after = new SupplierQuery.After(last.sortValue(), last.id());
            }
        } while (found.size() == PAGE);
    }

    private static Map<String, String> row(Turnover one, @Nullable SupplierRef supplier) {
        Map<String, String> row = new LinkedHashMap<>();
        String key = supplier == null
                ? one.supplier()
                : supplier.keys().entrySet().stream()
                        .findFirst()
                        .map(pair -> pair.getKey() + ":" + pair.getValue())
                        .orElse(supplier.name());
        row.put("supplier_key", key);
        row.put("year", String.valueOf(one.year()));
        row.put("amount", BigDecimal.valueOf(one.cents(), 2).toPlainString());
        row.put("currency", one.currency());
        row.put("source", one.source());
        row.put("source_date", one.sourceDate().toString());
        return row;
    }
}
