package nl.schil.kernel.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person. Several people get a message each, so that one refused address stops no other and nobody
 * sees who else was written to.
 *
 * @param key what this message is, for example {@code governance.invitation:<meeting>:<version>:<person>}: begins with
 *     the module and a dot, at most {@value #LONGEST_KEY} characters; of one key one message is ever queued
 * @param to the mail address, for example {@code n.jansen@example.org}; only letters of ASCII, one {@code @}
 * @param subject one line, 1 to {@value #LONGEST_SUBJECT} characters
 * @param text the body as plain text with line ends {@code \n}; neither HTML nor personal data that the reader may not see
 * @param invitation a meeting that the reader's calendar takes over, or null
 * @param locale language of subject and text
 */
public record Mail(
        String key,
        String to,
        String subject,
        String text,
        @Nullable Invitation invitation,
        Locale locale) {
    public static final int LONGEST_KEY = 200;
    public static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_ADDRESS = 254;

    public Mail {
        if (!key.matches("[a-z]+\\.[^\\s]+") || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key begins with the module and a dot and has no spaces: " + key);
        }
        if (!isAddress(to)) {
            throw new IllegalArgumentException("this is no mail address");
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.matches("(?s).*[\\r\\n].*")) {
            throw new IllegalArgumentException("a subject is one line of 1 to " + LONGEST_SUBJECT + " characters");
        }
    }

    /** A message without an invitation. */
    public static Mail of(String key, String to, String subject, String text, Locale locale) {
        return new Mail(key, to, subject, text, null, locale);
    }

    /** Whether mail can be sent to this address: ASCII, one {@code @} and a domain, without spaces or control characters. */
    public static boolean isAddress(String address) {
        return address.length() <= LONGEST_ADDRESS
                && address.matches("[\\x21-\\x7e&&[^@<>,;:\"\\\\()\\[\\]]]+@[A-Za-z0-9.-]+");
    }
}
