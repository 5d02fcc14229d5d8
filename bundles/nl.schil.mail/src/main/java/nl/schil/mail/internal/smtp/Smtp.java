package nl.schil.mail.internal.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import nl.schil.mail.internal.model.Delivery;
import nl.schil.mail.internal.model.MailServer;
import nl.schil.mail.internal.model.MailServer.Security;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the server. The mail library finds its parts through the thread's class loader, which is therefore
 * set while it works.
 */
public final class Smtp implements AutoCloseable {
    private static final String CONNECT_MS = "10000";
    private static final String ANSWER_MS = "60000";

    private final MailServer server;
    private final Session session;
    private final Watched transport;

    /** Tells whether a message was handed over whole: from then on only the server's answer says whether it was taken. */
    private static final class Watched extends SMTPTransport {
        private boolean handedOver;

        Watched(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        @Override
        public synchronized void sendMessage(Message message, Address[] to) throws MessagingException {
            handedOver = false;
            super.sendMessage(message, to);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            handedOver = true;
            super.finishData();
        }
    }

    /** What is done with the library. */
    private interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private Smtp(MailServer server, Session session, Watched transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /**
     * Connects and signs in.
     *
     * @throws IOException with the server's reason when that does not work
     */
    public static Smtp connect(MailServer server) throws IOException {
        return loading(() -> {
            Session session = Session.getInstance(properties(server));
            Watched transport = new Watched(session);
            try {
                transport.connect(server.host(), server.port(), server.user(), server.password());
                return new Smtp(server, session, transport);
            } catch (MessagingException e) {
                throw new IOException(Refusals.reason(e), e);
            }
        });
    }

    /** Hands one message to the server. */
    public Delivery send(nl.schil.mail.internal.model.Message message) {
        return loading(() -> {
            try {
                MimeMessage mime = MessageWriter.write(session, server, message);
                transport.sendMessage(mime, new Address[] {new InternetAddress(message.recipient())});
                return new Delivery.Taken();
            } catch (MessagingException e) {
                return Refusals.of(e, transport.handedOver);
            }
        });
    }

    /** Whether the next message can go over this connection. */
    public boolean usable() {
        return loading(transport::isConnected);
    }

    @Override
    public void close() {
        loading(() -> {
            try {
                transport.close();
            } catch (MessagingException e) {
                // the messages are settled already; the server hangs up as well
                return false;
            }
            return true;
        });
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MS);
        properties.put("mail.smtp.timeout", ANSWER_MS);
        properties.put("mail.smtp.writetimeout", ANSWER_MS);
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.from", server.from());
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static <T, E extends Exception> T loading(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Smtp.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
