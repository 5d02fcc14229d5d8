package nl.schil.maturity.internal.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A shell that was kept; never changed afterwards.
 *
 * @param organisation id of the buying organisation
 * @param catalogue version of the catalogue
 * @param hash of {@link SnapshotHash}
 * @param stage the organisation's stage, 0 to 4
 * @param takenBy id of who kept it
 * @param content the shell as the JSON that was answered
 */
public record Snapshot(
        String id,
        String organisation,
        LocalDate asOf,
        String catalogue,
        String hash,
        int stage,
        Instant takenAt,
        String takenBy,
        String content) {}
