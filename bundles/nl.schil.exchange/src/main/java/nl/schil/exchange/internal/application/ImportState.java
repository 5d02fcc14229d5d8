package nl.schil.exchange.internal.application;

import nl.schil.exchange.internal.model.ImportJob;

/**
 * How far an import is.
 *
 * @param waiting it waits for an earlier import to end
 * @param progress part of the file read, 0 to 1, or -1 when it is not known
 */
public record ImportState(ImportJob job, boolean waiting, double progress) {
    /** The state of a job that is not running here. */
    public static ImportState of(ImportJob job) {
        return new ImportState(job, false, job.ended() == null ? -1 : 1);
    }
}
