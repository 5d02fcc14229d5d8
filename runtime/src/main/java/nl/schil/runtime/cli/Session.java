package nl.schil.runtime.cli;

import java.io.PrintStream;
import nl.schil.runtime.Installation;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with.
 *
 * @param out where its result goes, fit for a pipe
 * @param err where progress and reasons go
 */
record Session(Installation installation, PrintStream out, PrintStream err) {
    /** The running installation's API; {@code user} is the name to act for, or null for the administrator of this machine. */
    Api api(@Nullable String user) throws Refusal {
        return Api.of(RunningInstallation.required(installation), user);
    }
}
