package nl.schil.kernel.mail;

import java.net.URI;
import java.util.Optional;
import nl.schil.kernel.store.Writing;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes mail. A message is kept or rolled back with the transaction that queues it and is sent afterwards, also after a
 * restart, and never twice: when it is not certain whether the server took it, an administrator decides. The platform
 * gives this service always; a consumer asks for it optionally all the same, so that it works where mail is left out.
 */
@ProviderType
public interface Outbox {
    /** What became of a message. */
    enum Outcome {
        /** It is kept and will be sent. */
        QUEUED,
        /** A message with this key was queued before; this one is not kept. */
        ALREADY_QUEUED,
        /** Nobody told where mail goes; nothing is kept. */
        NOT_CONFIGURED
    }

    /** Whether it is known where mail goes; otherwise nothing is queued, and screens should say so. */
    boolean configured();

    /** Queues a message in this transaction, with its audit row. */
    Outcome queue(Writing writing, Mail mail);

    /**
     * The public address of a page.
     *
     * @param route route in the workbench, for example {@code /contracts/1}
     * @return empty when mail is not configured
     */
    Optional<URI> link(String route);
}
