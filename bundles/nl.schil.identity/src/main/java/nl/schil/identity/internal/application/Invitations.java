package nl.schil.identity.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.identity.internal.model.InvitationRules;
import nl.schil.identity.internal.model.Secret;
import nl.schil.identity.internal.store.SqlInvitations;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Giving, listing, renewing and ending invitations for people of suppliers. */
@Component(service = {Doors.class, Invitations.class})
public final class Invitations implements Doors {
    public static final String READ = "invitations.read";

    /** Where the browser opens a link; the secret stands behind the number sign, which browsers do not send. */
    static final String ADDRESS = "/door#";

    private final Database database;
    private final Clock clock;
    private final InvitationMail mail;

    @Activate
    public Invitations(
            @Reference FirstStart firstStart,
            @Reference Database database,
            @Reference Clock clock,
            @Reference InvitationMail mail) {
        this(database, clock, mail);
    }

    Invitations(Database database, Clock clock, InvitationMail mail) {
        this.database = database;
        this.clock = clock;
        this.mail = mail;
    }

    @Override
    public List<Violation> violations(List<NewInvitation> wanted) {
        LocalDate today = LocalDate.now(clock);
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            violations.addAll(InvitationRules.violations("people[" + i + "].", wanted.get(i), today));
        }
        return violations;
    }

    @Override
    public IssuedInvitation invite(Writing writing, Actor by, NewInvitation wanted) {
        if (!by.scope(WRITE).contains(wanted.organisation())) {
            throw ProblemException.forbidden(WRITE);
        }
        List<Violation> violations = InvitationRules.violations("", wanted, LocalDate.now(clock));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        String secret = Secret.next();
        Invitation invitation = new Invitation(
                Ids.next(),
                wanted.purpose(),
                wanted.subject(),
                wanted.organisation(),
                wanted.supplierId(),
                wanted.title(),
                wanted.name().strip(),
                wanted.email(),
                clock.instant(),
                wanted.expiresOn(),
                null,
                null);
        SqlInvitations.insert(writing, invitation, Secret.digest(secret), by.id());
        audit(writing, "identity.invite", invitation);
        return issued(writing, invitation, secret);
    }

    @Override
    public Map<String, List<Invitation>> find(String purpose, Collection<String> subjects) {
        Map<String, List<Invitation>> found = new LinkedHashMap<>();
        database.read(reading -> SqlInvitations.ofSubjects(reading, purpose, subjects))
                .forEach(i -> found.computeIfAbsent(i.subject(), id -> new ArrayList<>())
                        .add(i));
        return found;
    }

    @Override
    public int end(Writing writing, Actor by, String purpose, String subject) {
        List<Invitation> working = SqlInvitations.ofSubjects(writing, purpose, List.of(subject)).stream()
                .filter(i -> i.state(LocalDate.now(clock)) == Invitation.State.OPEN)
                .toList();
        working.forEach(invitation -> end(writing, invitation));
        return working.size();
    }

    /** Those of a supplier in the actor's organisations, newest first, before the given id. */
    public List<Invitation> ofSupplier(Actor actor, String supplier, String before, int limit) {
        return database.read(reading -> SqlInvitations.ofSupplier(reading, supplier, actor.scope(READ), before, limit));
    }

    /** Another link for the same person and subject; the old one stops working at once. */
    public IssuedInvitation renew(Actor actor, String id, @Nullable LocalDate expiresOn) {
        String secret = Secret.next();
        List<Violation> violations = InvitationRules.expiry(expiresOn, LocalDate.now(clock));
        return database.write(actor, "renew an invitation", writing -> {
            Invitation before = within(writing, actor, id);
            if (expiresOn == null || !violations.isEmpty()) {
                throw ProblemException.invalid(violations);
            }
            SqlInvitations.renew(writing, id, Secret.digest(secret), expiresOn);
            audit(writing, "identity.invitation-renew", before);
            Invitation renewed = SqlInvitations.find(writing, id).orElseThrow();
            return issued(writing, renewed, secret);
        });
    }

    private IssuedInvitation issued(Writing writing, Invitation invitation, String secret) {
        String link = ADDRESS + secret;
        return new IssuedInvitation(invitation, link, mail.queue(writing, invitation, link));
    }

    /** Ends an invitation at once; nothing happens when it had ended already. */
    public void revoke(Actor actor, String id) {
        database.write(actor, "revoke an invitation", writing -> {
            end(writing, within(writing, actor, id));
            return id;
        });
    }

    private void end(Writing writing, Invitation invitation) {
        if (invitation.revokedAt() == null) {
            SqlInvitations.revoke(writing, invitation.id(), clock.instant());
        }
        audit(writing, "identity.invitation-revoke", invitation);
    }

    private static Invitation within(Reading reading, Actor actor, String id) {
        return SqlInvitations.find(reading, id)
                .filter(i -> actor.scope(WRITE).contains(i.organisation()))
                .orElseThrow(() -> ProblemException.notFound("invitation", id));
    }

    private static void audit(Writing writing, String action, Invitation invitation) {
        writing.audit(new Audit(
                action,
                "invitation",
                invitation.id(),
                invitation.organisation(),
                null,
                invitation.purpose() + " " + invitation.subject(),
                "purpose " + invitation.purpose()));
    }
}
