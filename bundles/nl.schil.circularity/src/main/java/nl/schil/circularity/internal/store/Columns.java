package nl.schil.circularity.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values of a row as the domain's types. */
public final class Columns {
    private Columns() {}

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }

    public static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return new BigDecimal(row.getString(column));
    }

    public static @Nullable BigDecimal decimalOrNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
