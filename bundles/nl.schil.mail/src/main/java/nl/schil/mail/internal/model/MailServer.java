package nl.schil.mail.internal.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes, and in whose name.
 *
 * @param user name to sign in with, or null when the server asks none
 * @param password the password of that name, or null
 * @param from mail address of the sender
 * @param name name of the sender; may be empty
 * @param address public address of the workbench, ending in a slash
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String name,
        URI address) {
    /** How the connection is protected. */
    public enum Security {
        /** Not at all: only within one's own machine or network. */
        NONE(25),
        /** Encrypted before anything is said; refused when the server cannot. */
        STARTTLS(587),
        /** Encrypted from the beginning. */
        TLS(465);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** The usual port. */
        public int port() {
            return port;
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
