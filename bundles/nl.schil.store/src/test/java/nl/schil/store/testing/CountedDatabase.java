package nl.schil.store.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** A database that counts its questions and the rows of their answers, so that a test can say how many there may be. */
public final class CountedDatabase implements Database {
    private final Database database;
    private long questions;
    private long rows;

    public CountedDatabase(Database database) {
        this.database = database;
    }

    /** How many questions were asked outside of writes. */
    public long questions() {
        return questions;
    }

    /** How many rows answered them. */
    public long rows() {
        return rows;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super Reading, T> question) {
        return database.read(reading -> question.apply(new Counted(reading)));
    }

    @Override
    public <T extends @Nullable Object> T write(Actor actor, String purpose, Function<? super Writing, T> work) {
        return database.write(actor, purpose, work);
    }

    @Override
    public long revision(String module) {
        return database.revision(module);
    }

    @Override
    public AutoCloseable onCommit(Consumer<String> listener) {
        return database.onCommit(listener);
    }

    private final class Counted implements Reading {
        private final Reading reading;

        private Counted(Reading reading) {
            this.reading = reading;
        }

        private <T> RowMapper<T> counting(RowMapper<T> mapper) {
            questions++;
            return row -> {
                rows++;
                return mapper.map(row);
            };
        }

        @Override
        public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
            return reading.list(sql, counting(mapper), arguments);
        }

        @Override
        public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
            return reading.one(sql, counting(mapper), arguments);
        }

        @Override
        public <T> void each(
                String sql, RowMapper<T> mapper, Consumer<? super T> consumer, @Nullable Object... arguments) {
            reading.each(sql, counting(mapper), consumer, arguments);
        }
    }
}
