package nl.schil.development.internal.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a content and its digest. Each part is written as {@code <bytes in UTF-8>:<text>} and a line
 * feed, an absent part as {@code -} and a line feed, so that no two contents have one form.
 */
public final class Seal {
    private final StringBuilder canonical = new StringBuilder();

    public Seal add(@Nullable Object part) {
        if (part == null) {
            canonical.append("-\n");
            return this;
        }
        String text = part.toString();
        canonical
                .append(text.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(text)
                .append('\n');
        return this;
    }

    public String canonical() {
        return canonical.toString();
    }

    /** SHA-256 of the canonical form, in 64 lower-case hexadecimal digits. */
    public String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
