package nl.schil.store.internal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** The one transaction that writes, with the audit rows that its work declares. */
public final class SqlWriting extends SqlReading implements Writing {
    /** Rows handed to the driver at once; it holds them in memory until then. */
    private static final int CHUNK = 250;

    private final Connection connection;
    private final List<Audit> declared = new ArrayList<>();

    SqlWriting(Connection connection, Statements statements, SqliteErrors errors) {
        super(statements, errors);
        this.connection = connection;
    }

    /** Runs a script of any number of statements. */
    public void script(String sql) {
        try {
            Sqlite.execute(connection, sql);
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    @Override
    public int execute(String sql, @Nullable Object... arguments) {
        return with(sql, statement -> {
            Arguments.bind(statement, arguments);
            return statement.executeUpdate();
        });
    }

    @Override
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        with(sql, statement -> {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                Arguments.bind(statement, row);
                statement.addBatch();
                if (++waiting == CHUNK) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
            return rows.size();
        });
    }

    @Override
    public void audit(Audit audit) {
        if (audit.action().indexOf('.') < 1) {
            throw new IllegalArgumentException("an audit action is module.verb, not '" + audit.action() + "'");
        }
        declared.add(audit);
    }

    List<Audit> declared() {
        return declared;
    }
}
