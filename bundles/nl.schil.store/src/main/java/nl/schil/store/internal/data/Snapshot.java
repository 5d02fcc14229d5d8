package nl.schil.store.internal.data;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import nl.schil.kernel.store.Reading;
import org.sqlite.SQLiteConnection;

/** Copies of a database file that nobody else uses. */
public final class Snapshot {
    private Snapshot() {}

    /** Writes a compact copy of one moment of {@code source}, also while it is written. */
    public static void take(Path source, Path copy) throws SQLException {
        try (SQLiteConnection connection = Sqlite.writer(source);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.executeUpdate();
        }
    }

    /** Answers a question from a copy without changing it. */
    public static <T> T read(Path copy, Function<? super Reading, T> question) throws SQLException {
        try (SQLiteConnection connection = Sqlite.reader(copy)) {
            return question.apply(new SqlReading(new Statements(connection), new SqliteErrors(copy)));
        }
    }
}
