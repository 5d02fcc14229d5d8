package nl.schil.innovation.internal.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** Names of organisations, keys of suppliers and numbers of contracts, as an import reads them again. */
final class ExportLabels {
    private static final List<String> SCHEMES = List.of("KVK", "RSIN", "LEI", "VAT", "OIN");

    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, SupplierRef> suppliers;
    private final Map<String, ContractRef> contracts;

    ExportLabels(
            OrganisationDirectory directory,
            Subjects subjects,
            Collection<@Nullable String> suppliers,
            Collection<@Nullable String> contracts) {
        directory.list().forEach(one -> organisations.put(one.id(), one.name()));
        this.suppliers = subjects.suppliers(
                suppliers.stream().filter(Objects::nonNull).distinct().toList());
        this.contracts = subjects.contracts(
                contracts.stream().filter(Objects::nonNull).distinct().toList());
    }

    /** Cells with what a record is about; what is unknown is left out. */
    Map<String, String> cells(String organisation, @Nullable String supplier, @Nullable String contract) {
        Map<String, String> cells = new HashMap<>();
        cells.put("organisation", organisations.getOrDefault(organisation, organisation));
        SupplierRef theirs = supplier == null ? null : suppliers.get(supplier);
        if (theirs != null) {
            Map<String, String> keys = new TreeMap<>(theirs.keys());
            SCHEMES.stream()
                    .filter(keys::containsKey)
                    .findFirst()
                    .or(() -> keys.keySet().stream().findFirst())
                    .ifPresent(scheme -> cells.put("supplier_key", scheme + ":" + keys.get(scheme)));
        }
        ContractRef ref = contract == null ? null : contracts.get(contract);
        if (ref != null) {
            cells.put("contract", ref.number());
        }
        return cells;
    }

    /** Puts a value, unless there is none. */
    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
