package nl.schil.store.internal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Prepared statements of one connection, kept by their text; the least recently used are closed. */
final class Statements {
    private static final int KEPT = 128;

    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
    private final Set<PreparedStatement> lent = new HashSet<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** A statement that nobody else uses until it is given back. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        } else if (lent.contains(statement)) {
            return connection.prepareStatement(sql);
        }
        lent.add(statement);
        return statement;
    }

    void giveBack(PreparedStatement statement) throws SQLException {
        if (!lent.remove(statement)) {
            statement.close();
        } else if (kept.size() > KEPT) {
            evict();
        }
    }

    /** Closes a statement whose use failed, with whatever it still held. */
    void discard(PreparedStatement statement) throws SQLException {
        lent.remove(statement);
        kept.values().remove(statement);
        statement.close();
    }

    private void evict() throws SQLException {
        var oldest = kept.values().iterator();
        while (kept.size() > KEPT && oldest.hasNext()) {
            PreparedStatement statement = oldest.next();
            if (!lent.contains(statement)) {
                oldest.remove();
                statement.close();
            }
        }
    }
}
