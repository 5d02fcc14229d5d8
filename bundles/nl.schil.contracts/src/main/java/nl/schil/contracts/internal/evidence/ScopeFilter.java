package nl.schil.contracts.internal.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.kernel.Scope;
import org.jspecify.annotations.Nullable;

/** The parts of scopes that a question must look at, and which scopes a group of records belongs to. */
final class ScopeFilter {
    /** The tier that counts on the day asked. */
    static final String TIER = "COALESCE(t.tier, c.tier)";

    private final List<Scope> scopes;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, List<String>> supplierKeys;

    ScopeFilter(Collection<Scope> scopes, SupplierLinks suppliers) {
        this.scopes = List.copyOf(new LinkedHashSet<>(scopes));
        use("c.category", this.scopes.stream().anyMatch(s -> s.category() != null));
        use(TIER, this.scopes.stream().anyMatch(s -> s.tier() != null));
        boolean bySupplier = this.scopes.stream().anyMatch(s -> s.supplier() != null);
        use("c.supplier_id", bySupplier);
        use("c.supplier_key", bySupplier);
        use("c.id", this.scopes.stream().anyMatch(s -> s.contract() != null));
        supplierKeys = suppliers.keys(suppliers());
    }

    private void use(String column, boolean used) {
        if (used) {
            columns.add(column);
        }
    }

    private Set<String> suppliers() {
        Set<String> ids = new LinkedHashSet<>();
        scopes.stream().map(Scope::supplier).filter(id -> id != null).forEach(ids::add);
        return ids;
    }

    /** Columns of the contract by which the records must be told apart; empty when the organisation is enough. */
    List<String> columns() {
        return columns;
    }

    /** Whether the tier that counts is asked for. */
    boolean tiers() {
        return columns.contains(TIER);
    }

    List<String> organisations() {
        return scopes.stream().map(Scope::organisation).distinct().toList();
    }

    /** The contracts asked for when every scope names one, otherwise null. */
    @Nullable List<String> contracts() {
        boolean all = scopes.stream().allMatch(s -> s.contract() != null);
        return all ? scopes.stream().map(Scope::contract).distinct().toList() : null;
    }

    /** The suppliers asked for when every scope names one, otherwise null. */
    @Nullable List<String> onlySuppliers() {
        boolean all = scopes.stream().allMatch(s -> s.supplier() != null);
        return all ? List.copyOf(suppliers()) : null;
    }

    List<String> keysOf(Collection<String> supplierIds) {
        return supplierIds.stream()
                .flatMap(id -> supplierKeys.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** The scopes that the current row, which begins with the organisation and {@link #columns()}, belongs to. */
    List<Scope> matching(ResultSet row) throws SQLException {
        String organisation = row.getString(1);
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 2);
        }
        return scopes.stream()
                .filter(s -> s.organisation().equals(organisation)
                        && same(s.category(), value(values, "c.category"))
                        && same(s.tier(), value(values, TIER))
                        && same(s.contract(), value(values, "c.id"))
                        && supplied(s.supplier(), value(values, "c.supplier_id"), value(values, "c.supplier_key")))
                .toList();
    }

    private @Nullable String value(@Nullable String[] values, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : values[at];
    }

    private static boolean same(@Nullable String asked, @Nullable String value) {
        return asked == null || asked.equals(value);
    }

    private boolean supplied(@Nullable String asked, @Nullable String id, @Nullable String key) {
        return asked == null
                || asked.equals(id)
                || (key != null && supplierKeys.getOrDefault(asked, List.of()).contains(key));
    }
}
