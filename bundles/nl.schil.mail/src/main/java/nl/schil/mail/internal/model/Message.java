package nl.schil.mail.internal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept.
 *
 * @param body plain text; empty once it was sent or discarded
 * @param calendar iCalendar with its method, or null
 * @param language language of subject and body, {@code nl} or {@code en}
 * @param attempts how often it was tried since it was queued
 * @param queuedAt since when it waits
 * @param changedAt since when it has its status
 * @param reason what was answered last, or a text of ours by its key; null when there is nothing to say
 */
public record Message(
        String id,
        String key,
        String recipient,
        String subject,
        String body,
        @Nullable String calendar,
        String language,
        Status status,
        int attempts,
        Instant queuedAt,
        Instant dueAt,
        Instant changedAt,
        @Nullable String reason) {
    /** Shows neither the recipient nor what the message says. */
    @Override
    public String toString() {
        return "Message " + id + " " + status;
    }
}
