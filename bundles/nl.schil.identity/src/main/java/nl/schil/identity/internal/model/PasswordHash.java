package nl.schil.identity.internal.model;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512, a salt of its own and the number of rounds beside it, so that
 * rounds can be raised later (OWASP Password Storage Cheat Sheet: at least 210,000).
 */
public record PasswordHash(int rounds, byte[] salt, byte[] hash) {
    static final int ROUNDS = 220_000;
    /** A salted hash is enough for 112 random bits or more (NIST SP 800-63B, 5.1.2.2); sign-in stretches it anew. */
    static final int ROUNDS_RANDOM = 1;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PasswordHash of(String password) {
        return of(password, ROUNDS);
    }

    /** For a password that this program made at random, with {@link Secret#oneTimePassword()}. */
    public static PasswordHash ofRandom(String password) {
        return of(password, ROUNDS_RANDOM);
    }

    /** A hash of no password, which takes as long to compare with as one made with {@link #of(String)}. */
    public static PasswordHash ofNone() {
        return new PasswordHash(ROUNDS, random(SALT_BYTES), random(HASH_BITS / Byte.SIZE));
    }

    static PasswordHash of(String password, int rounds) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(rounds, salt, derive(password, salt, rounds));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Reads what {@link #text()} wrote. */
    public static PasswordHash parse(String text) {
        String[] parts = text.split(":");
        if (parts.length != 4 || !SCHEME.equals(parts[0])) {
            throw new IllegalArgumentException("not a password hash of a known scheme");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    }

    public String text() {
        Base64.Encoder encoder = Base64.getEncoder();
        return SCHEME + ":" + rounds + ":" + encoder.encodeToString(salt) + ":" + encoder.encodeToString(hash);
    }

    /** Compares in constant time. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    /** Whether it was made with fewer rounds than a new one would be. */
    public boolean outdated() {
        return rounds < ROUNDS;
    }

    /** Never shows the hash. */
    @Override
    public String toString() {
        return SCHEME + ":" + rounds;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA512", e);
        } finally {
            spec.clearPassword();
        }
    }
}
