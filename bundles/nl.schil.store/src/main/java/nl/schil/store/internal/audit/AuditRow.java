package nl.schil.store.internal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit chain.
 *
 * @param seq position, counted from 1 without gaps
 * @param at instant, ISO text in UTC with milliseconds
 * @param actor id of who acted
 * @param role the roles held, separated by commas, or null
 * @param beforeDigest SHA-256 of the content before, in hexadecimal, or null
 * @param afterDigest SHA-256 of the content after, in hexadecimal, or null
 * @param previous hash of the row before, {@link #GENESIS} for the first
 * @param hash HMAC-SHA-256 over {@link #canonical()} in hexadecimal
 */
public record AuditRow(
        long seq,
        String at,
        String actor,
        @Nullable String role,
        String origin,
        String action,
        String objectType,
        String objectId,
        @Nullable String organisation,
        @Nullable String beforeDigest,
        @Nullable String afterDigest,
        @Nullable String detail,
        String previous,
        String hash) {
    /** What the first row's {@code previous} says. */
    public static final String GENESIS = "0".repeat(64);

    /** The columns in the order that {@link #of} reads. */
    public static final String COLUMNS =
            "seq, at, actor, role, origin, action, object_type, object_id, organisation, before_digest, after_digest, detail, previous, hash";

    /** The row under the cursor. */
    public static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }

    /** The columns' values in the order of {@link #COLUMNS}. */
    @Nullable Object[] values() {
        return new @Nullable Object[] {
            seq,
            at,
            actor,
            role,
            origin,
            action,
            objectType,
            objectId,
            organisation,
            beforeDigest,
            afterDigest,
            detail,
            previous,
            hash
        };
    }

    AuditRow at(long position) {
        return new AuditRow(
                position,
                at,
                actor,
                role,
                origin,
                action,
                objectType,
                objectId,
                organisation,
                beforeDigest,
                afterDigest,
                detail,
                previous,
                hash);
    }

    AuditRow hashed(String value) {
        return new AuditRow(
                seq,
                at,
                actor,
                role,
                origin,
                action,
                objectType,
                objectId,
                organisation,
                beforeDigest,
                afterDigest,
                detail,
                previous,
                value);
    }

    /** Every field but the hash, each with its length, so that no two different rows read the same. */
    byte[] canonical() {
        byte[][] fields = {
            bytes(previous),
            bytes(at),
            bytes(actor),
            bytes(role),
            bytes(origin),
            bytes(action),
            bytes(objectType),
            bytes(objectId),
            bytes(organisation),
            bytes(beforeDigest),
            bytes(afterDigest),
            bytes(detail)
        };
        int size = Long.BYTES;
        for (byte[] field : fields) {
            size += Integer.BYTES + (field == null ? 0 : field.length);
        }
        ByteBuffer canonical = ByteBuffer.allocate(size).putLong(seq);
        for (byte[] field : fields) {
            canonical.putInt(field == null ? -1 : field.length);
            if (field != null) {
                canonical.put(field);
            }
        }
        return canonical.array();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
