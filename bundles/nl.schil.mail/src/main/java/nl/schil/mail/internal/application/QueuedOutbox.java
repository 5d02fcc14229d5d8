package nl.schil.mail.internal.application;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.schil.kernel.Ids;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.smtp.InvitationFile;
import nl.schil.mail.internal.store.SqlMessages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps messages with the write that asks for them; {@link Deliveries} finds them after the commit. */
@Component(service = {Outbox.class, QueuedOutbox.class})
public final class QueuedOutbox implements Outbox {
    private final MailServers servers;
    private final Clock clock;

    @Activate
    public QueuedOutbox(
            @Reference MailServers servers,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.mail)") Schema schema) {
        this(servers, clock);
    }

    QueuedOutbox(MailServers servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return servers.current().isPresent();
    }

    @Override
    public Optional<URI> link(String route) {
        return servers.current().map(server -> server.address().resolve(route.replaceFirst("^/+", "")));
    }

    @Override
    public Outcome queue(Writing writing, Mail mail) {
        if (!configured()) {
            return Outcome.NOT_CONFIGURED;
        }
        Message message = message(mail, clock.instant());
        if (!SqlMessages.insert(writing, message)) {
            return Outcome.ALREADY_QUEUED;
        }
        writing.audit(new Audit("mail.queue", "mail", message.id(), null, null, mail.toString(), null));
        return Outcome.QUEUED;
    }

    private static Message message(Mail mail, Instant now) {
        return new Message(
                Ids.next(),
                mail.key(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.invitation() == null ? null : InvitationFile.write(mail.invitation(), now),
                mail.locale().getLanguage(),
                Status.QUEUED,
                0,
                now,
                now,
                now,
                null);
    }
}
