package nl.schil.kernel.directory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as other modules see it.
 *
 * @param keys canonical identifiers by scheme, for example {@code KVK -> 12345678}
 */
public record SupplierRef(String id, String name, @Nullable String place, Map<String, String> keys) {}
