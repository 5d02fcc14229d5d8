package nl.schil.store.internal.audit;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.crypto.Mac;
import nl.schil.kernel.store.Reading;
import nl.schil.store.internal.audit.AuditFinding.Kind;
import nl.schil.store.internal.audit.AuditHead.Position;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;

/** Reads the audit chain from a snapshot and finds the first place where it does not hold. */
public final class AuditCheck {
    private static final String ROWS = "SELECT " + AuditRow.COLUMNS + " FROM store_audit WHERE seq >= ? ORDER BY seq";

    private final Reading reading;
    private final DataFiles files;

    public AuditCheck(Reading reading, DataFiles files) {
        this.reading = reading;
        this.files = files;
    }

    /**
     * What a check found.
     *
     * @param rows number of rows that hold
     * @param head the last of them
     * @param finding the first that does not, if any
     */
    public record Outcome(long rows, Position head, Optional<AuditFinding> finding) {}

    /** Checks every row, one after the other, and the anchor. */
    public Outcome all() {
        return check(0);
    }

    /** Checks the rows from the anchor on: what can have gone wrong at a stop, and a tail that was cut. */
    public Outcome tail() {
        return check(Long.MAX_VALUE);
    }

    private Outcome check(long from) {
        AuditKey key;
        Optional<Position> anchor;
        try {
            key = AuditKey.read(files.auditKey());
        } catch (IOException e) {
            return broken(Kind.KEY_LOST);
        }
        try {
            anchor = AuditHead.read(files.auditHead(), key);
        } catch (IOException e) {
            return broken(Kind.HEAD_LOST);
        }
        if (anchor.isEmpty()) {
            return broken(Kind.HEAD_LOST);
        }
        return walk(key, anchor.get(), Math.min(from, anchor.get().seq()));
    }

    private static Outcome broken(Kind kind) {
        return new Outcome(0, Position.START, Optional.of(new AuditFinding(kind, 0)));
    }

    private Outcome walk(AuditKey key, Position anchor, long from) {
        Walk walk = new Walk(key.mac(), anchor, from);
        try {
            reading.each(ROWS, AuditRow::of, walk::step, from == 0 ? Long.MIN_VALUE : from);
        } catch (CancellationException stop) {
            return walk.outcome(Optional.of(new AuditDiagnosis(reading, key.mac()).of(walk, anchor)));
        }
        return walk.outcome(walk.end.seq() < anchor.seq() ? Optional.of(cut()) : Optional.empty());
    }

    private AuditFinding cut() {
        return new AuditFinding(
                Kind.TAIL_CUT, AuditChain.last(reading).orElse(Position.START).seq() + 1);
    }

    /** The state of a walk along the rows: where it is and, when it stopped, at which row. */
    static final class Walk {
        private final Mac mac;
        private final Position anchor;
        private boolean joins;
        private long rows;
        Position end;

        @Nullable AuditRow stoppedAt;

        Walk(Mac mac, Position anchor, long from) {
            this.mac = mac;
            this.anchor = anchor;
            this.joins = from > 0;
            this.end = from > 0 ? new Position(from - 1, "") : Position.START;
        }

        void step(AuditRow row) {
            boolean follows =
                    row.seq() == end.seq() + 1 && (joins || row.previous().equals(end.hash()));
            boolean whole = AuditKey.hash(mac, row).equals(row.hash());
            boolean anchored = row.seq() != anchor.seq() || row.hash().equals(anchor.hash());
            if (!(follows && whole && anchored)) {
                stoppedAt = row;
                throw new CancellationException();
            }
            joins = false;
            rows++;
            end = new Position(row.seq(), row.hash());
        }

        Outcome outcome(Optional<AuditFinding> finding) {
            return new Outcome(rows, end, finding);
        }
    }
}
