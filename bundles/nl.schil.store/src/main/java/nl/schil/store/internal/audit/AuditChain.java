package nl.schil.store.internal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.store.internal.audit.AuditHead.Position;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends to the audit chain inside a transaction and moves its anchor after the commit. One thread at a time. */
public final class AuditChain implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);
    private static final String INSERT =
            "INSERT INTO store_audit (" + AuditRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Mac mac;
    private final AuditHead head;
    private Position last;

    private AuditChain(AuditKey key, AuditHead head, Position last) {
        this.mac = key.mac();
        this.head = head;
        this.last = last;
    }

    /** The key and anchor of an installation whose chain is still empty, made when they are absent. */
    public static void begin(DataFiles files) throws IOException {
        AuditKey key = Files.exists(files.auditKey()) && Files.size(files.auditKey()) > 0
                ? AuditKey.read(files.auditKey())
                : AuditKey.create(files.auditKey());
        AuditHead.create(files.auditHead(), key, Position.START);
        DataFiles.force(files.auditKey().getParent());
    }

    /** Goes on at the end of the chain, which must have passed {@link AuditCheck#tail}. */
    public static AuditChain resume(DataFiles files, Reading reading) throws IOException {
        AuditKey key = AuditKey.read(files.auditKey());
        Position last = last(reading).orElse(Position.START);
        AuditHead head = AuditHead.open(files.auditHead(), key);
        head.write(last);
        return new AuditChain(key, head, last);
    }

    /** The last row's place and hash as the database has them. */
    public static Optional<Position> last(Reading reading) {
        return reading.one(
                "SELECT seq, hash FROM store_audit ORDER BY seq DESC LIMIT 1",
                row -> new Position(row.getLong(1), row.getString(2)));
    }

    /** Writes one row for each declaration and answers where the chain ends when the transaction commits. */
    public Position append(Writing writing, Actor actor, String at, List<Audit> declared) {
        String role = role(actor);
        Position end = last;
        List<Object[]> rows = new ArrayList<>(declared.size());
        for (Audit audit : declared) {
            AuditRow open = new AuditRow(
                    end.seq() + 1,
                    at,
                    actor.id(),
                    role,
                    actor.origin(),
                    audit.action(),
                    audit.objectType(),
                    audit.objectId(),
                    audit.organisation(),
                    AuditKey.digest(audit.before()),
                    AuditKey.digest(audit.after()),
                    audit.detail(),
                    end.hash(),
                    "");
            AuditRow row = open.hashed(AuditKey.hash(mac, open));
            rows.add(row.values());
            end = new Position(row.seq(), row.hash());
        }
        writing.batch(INSERT, rows);
        return end;
    }

    /** Moves the anchor after a commit; when that fails it lags, which the next write mends. */
    public void committed(Position end) {
        last = end;
        try {
            head.write(end);
        } catch (IOException e) {
            LOG.error("The anchor of the audit chain could not be written; the write itself is safe: {}", e.toString());
        }
    }

    /** Where the chain ends now. */
    public Position end() {
        return last;
    }

    @Override
    public void close() throws IOException {
        head.close();
    }

    private static @Nullable String role(Actor actor) {
        String roles = actor.grants().stream().map(Grant::role).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
        return roles.isEmpty() ? null : roles;
    }
}
