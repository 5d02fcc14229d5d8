package nl.schil.suppliers.internal.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Violation;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierTables;

/** Who has a key. */
final class Keys {
    private Keys() {}

    /** The supplier with this live identifier, in whatever organisation. */
    static Optional<Supplier> owner(Reading reading, Key key) {
        String id = SqlSuppliers.byKeys(reading, Map.of(key.scheme(), List.of(key.value())))
                .get(key.text());
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(SupplierTables.load(reading, List.of(id)).get(id));
    }

    static Violation taken(String field, Key key, Supplier owner) {
        return new Violation(
                field,
                key.original(),
                "suppliers.key.taken",
                Map.of("scheme", key.scheme(), "supplier", owner.name(), "id", owner.id()));
    }
}
