package nl.schil.circularity.internal.material.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Fields;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** What rows are about, looked up batch by batch. */
final class StatementSubjects {
    private static final List<String> SCHEMES = List.of("KVK", "RSIN", "LEI", "VAT", "OIN");

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final Map<String, String> organisationIds = new HashMap<>();
    private final Map<String, String> supplierIds = new HashMap<>();
    private final Map<String, Map<String, ContractRef>> contracts = new HashMap<>();

    StatementSubjects(OrganisationDirectory organisations, Subjects subjects, ImportContext context) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.context = context;
        this.writable = context.actor().scope(CircularityDesk.WRITE);
    }

    ImportContext context() {
        return context;
    }

    /** Looks up what these rows name, at once. */
    void prepare(List<Row> rows) {
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> {
            add(names, row.get("organisation"));
            add(keys, row.get("supplier_key"));
        });
        if (!names.isEmpty()) {
            organisations.resolve(names).forEach((text, one) -> organisationIds.put(text, one.id()));
        }
        supplierIds.putAll(subjects.suppliersByKey(keys));
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Row row : rows) {
            String organisation = organisation(row);
            if (organisation != null && row.get("contract") != null) {
                numbers.computeIfAbsent(organisation, id -> new HashSet<>()).add(row.get("contract"));
            }
        }
        numbers.forEach((organisation, all) -> contracts
                .computeIfAbsent(organisation, id -> new HashMap<>())
                .putAll(subjects.contractsByNumber(organisation, all)));
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private @Nullable String organisation(Row row) {
        String text = row.get("organisation");
        return text == null ? context.organisation() : organisationIds.get(text);
    }

    /** The id of the row's organisation; empty when it is refused. */
    String organisation(Fields fields, Row row) {
        String id = organisation(row);
        if (id == null || !writable.contains(id)) {
            fields.refuse("organisation", row.get("organisation"), "circularity.statement.organisation");
            return "";
        }
        return id;
    }

    /** The id of the row's supplier; empty when it is refused. */
    String supplier(Fields fields, Row row) {
        String key = row.get("supplier_key");
        String id = key == null ? null : supplierIds.get(key);
        if (id == null) {
            fields.refuse("supplier_key", key, "circularity.statement.supplier");
            return "";
        }
        return id;
    }

    /** The id of the row's contract, which must be one of the supplier; null when it names none. */
    @Nullable String contract(Fields fields, Row row, String organisation, String supplier) {
        String number = row.get("contract");
        if (number == null) {
            return null;
        }
        ContractRef found = contracts.getOrDefault(organisation, Map.of()).get(number);
        if (found == null || !supplier.equals(found.supplierId())) {
            fields.refuse("contract", number, "circularity.statement.contract");
            return null;
        }
        return found.id();
    }

    /** The strongest key of a supplier, with its scheme; null when none is known. */
    static @Nullable String key(@Nullable SupplierRef supplier) {
        Map<String, String> keys = supplier == null ? Map.of() : new TreeMap<>(supplier.keys());
        return SCHEMES.stream()
                .filter(keys::containsKey)
                .findFirst()
                .or(() -> keys.keySet().stream().findFirst())
                .map(scheme -> scheme + ":" + keys.get(scheme))
                .orElse(null);
    }
}
