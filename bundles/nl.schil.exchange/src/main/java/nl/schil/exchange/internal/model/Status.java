package nl.schil.exchange.internal.model;

/** Where an import stands. A job that waits for its turn is running. */
public enum Status {
    RUNNING,
    /** The whole file was read; some rows may have been rejected. */
    DONE,
    /** The file could not be read, or the machinery broke; the counts say how far it came. */
    FAILED,
    /** Stopped on request between two batches; what was written stays. */
    CANCELLED
}
