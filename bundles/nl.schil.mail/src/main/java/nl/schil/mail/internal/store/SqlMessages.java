package nl.schil.mail.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import org.jspecify.annotations.Nullable;

/** Messages in the table. */
public final class SqlMessages {
    static final String DUE =
            "SELECT * FROM mail_message WHERE status = 'QUEUED' AND due_at <= ? ORDER BY due_at, id LIMIT 1";
    static final String LIST = "SELECT * FROM mail_message WHERE status = ? AND id < ? ORDER BY id DESC LIMIT ?";
    static final String LATEST = "SELECT * FROM mail_message WHERE status = ? ORDER BY changed_at DESC LIMIT 1";
    static final String OLDEST = "SELECT * FROM mail_message WHERE status = 'QUEUED' ORDER BY id LIMIT 1";
    static final String COUNT = "SELECT status, COUNT(*) FROM mail_message GROUP BY status";
    private static final String INSERT = """
            INSERT INTO mail_message (id, mail_key, recipient, subject, body, calendar, language, status, attempts,
                queued_at, due_at, changed_at, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (mail_key) DO NOTHING
            """;
    /** Greater than every id. */
    private static final String NEWEST = "~";

    private SqlMessages() {}

    /** Adds a message; false when one with its key is there. */
    public static boolean insert(Writing writing, Message message) {
        return writing.execute(
                        INSERT,
                        message.id(),
                        message.key(),
                        message.recipient(),
                        message.subject(),
                        message.body(),
                        message.calendar(),
                        message.language(),
                        message.status(),
                        message.attempts(),
                        message.queuedAt(),
                        message.dueAt(),
                        message.changedAt(),
                        message.reason())
                == 1;
    }

    /** The message that waits longest and may be sent now. */
    public static Optional<Message> due(Reading reading, Instant now) {
        return reading.one(DUE, SqlMessages::message, now);
    }

    public static Optional<Message> find(Reading reading, String id) {
        return reading.one("SELECT * FROM mail_message WHERE id = ?", SqlMessages::message, id);
    }

    public static Optional<Message> byKey(Reading reading, String key) {
        return reading.one("SELECT * FROM mail_message WHERE mail_key = ?", SqlMessages::message, key);
    }

    /**
     * Messages of one status, newest first.
     *
     * @param before id after which to go on, or null for the newest
     */
    public static List<Message> list(Reading reading, Status status, @Nullable String before, int limit) {
        return reading.list(LIST, SqlMessages::message, status, before == null ? NEWEST : before, limit);
    }

    /** How many messages there are of each status. */
    public static Map<Status, Long> counts(Reading reading) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        reading.list(COUNT, row -> Map.entry(Status.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** The message that came to this status last. */
    public static Optional<Message> latest(Reading reading, Status status) {
        return reading.one(LATEST, SqlMessages::message, status);
    }

    /** The message that waits longest, also when it may not be sent yet. */
    public static Optional<Message> oldestQueued(Reading reading) {
        return reading.one(OLDEST, SqlMessages::message);
    }

    /** Begins to send a message; false when it is no longer queued. */
    public static boolean claim(Writing writing, String id, Instant now) {
        return writing.execute(
                        "UPDATE mail_message SET status = 'SENDING', attempts = attempts + 1, changed_at = ?"
                                + " WHERE id = ? AND status = 'QUEUED'",
                        now,
                        id)
                == 1;
    }

    /** Puts a message in a status; what it says is forgotten when it was sent or discarded. */
    public static void settle(
            Writing writing, String id, Status status, Instant dueAt, Instant now, @Nullable String reason) {
        boolean over = status == Status.SENT || status == Status.DISCARDED;
        writing.execute(
                "UPDATE mail_message SET status = ?, due_at = ?, changed_at = ?, reason = ?"
                        + (over ? ", body = NULL, calendar = NULL" : "") + " WHERE id = ?",
                status,
                dueAt,
                now,
                reason,
                id);
    }

    /** Queues a message again, with a new time to try. */
    public static void queueAgain(Writing writing, String id, Instant now) {
        writing.execute(
                "UPDATE mail_message SET status = 'QUEUED', attempts = 0, queued_at = ?, due_at = ?, changed_at = ?"
                        + " WHERE id = ?",
                now,
                now,
                now,
                id);
    }

    /** Messages that were being sent when Schil stopped become uncertain; answers how many. */
    public static int settleInterrupted(Writing writing, Instant now, String reason) {
        return writing.execute(
                "UPDATE mail_message SET status = 'UNCERTAIN', changed_at = ?, reason = ? WHERE status = 'SENDING'",
                now,
                reason);
    }

    /** The server is away: all that is due waits. */
    public static int postpone(Writing writing, Instant now, Instant until, String reason) {
        return writing.execute(
                "UPDATE mail_message SET attempts = attempts + 1, due_at = ?, reason = ?"
                        + " WHERE status = 'QUEUED' AND due_at <= ?",
                until,
                reason,
                now);
    }

    /** Everything that is queued may be tried now. */
    public static int dueNow(Writing writing, Instant now) {
        return writing.execute("UPDATE mail_message SET due_at = ? WHERE status = 'QUEUED' AND due_at > ?", now, now);
    }

    /** What waited since before {@code since} is given up. */
    public static int giveUp(Writing writing, Instant since, Instant now) {
        return writing.execute(
                "UPDATE mail_message SET status = 'FAILED', changed_at = ? WHERE status = 'QUEUED' AND queued_at <= ?"
                        + " AND attempts > 0",
                now,
                since);
    }

    /** Removes what was settled before {@code before}. */
    public static int forget(Writing writing, Instant before) {
        return writing.execute(
                "DELETE FROM mail_message WHERE status IN ('SENT', 'DISCARDED') AND changed_at < ?", before);
    }

    private static Message message(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new Message(
                row.getString("id"),
                row.getString("mail_key"),
                row.getString("recipient"),
                row.getString("subject"),
                body == null ? "" : body,
                row.getString("calendar"),
                row.getString("language"),
                Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Instant.parse(row.getString("queued_at")),
                Instant.parse(row.getString("due_at")),
                Instant.parse(row.getString("changed_at")),
                row.getString("reason"));
    }
}
