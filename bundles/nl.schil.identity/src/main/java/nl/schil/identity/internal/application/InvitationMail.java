package nl.schil.identity.internal.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Ids;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.door.Invitation;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Mails the link of an invitation to its person, in Dutch and English, because nobody knows which they read. */
@Component(service = InvitationMail.class)
public final class InvitationMail {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Outbox outbox;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Texts texts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable OrganisationDirectory organisations;

    public InvitationMail() {}

    /** For use outside the framework. */
    InvitationMail(@Nullable Outbox outbox, @Nullable Texts texts, @Nullable OrganisationDirectory organisations) {
        this.outbox = outbox;
        this.texts = texts;
        this.organisations = organisations;
    }

    /** Queues the mail within the caller's transaction; false when it cannot be sent. */
    boolean queue(Writing writing, Invitation invitation, String link) {
        Outbox mail = outbox;
        Texts words = texts;
        String email = invitation.email();
        if (mail == null || words == null || email == null || !Mail.isAddress(email)) {
            return false;
        }
        String address = mail.link(link).map(Object::toString).orElse(null);
        if (address == null) {
            return false;
        }
        String organisation = name(invitation.organisation());
        Map<String, Object> values = Map.of(
                "name", invitation.name(),
                "organisation", organisation,
                "title", invitation.title(),
                "date", invitation.expiresOn());
        String body = Stream.concat(
                        LANGUAGES.stream()
                                .map(language ->
                                        words.say(language, new Text("identity.invitation.mail.body", values))),
                        Stream.of(address))
                .collect(Collectors.joining("\n\n"));
        String subject = (organisation + ": " + invitation.title())
                .replaceAll("\\s+", " ")
                .strip();
        return mail.queue(
                        writing,
                        Mail.of(
                                "identity.invitation:" + invitation.id() + ":" + Ids.next(),
                                email,
                                subject.substring(0, Math.min(subject.length(), Mail.LONGEST_SUBJECT)),
                                body,
                                LANGUAGES.get(0)))
                == Outbox.Outcome.QUEUED;
    }

    private String name(String organisation) {
        OrganisationDirectory directory = organisations;
        return Optional.ofNullable(directory)
                .map(all -> all.find(List.of(organisation)).get(organisation))
                .map(OrganisationRef::name)
                .orElse("Schil");
    }
}
