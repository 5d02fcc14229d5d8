package nl.schil.runtime.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** One command of {@code schil}; answers an exit code. */
abstract class Verb implements Callable<Integer> {
    final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    Verb(Session session) {
        this.session = session;
    }
}
