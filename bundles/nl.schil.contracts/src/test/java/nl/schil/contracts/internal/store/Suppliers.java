package nl.schil.contracts.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;

/** A supplier register of five: {@code supplier-n} has KVK {@code 1000000n}. */
public final class Suppliers implements SupplierDirectory {
    @Override
    public Map<String, SupplierRef> find(Collection<String> ids) {
        Map<String, SupplierRef> found = new HashMap<>();
        for (String id : ids) {
            if (id.matches("supplier-[0-4]")) {
                String n = id.substring(9);
                found.put(id, new SupplierRef(id, "Leverancier " + n, null, Map.of("KVK", "1000000" + n)));
            }
        }
        return found;
    }

    @Override
    public Map<String, String> resolve(Collection<String> keys) {
        Map<String, String> ids = new HashMap<>();
        for (String key : keys) {
            if (key.matches("KVK:1000000[0-4]")) {
                ids.put(key, "supplier-" + key.substring(11));
            }
        }
        return ids;
    }

    @Override
    public List<SupplierRef> search(String text, OrganisationScope organisations, int limit) {
        return List.of();
    }
}
