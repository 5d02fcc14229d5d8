package nl.schil.runtime.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import nl.schil.runtime.ExitCode;
import nl.schil.runtime.Refusal;

/** Reads a password: twice without echo on a terminal, or one line from standard input. Never from the command line. */
final class Passwords {
    private Passwords() {}

    static String ask(Session session) throws IOException, Refusal {
        Console console = System.console();
        if (console == null) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            return check(line == null ? "" : line);
        }
        String first = new String(console.readPassword("Password: "));
        if (!first.equals(new String(console.readPassword("Again: ")))) {
            throw new Refusal(ExitCode.REFUSED, "The two passwords differ; nothing was changed.");
        }
        return check(first);
    }

    private static String check(String password) throws Refusal {
        if (password.isEmpty()) {
            throw new Refusal(ExitCode.REFUSED, "The password is empty; nothing was changed.");
        }
        return password;
    }
}
