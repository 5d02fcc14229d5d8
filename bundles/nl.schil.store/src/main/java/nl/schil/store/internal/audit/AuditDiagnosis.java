package nl.schil.store.internal.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.crypto.Mac;
import nl.schil.kernel.store.Reading;
import nl.schil.store.internal.audit.AuditFinding.Kind;
import nl.schil.store.internal.audit.AuditHead.Position;

/**
 * Tells what was done to a chain at the place where a check stopped. A row carries its own position and its
 * predecessor's hash under the key, so a row that was moved still proves where it was written.
 */
final class AuditDiagnosis {
    private final Reading reading;
    private final Mac mac;

    AuditDiagnosis(Reading reading, Mac mac) {
        this.reading = reading;
        this.mac = mac;
    }

    AuditFinding of(AuditCheck.Walk walk, Position anchor) {
        AuditRow found = Objects.requireNonNull(walk.stoppedAt);
        long expected = walk.end.seq() + 1;
        if (found.seq() < expected) {
            return new AuditFinding(Kind.INSERTED, found.seq());
        }
        Optional<AuditRow> rightful = successor(walk.end, expected);
        if (rightful.isPresent()) {
            boolean displaced = found.seq() > expected || moved(found);
            return new AuditFinding(displaced ? Kind.REORDERED : Kind.INSERTED, expected);
        }
        if (found.seq() > expected || moved(found)) {
            return new AuditFinding(Kind.DELETED, expected);
        }
        return new AuditFinding(expected > anchor.seq() ? Kind.INSERTED : Kind.EDITED, expected);
    }

    /** The row that was written at {@code position} after {@code before}, wherever it stands now. */
    private Optional<AuditRow> successor(Position before, long position) {
        List<AuditRow> candidates = reading.list(
                "SELECT " + AuditRow.COLUMNS + " FROM store_audit WHERE previous = ?", AuditRow::of, before.hash());
        return candidates.stream()
                .filter(row -> row.seq() != position && wasWrittenAt(row, position))
                .findFirst();
    }

    /** Whether the row was written elsewhere and stands only here. */
    private boolean moved(AuditRow row) {
        long copies = reading.list("SELECT 1 FROM store_audit WHERE hash = ?", r -> 1, row.hash())
                .size();
        return copies == 1 && writtenElsewhere(row);
    }

    private boolean writtenElsewhere(AuditRow row) {
        try {
            reading.each("SELECT seq FROM store_audit ORDER BY seq", r -> r.getLong(1), position -> {
                if (elsewhere(row, position) || elsewhere(row, position + 1)) {
                    throw new CancellationException();
                }
            });
            return false;
        } catch (CancellationException found) {
            return true;
        }
    }

    private boolean elsewhere(AuditRow row, long position) {
        return position != row.seq() && wasWrittenAt(row, position);
    }

    private boolean wasWrittenAt(AuditRow row, long position) {
        return AuditKey.hash(mac, row.at(position)).equals(row.hash());
    }
}
