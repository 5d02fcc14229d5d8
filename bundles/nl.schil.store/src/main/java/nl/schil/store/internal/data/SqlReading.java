package nl.schil.store.internal.data;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import org.jspecify.annotations.Nullable;

/** Questions on one connection while its transaction lasts. */
class SqlReading implements Reading {
    final Statements statements;
    final SqliteErrors errors;
    private boolean ended;

    SqlReading(Statements statements, SqliteErrors errors) {
        this.statements = statements;
        this.errors = errors;
    }

    @Override
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, mapper, rows::add, arguments);
        return rows;
    }

    @Override
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        List<T> rows = list(sql, mapper, arguments);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows where at most one was expected: " + sql);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    @Override
    public <T> void each(String sql, RowMapper<T> mapper, Consumer<? super T> consumer, @Nullable Object... arguments) {
        with(sql, statement -> {
            Arguments.bind(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(mapper.map(rows));
                }
            }
            return 0;
        });
    }

    final int with(String sql, Use use) {
        if (ended) {
            throw new IllegalStateException(
                    "the transaction has ended; use it only inside the function it was given to");
        }
        try {
            PreparedStatement statement = statements.take(sql);
            boolean used = false;
            try {
                int answer = use.of(statement);
                used = true;
                return answer;
            } finally {
                if (used) {
                    statements.giveBack(statement);
                } else {
                    statements.discard(statement);
                }
            }
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    final void end() {
        ended = true;
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    interface Use {
        int of(PreparedStatement statement) throws SQLException;
    }
}
