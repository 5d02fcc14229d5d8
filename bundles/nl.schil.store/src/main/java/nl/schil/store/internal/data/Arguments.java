package nl.schil.store.internal.data;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Binds values to placeholders in the forms that the store keeps. */
public final class Arguments {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** One transaction often writes one instant in many rows. */
    private static volatile Formatted last = new Formatted(Instant.EPOCH, MILLIS.format(Instant.EPOCH));

    private record Formatted(Instant instant, String text) {}

    private Arguments() {}

    /** An instant as the store keeps it: ISO text in UTC with milliseconds, so that text order is time order. */
    public static String text(Instant instant) {
        Formatted known = last;
        if (!known.instant().equals(instant)) {
            known = new Formatted(instant, MILLIS.format(instant));
            last = known;
        }
        return known.text();
    }

    static void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(position, text);
        } else if (value == null) {
            statement.setNull(position, Types.NULL);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            statement.setLong(position, ((Number) value).longValue());
        } else if (value instanceof LocalDate date) {
            statement.setString(position, date.toString());
        } else if (value instanceof Instant instant) {
            statement.setString(position, text(instant));
        } else if (value instanceof Boolean truth) {
            statement.setInt(position, truth ? 1 : 0);
        } else if (value instanceof Enum<?> constant) {
            statement.setString(position, constant.name());
        } else if (value instanceof BigDecimal decimal) {
            statement.setString(position, decimal.toPlainString());
        } else if (value instanceof Double || value instanceof Float) {
            statement.setDouble(position, ((Number) value).doubleValue());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(position, bytes);
        } else {
            throw new IllegalArgumentException(
                    "argument " + position + " is a " + value.getClass().getName() + ", which the store does not keep");
        }
    }
}
