package nl.schil.kernel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes a value of the current row. */
@FunctionalInterface
public interface RowMapper<T extends @Nullable Object> {
    T map(ResultSet row) throws SQLException;
}
