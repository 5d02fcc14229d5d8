package nl.schil.runtime;

/** A reason not to go on that the administrator can act on: the message is shown as it is, without a stack trace. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param message what is wrong and what to do about it
     */
    public Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The process's exit code, one of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
