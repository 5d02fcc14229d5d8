package nl.schil.suppliers.internal.application;

import java.util.List;
import java.util.Set;
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;

/** Makes a supplier of an entry that is about none in the register. */
final class NewSupplier {
    private NewSupplier() {}

    /**
     * @param organisation id of the buying organisation that enters it
     * @param source where the entry comes from
     */
    static Supplier of(String id, Entry entry, String organisation, String source) {
        List<Identifier> identifiers = entry.keys().stream()
                .map(key -> new Identifier(
                        key.scheme(), key.value(), key.original(), null, null, entry.verifiedOn(), source))
                .toList();
        return new Supplier(
                id,
                entry.name(),
                entry.tradeNames(),
                entry.place(),
                entry.country(),
                entry.website(),
                identifiers,
                entry.alias() == null ? List.of() : List.of(entry.alias()),
                entry.verifiedOn(),
                source,
                Set.of(organisation),
                1);
    }
}
