package nl.schil.runtime;

/** What a `schil` command tells its caller; the same numbers stand in the manual and in {@code schil --help}. */
public final class ExitCode {
    /** Done as asked. */
    public static final int OK = 0;
    /** Started on it, but it failed: the reason is on standard error. */
    public static final int FAILED = 1;
    /** The command line is wrong: nothing was done. */
    public static final int USAGE = 2;
    /** The installation isn't running and this needs it, or it runs and this needs it stopped. */
    public static final int NOT_RUNNING = 3;
    /** Understood and refused: rejected rows, a broken check, a missing permission. */
    public static final int REFUSED = 4;
    /** The data directory can't be used: in use, not writable, or written by a newer version. */
    public static final int DATA = 5;

    private ExitCode() {}
}
