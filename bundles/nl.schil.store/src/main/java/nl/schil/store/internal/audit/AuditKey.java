package nl.schil.store.internal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.schil.store.internal.files.DataFiles;
import org.jspecify.annotations.Nullable;

/** The secret of an installation's audit chain: 32 random bytes in a file that only the owner reads. */
public final class AuditKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final SecretKeySpec key;

    private AuditKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Reads the key; a file that does not hold 32 bytes in hexadecimal is refused. */
    public static AuditKey read(Path file) throws IOException {
        try {
            byte[] bytes = HEX.parseHex(Files.readString(file).strip());
            if (bytes.length != BYTES) {
                throw new IOException(file + " holds " + bytes.length + " bytes, not " + BYTES);
            }
            return new AuditKey(bytes);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not an audit key", e);
        }
    }

    /** Makes a new key; it is on disk when this returns. */
    static AuditKey create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        DataFiles.file(file);
        DataFiles.write(file, (HEX.formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII));
        return new AuditKey(bytes);
    }

    /** A computation with this key for one thread. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(Mac mac, AuditRow row) {
        return HEX.formatHex(mac.doFinal(row.canonical()));
    }

    static String hash(Mac mac, String text) {
        return HEX.formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    static @Nullable String digest(@Nullable String content) {
        if (content == null) {
            return null;
        }
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
