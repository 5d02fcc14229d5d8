package nl.schil.mail.internal.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.model.Message;

/** A message in the format of the Internet (RFC 5322, MIME): plain text, beside it an invitation when there is one. */
final class MessageWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MessageWriter() {}

    /** A message with the same Message-ID at every attempt, so that a reader's mailbox can recognise a second copy. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    static MimeMessage write(Session session, MailServer server, Message message) throws MessagingException {
        String domain = server.from().substring(server.from().indexOf('@') + 1);
        MimeMessage mime = new Numbered(session, "<" + message.id() + "@" + domain + ">");
        mime.setFrom(sender(server));
        mime.setRecipient(RecipientType.TO, new InternetAddress(message.recipient()));
        mime.setSubject(message.subject(), UTF_8);
        mime.setSentDate(Date.from(message.queuedAt()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Content-Language", message.language());
        if (message.calendar() == null) {
            mime.setText(message.body(), UTF_8);
        } else {
            mime.setContent(withInvitation(message.body(), message.calendar()));
        }
        mime.saveChanges();
        return mime;
    }

    private static InternetAddress sender(MailServer server) throws MessagingException {
        try {
            return new InternetAddress(server.from(), server.name().isEmpty() ? null : server.name(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static MimeMultipart withInvitation(String body, String calendar) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, UTF_8);
        MimeBodyPart invitation = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=" + InvitationFile.method(calendar);
        invitation.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        return new MimeMultipart("alternative", text, invitation);
    }
}
