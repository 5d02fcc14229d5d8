package nl.example.keurmerk.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The dataset {@code keurmerk}: one label a row, the supplier by key. */
@Component(service = Dataset.class)
public final class LabelDataset implements Dataset {
    private static final List<Column> COLUMNS = List.of(
            new Column("supplier_key", Type.TEXT, true, List.of("leverancier", "supplier"), "KVK:12345678", "keurmerk.column.supplier"),
            new Column("name", Type.TEXT, true, List.of("keurmerk", "label"), "ISO 14001", "keurmerk.column.name"),
            new Column("valid_until", Type.DATE, false, List.of("geldig tot", "valid until"), "2027-06-30", "keurmerk.column.valid-until"),
            new Column("checked_on", Type.DATE, false, List.of("gecontroleerd op", "checked on"), "2026-11-03", "keurmerk.column.checked-on"));

    private final Labels labels;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SupplierDirectory suppliers;

    @Activate
    public LabelDataset(@Reference Labels labels) {
        this.labels = labels;
    }

    @Override
    public String id() {
        return Labels.MODULE;
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
        OrganisationScope scope = actor.scope("keurmerk.read");
        reading.each(
                "SELECT id, organisation, supplier, name, valid_until, checked_on FROM keurmerk_label WHERE "
                        + scope.condition("organisation") + " ORDER BY name, id",
                Labels::label,
                label -> consumer.accept(Map.of(
                        "supplier_key", label.supplier(),
                        "name", label.name(),
                        "valid_until", label.validUntil() == null ? "" : label.validUntil().toString(),
                        "checked_on", label.checkedOn() == null ? "" : label.checkedOn().toString())),
                scope.arguments().toArray());
    }

    private final class Run implements Import {
        private final ImportContext context;
        private final Set<String> seen = new HashSet<>();

        Run(ImportContext context) {
            this.context = context;
        }

        @Override
        public List<RowOutcome> plan(Reading reading, List<Row> rows) {
            return decide(reading, rows).outcomes();
        }

        @Override
        public List<RowOutcome> apply(Writing writing, List<Row> rows) {
            Decided decided = decide(writing, rows);
            decided.added().forEach(label -> Labels.insert(writing, label));
            writing.audit(new Audit(
                    Labels.MODULE + ".import", "import", context.job(), context.organisation(), null, null,
                    decided.added().size() + " labels"));
            return decided.outcomes();
        }

        private Decided decide(Reading reading, List<Row> rows) {
            Map<String, String> ids = resolve(rows);
            Map<String, Label> known = known(reading, ids);
            List<RowOutcome> outcomes = new ArrayList<>();
            List<Label> added = new ArrayList<>();
            for (Row row : rows) {
                String key = String.valueOf(row.get("supplier_key"));
                String supplier = ids.get(key);
                if (supplier == null) {
                    outcomes.add(RowOutcome.rejected(
                            row.line(), List.of(Violation.of("supplier_key", key, "keurmerk.supplier.unknown"))));
                    continue;
                }
                String name = String.valueOf(row.get("name"));
                if (known.containsKey(supplier + name) || !seen.add(supplier + name)) {
                    outcomes.add(RowOutcome.of(row.line(), Kind.UNCHANGED, null));
                    continue;
                }
                LocalDate validUntil = Labels.date(row.get("valid_until"));
                Label label = new Label(
                        Ids.next(), context.organisation(), supplier, name, validUntil, Labels.date(row.get("checked_on")));
                added.add(label);
                outcomes.add(RowOutcome.of(row.line(), Kind.CREATED, label.id()));
            }
            return new Decided(outcomes, added);
        }

        private Map<String, String> resolve(List<Row> rows) {
            SupplierDirectory directory = suppliers;
            Set<String> keys = new LinkedHashSet<>();
            rows.forEach(row -> keys.add(String.valueOf(row.get("supplier_key"))));
            return directory == null ? Map.of() : directory.resolve(keys);
        }

        private Map<String, Label> known(Reading reading, Map<String, String> ids) {
            Map<String, Label> known = new HashMap<>();
            if (!ids.isEmpty()) {
                List<Object> arguments = new ArrayList<>(List.of(context.organisation()));
                arguments.addAll(ids.values());
                String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
                reading.each(
                        "SELECT id, organisation, supplier, name, valid_until, checked_on FROM keurmerk_label"
                                + " WHERE organisation = ? AND supplier IN (" + places + ")",
                        Labels::label,
                        label -> known.put(label.supplier() + label.name(), label),
                        arguments.toArray());
            }
            return known;
        }
    }

    private record Decided(List<RowOutcome> outcomes, List<Label> added) {}
}
