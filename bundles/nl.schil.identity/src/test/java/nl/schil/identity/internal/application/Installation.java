package nl.schil.identity.internal.application;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.identity.internal.roles.RoleCatalogue;
import nl.schil.kernel.security.Actor;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A new installation on a real database, after its first start. */
final class Installation implements AutoCloseable {
    static final String PASSWORD = "vier woorden op rij";

    final TickingClock clock = new TickingClock();
    final RoleCatalogue roles = new RoleCatalogue();
    final TestDatabase database;
    final String said;
    final Organisations organisations;
    final Accounts accounts;
    final Tokens tokens;
    final SignIn signIn;
    final Callers callers;

    Installation(Path directory) {
        database = TestDatabase.open(directory, clock, "db/migration");
        said = firstStart();
        organisations = new Organisations(database);
        accounts = new Accounts(database, roles, clock);
        tokens = new Tokens(database, roles, clock);
        signIn = new SignIn(database, roles, clock, Duration.ofHours(12));
        callers = new Callers(database, roles, clock, Duration.ofMinutes(60));
    }

    /** Starts once more and answers what was printed. */
    String firstStart() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            new FirstStart("Gemeente Voorbeeld", database, clock);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    String oneTimePassword() {
        return said.strip().substring(said.strip().lastIndexOf(' ') + 1);
    }

    /** The administrator of everything. */
    Actor local() {
        return callers.local().actor();
    }

    /** Adds a user with a password that need not be changed and answers the account's id. */
    String user(String name, String role, @Nullable String organisation) {
        return accounts.create(
                        local(),
                        new Accounts.Wanted(
                                name, name, null, List.of(new RoleGrant(role, organisation)), PASSWORD, false))
                .account()
                .id();
    }

    /** The same, signed in. */
    Actor signedIn(String name) {
        String secret = signIn.open(name, PASSWORD, "127.0.0.1").secret();
        return callers.bySession(secret).orElseThrow().actor();
    }

    @Override
    public void close() {
        database.close();
    }
}
