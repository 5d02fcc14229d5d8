package nl.schil.identity.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schil.identity.internal.model.Secret;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String ADDRESS = "192.0.2.7";

    private final Postbox outbox = new Postbox();
    private final Texts words = (language, text) ->
            language + " " + text.key() + " " + text.values().get("title");
    private Installation schil;
    private Invitations invitations;
    private Visits visits;
    private String here;

    /** Takes mail as soon as it is configured. */
    private static final class Postbox implements Outbox {
        private final List<Mail> queued = new ArrayList<>();
        private boolean configured;

        @Override
        public boolean configured() {
            return configured;
        }

        @Override
        public Outcome queue(Writing writing, Mail mail) {
            queued.add(mail);
            return Outcome.QUEUED;
        }

        @Override
        public Optional<URI> link(String route) {
            return configured ? Optional.of(URI.create("https://schil.example.org" + route)) : Optional.empty();
        }
    }

    @BeforeEach
    void install(@TempDir Path directory) {
        schil = new Installation(directory);
        here = schil.organisations.list().get(0).id();
        invitations =
                new Invitations(schil.database, schil.clock, new InvitationMail(outbox, words, schil.organisations));
        visits = new Visits(schil.database, schil.clock, Duration.ofHours(4));
    }

    @AfterEach
    void close() {
        schil.close();
    }

    private NewInvitation wanted(String subject, LocalDate expiresOn) {
        return new NewInvitation(
                "evaluation", subject, here, "s-1", "Jaargesprek", "Iemand", "iemand@example.org", expiresOn);
    }

    private IssuedInvitation invite(String subject, LocalDate expiresOn) {
        return schil.database.write(
                schil.local(),
                "invite",
                writing -> invitations.invite(writing, schil.local(), wanted(subject, expiresOn)));
    }

    private static String secret(IssuedInvitation issued) {
        return issued.link().substring("/door#".length());
    }

    private int refused(String secret) {
        return catchThrowableOfType(ProblemException.class, () -> visits.open(secret, ADDRESS))
                .status();
    }

    @Test
    void aLinkOpensAVisitOfItsOwnSubject() {
        IssuedInvitation issued = invite("e-1", TODAY);
        Visits.Opened opened = visits.open(secret(issued), ADDRESS);
        DoorVisit visit = visits.bySession(opened.secret()).orElseThrow();
        assertThat(visit.subject()).isEqualTo("e-1");
        assertThat(visit.invitation().organisation()).isEqualTo(here);
        assertThat(visit.invitation().lastUsedAt()).isEqualTo(schil.clock.instant());
        assertThat(schil.database.actions()).contains("identity.invite", "identity.door-open");
    }

    @Test
    void theLinkIsMailedOnceMailIsConfiguredAndAlsoWhenItIsRenewed() {
        assertThat(invite("e-0", TODAY).mailed()).isFalse();
        assertThat(outbox.queued).isEmpty();
        outbox.configured = true;
        IssuedInvitation issued = invite("e-1", TODAY);
        assertThat(issued.mailed()).isTrue();
        assertThat(outbox.queued).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("iemand@example.org");
            assertThat(mail.text()).contains("nl identity.invitation.mail.body Jaargesprek", "en identity.");
            assertThat(mail.text()).endsWith("https://schil.example.org" + issued.link());
        });
        IssuedInvitation renewed =
                invitations.renew(schil.local(), issued.invitation().id(), TODAY.plusDays(1));
        assertThat(renewed.mailed()).isTrue();
        assertThat(outbox.queued.get(1).text()).endsWith(renewed.link());
        assertThat(outbox.queued).extracting(Mail::key).doesNotHaveDuplicates();
    }

    @Test
    void theSecretIsKeptAsADigestOnly() {
        IssuedInvitation issued = invite("e-1", TODAY);
        List<String> kept = schil.database.read(
                reading -> reading.list("SELECT secret_hash FROM identity_invitations", row -> row.getString(1)));
        assertThat(kept).containsExactly(Secret.digest(secret(issued)));
        assertThat(secret(issued)).hasSize(43);
        assertThat(issued.toString()).doesNotContain(secret(issued)).doesNotContain("Iemand");
    }

    @Test
    void aVisitEndsWhenItsTimeIsOverAndTheLinkOpensAnother() {
        IssuedInvitation issued = invite("e-1", TODAY.plusDays(3));
        Visits.Opened opened = visits.open(secret(issued), ADDRESS);
        schil.clock.pass(Duration.ofHours(4));
        assertThat(visits.bySession(opened.secret())).isEmpty();
        assertThat(visits.bySession(visits.open(secret(issued), ADDRESS).secret()))
                .isPresent();
    }

    @Test
    void aLinkWorksOnItsLastDayAndNotAfterAlsoWithinAVisit() {
        IssuedInvitation issued = invite("e-1", TODAY);
        schil.clock.pass(Duration.ofHours(11));
        Visits.Opened opened = visits.open(secret(issued), ADDRESS);
        assertThat(visits.bySession(opened.secret())).isPresent();
        schil.clock.pass(Duration.ofHours(2));
        assertThat(visits.bySession(opened.secret())).isEmpty();
        assertThat(refused(secret(issued))).isEqualTo(404);
    }

    @Test
    void revokingEndsTheLinkAndItsVisitsAtOnce() {
        IssuedInvitation issued = invite("e-1", TODAY);
        Visits.Opened opened = visits.open(secret(issued), ADDRESS);
        invitations.revoke(schil.local(), issued.invitation().id());
        assertThat(visits.bySession(opened.secret())).isEmpty();
        assertThat(refused(secret(issued))).isEqualTo(404);
    }

    @Test
    void aNewLinkReplacesTheOldOneForTheSamePerson() {
        IssuedInvitation old = invite("e-1", TODAY);
        Visits.Opened opened = visits.open(secret(old), ADDRESS);
        invitations.revoke(schil.local(), old.invitation().id());
        IssuedInvitation renewed =
                invitations.renew(schil.local(), old.invitation().id(), TODAY.plusDays(9));
        assertThat(visits.bySession(opened.secret())).isEmpty();
        assertThat(refused(secret(old))).isEqualTo(404);
        Invitation visited = visits.open(secret(renewed), ADDRESS).visit().invitation();
        assertThat(visited.id()).isEqualTo(old.invitation().id());
        assertThat(visited.expiresOn()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void endingASubjectEndsItsInvitationsAndNoOthers() {
        IssuedInvitation one = invite("e-1", TODAY);
        IssuedInvitation other = invite("e-2", TODAY);
        int ended = schil.database.write(
                schil.local(), "end", writing -> invitations.end(writing, schil.local(), "evaluation", "e-1"));
        assertThat(ended).isEqualTo(1);
        assertThat(refused(secret(one))).isEqualTo(404);
        assertThat(visits.open(secret(other), ADDRESS).visit().subject()).isEqualTo("e-2");
        assertThat(invitations.find("evaluation", Set.of("e-1", "e-2", "e-3"))).containsOnlyKeys("e-1", "e-2");
    }

    @Test
    void guessingSlowsDownPerAddress() {
        IssuedInvitation issued = invite("e-1", TODAY);
        for (int i = 0; i < 10; i++) {
            assertThat(refused(Secret.next())).isEqualTo(404);
        }
        assertThat(refused(Secret.next())).isEqualTo(429);
        assertThat(refused(secret(issued))).as("from this address").isEqualTo(429);
        assertThat(visits.open(secret(issued), "192.0.2.8").visit().subject()).isEqualTo("e-1");
    }

    @Test
    void aLinkIsOpenedAtMostSixtyTimesAnHour() {
        IssuedInvitation issued = invite("e-1", TODAY);
        for (int i = 0; i < 60; i++) {
            visits.open(secret(issued), ADDRESS);
        }
        assertThat(refused(secret(issued))).isEqualTo(429);
        schil.clock.pass(Duration.ofHours(1));
        assertThat(visits.open(secret(issued), ADDRESS).visit().subject()).isEqualTo("e-1");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        NewInvitation wrong =
                new NewInvitation("evaluation", "e", here, "s", "t", " ", "geen adres", TODAY.minusDays(1));
        NewInvitation late = new NewInvitation("evaluation", "e", here, "s", "t", "n", null, TODAY.plusDays(366));
        assertThat(invitations.violations(List.of(wrong, late)))
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("people[0].name", "problem.field.required"),
                        org.assertj.core.groups.Tuple.tuple("people[0].email", "identity.email.form"),
                        org.assertj.core.groups.Tuple.tuple("expiresOn", "identity.token.expired"),
                        org.assertj.core.groups.Tuple.tuple("expiresOn", "identity.invitation.long"));
    }

    @Test
    void nobodyInvitesSeesOrEndsForAnotherOrganisation() {
        String there =
                schil.organisations.create(schil.local(), "Andere Dienst", null).id();
        schil.user("elders", "contract-manager", there);
        Actor elsewhere = schil.signedIn("elders");
        IssuedInvitation issued = invite("e-1", TODAY);
        String id = issued.invitation().id();
        assertThat(status(() -> schil.database.write(
                        elsewhere, "invite", writing -> invitations.invite(writing, elsewhere, wanted("e", TODAY)))))
                .isEqualTo(403);
        assertThat(invitations.ofSupplier(elsewhere, "s-1", "", 10)).isEmpty();
        assertThat(invitations.ofSupplier(schil.local(), "s-1", "", 10)).hasSize(1);
        assertThat(status(() -> invitations.revoke(elsewhere, id))).isEqualTo(404);
        assertThat(status(() -> invitations.renew(elsewhere, id, TODAY))).isEqualTo(404);
    }

    private static int status(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).status();
    }

    @Test
    void everyQuestionIsAnsweredByAnIndex() {
        plan("SELECT * FROM identity_invitations WHERE secret_hash = ?", 1);
        plan("SELECT * FROM identity_invitations WHERE purpose = ? AND subject_id IN (?, ?) ORDER BY id", 3);
        plan("SELECT * FROM identity_invitations WHERE supplier_id = ? AND organisation_id IN (?) ORDER BY id DESC", 2);
        plan("SELECT invitation_id FROM identity_door_sessions WHERE secret_hash = ? AND expires_at > ?", 2);
        plan("DELETE FROM identity_door_sessions WHERE expires_at < ?", 1);
        plan("DELETE FROM identity_door_sessions WHERE invitation_id = ?", 1);
    }

    private void plan(String sql, int arguments) {
        Object[] values = java.util.Collections.nCopies(arguments, "x").toArray();
        List<String> plan = schil.database.read(
                reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), values));
        assertThat(plan).as(sql).noneMatch(line -> line.startsWith("SCAN"));
    }
}
