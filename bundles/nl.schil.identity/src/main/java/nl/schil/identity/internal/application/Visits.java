package nl.schil.identity.internal.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.identity.internal.model.Quota;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.model.Throttle;
import nl.schil.identity.internal.store.SqlInvitations;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits at the supplier's door: a link is exchanged for a short session. Every request looks the invitation up, so that
 * one that was revoked or is over ends the visit at once.
 */
@Component(service = Visits.class, configurationPid = "nl.schil.identity")
public final class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final int FREE_BY_ADDRESS = 10;
    private static final int OPENINGS_AN_HOUR = 60;
    private static final int REQUESTS_A_MINUTE = 240;
    /** What a secret of {@link Secret#next()} looks like. */
    private static final int LENGTH = 43;

    private final Database database;
    private final Clock clock;
    private final Duration longest;
    private final Throttle wrong = new Throttle(FREE_BY_ADDRESS);
    private final Quota openings = new Quota(OPENINGS_AN_HOUR, Duration.ofHours(1));
    private final Quota requests = new Quota(REQUESTS_A_MINUTE, Duration.ofMinutes(1));

    /**
     * A new session of a visitor.
     *
     * @param secret what the browser's cookie holds
     */
    public record Opened(DoorVisit visit, String secret) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return visit.toString();
        }
    }

    @Activate
    public Visits(
            @Reference FirstStart firstStart,
            @Reference Database database,
            @Reference Clock clock,
            IdentitySettings settings) {
        this(database, clock, Duration.ofHours(settings.door_longest_hours()));
    }

    Visits(Database database, Clock clock, Duration longest) {
        this.database = database;
        this.clock = clock;
        this.longest = longest;
    }

    /** How long a session lasts in any case. */
    public Duration longest() {
        return longest;
    }

    /**
     * Opens a session with the secret of a link. A secret that is wrong, over or revoked gets the same answer (404);
     * 429 after too many of them from one address, or when one link is opened too often.
     */
    public Opened open(String secret, String address) {
        Instant now = clock.instant();
        throttle(wrong.wait(address, now));
        Optional<Invitation> invitation = secret.length() == LENGTH
                ? working(database.read(reading -> SqlInvitations.bySecret(reading, Secret.digest(secret))))
                : Optional.empty();
        if (invitation.isEmpty()) {
            wrong.failed(address, now);
            LOG.warn("a link of the supplier's door from {} was refused", address);
            throw DoorVisit.closed(404);
        }
        throttle(openings.take(invitation.get().id(), now));
        return open(new DoorVisit(invitation.get()), now);
    }

    private Opened open(DoorVisit visit, Instant now) {
        String session = Secret.next();
        String id = visit.invitation().id();
        database.write(visit.actor(), "open the supplier's door", writing -> {
            SqlInvitations.open(writing, id, Secret.digest(session), now, now.plus(longest));
            writing.audit(audit("identity.door-open", visit));
            return id;
        });
        return new Opened(visit, session);
    }

    /** The visit of the browser that holds this secret; nobody's when the session or the invitation is over. */
    public Optional<DoorVisit> bySession(String secret) {
        String digest = Secret.digest(secret);
        Instant now = clock.instant();
        Optional<DoorVisit> visit = working(database.read(reading -> SqlInvitations.bySession(reading, digest, now)))
                .map(DoorVisit::new);
        if (visit.isPresent()) {
            throttle(requests.take(digest, now));
        }
        return visit;
    }

    /** Ends the session with this secret. */
    public void close(DoorVisit visit, String secret) {
        database.write(visit.actor(), "close the supplier's door", writing -> {
            SqlInvitations.close(writing, Secret.digest(secret));
            writing.audit(audit("identity.door-close", visit));
            return visit;
        });
    }

    private Optional<Invitation> working(Optional<Invitation> invitation) {
        return invitation.filter(i -> i.state(LocalDate.now(clock)) == Invitation.State.OPEN);
    }

    private static void throttle(long seconds) {
        if (seconds > 0) {
            throw new ProblemException(429, Text.of("identity.sign-in.throttled", "seconds", seconds), List.of());
        }
    }

    private static Audit audit(String action, DoorVisit visit) {
        Invitation invitation = visit.invitation();
        return new Audit(action, "invitation", invitation.id(), invitation.organisation(), null, null, null);
    }
}
