package nl.schil.workbench.internal.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The secret addresses at which people's calendars are fetched: at most one a person, of which only the digest is kept. A
 * link gives what its owner may see at the moment of fetching, and nothing once the account is disabled.
 */
@Component(service = CalendarLinks.class)
public final class CalendarLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Database database;
    private final ActorDirectory people;
    private final Clock clock;

    /**
     * @param schema proof that the table is there
     */
    @Activate
    public CalendarLinks(
            @Reference Database database,
            @Reference ActorDirectory people,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.workbench)") Schema schema) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** When the person's link was made; empty when there is none. */
    public Optional<Instant> madeAt(Actor actor) {
        return database.read(reading -> reading.one(
                "SELECT created_at FROM workbench_calendar WHERE user_id = ?",
                row -> Instant.parse(row.getString(1)),
                actor.id()));
    }

    /**
     * Makes a new link and answers its secret, which nobody can ask for again; an earlier link stops working.
     *
     * @throws ProblemException when the actor is no person
     */
    public String make(Actor actor) {
        if (people.person(actor.id()).isEmpty()) {
            throw ProblemException.conflict(Text.of("workbench.calendar.person"));
        }
        String secret = random();
        return database.write(actor, "make a calendar link", writing -> {
            remove(writing, actor);
            writing.execute(
                    "INSERT INTO workbench_calendar (user_id, secret_hash, created_at) VALUES (?, ?, ?)",
                    actor.id(),
                    digest(secret),
                    clock.instant());
            audit(writing, "workbench.calendar-link", actor);
            return secret;
        });
    }

    /** Ends the person's link, if there is one. */
    public void revoke(Actor actor) {
        database.write(actor, "revoke a calendar link", writing -> {
            remove(writing, actor);
            audit(writing, "workbench.calendar-revoke", actor);
            return actor;
        });
    }

    /** The person whose link has this secret, with the roles held now. */
    public Optional<Actor> owner(String secret) {
        return database.read(reading -> reading.one(
                        "SELECT user_id FROM workbench_calendar WHERE secret_hash = ?",
                        row -> row.getString(1),
                        digest(secret)))
                .flatMap(people::person);
    }

    private static void remove(Writing writing, Actor actor) {
        writing.execute("DELETE FROM workbench_calendar WHERE user_id = ?", actor.id());
    }

    private static void audit(Writing writing, String action, Actor actor) {
        writing.audit(new Audit(action, "calendar", actor.id(), null, null, null, null));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256: enough for a secret that is itself random. */
    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
