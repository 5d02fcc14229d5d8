package nl.schil.runtime.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a password: twice without echo on a terminal, or one line from standard input. Never from the command line. */
final class Passwords {
    private Passwords() {}

    /** The password, or null when none was given: then the server makes a one-time password. */
    static @Nullable String ask() throws IOException, Refusal {
        Console console = System.console();
        if (console == null) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            return line == null || line.isEmpty() ? null : line;
        }
        char[] first = console.readPassword("Password (empty for a one-time password): ");
        if (first == null || first.length == 0) {
            return null;
        }
        if (!Arrays.equals(first, console.readPassword("Again: "))) {
            throw new Refusal(ExitCode.REFUSED, "The two passwords differ; nothing was changed.");
        }
        return new String(first);
    }
}
