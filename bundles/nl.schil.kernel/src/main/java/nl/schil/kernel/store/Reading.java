package nl.schil.kernel.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Questions to one consistent snapshot. SQL is constant text with {@code ?} placeholders; arguments are text, numbers,
 * booleans, {@link java.time.LocalDate}, {@link java.time.Instant}, enums (by name) or null. Dates are stored as ISO
 * text, instants as ISO text in UTC with milliseconds.
 */
@ProviderType
public interface Reading {
    /** All rows, in the query's order. */
    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments);

    /** The only row, or nothing; more than one row is a programming error and is refused. */
    <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... arguments);

    /** Passes row after row without holding them together in memory. */
    <T> void each(String sql, RowMapper<T> mapper, Consumer<? super T> consumer, @Nullable Object... arguments);
}
