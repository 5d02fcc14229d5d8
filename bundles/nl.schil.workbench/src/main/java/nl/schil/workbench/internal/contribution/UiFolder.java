package nl.schil.workbench.internal.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A folder of files in a bundle. */
public final class UiFolder {
    private static final int DIGEST_CHARACTERS = 10;

    private final Bundle bundle;
    private final String folder;

    /**
     * @param folder path in the bundle, without slashes at its ends
     */
    public UiFolder(Bundle bundle, String folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    /** The content of a file, or nothing when the folder has none of that path. */
    public Optional<byte[]> read(String path) throws IOException {
        if (!isPlain(path)) {
            return Optional.empty();
        }
        @Nullable URL entry = bundle.getEntry(folder + "/" + path);
        return entry == null ? Optional.empty() : Optional.of(content(entry));
    }

    /** A short digest of the names and contents of all files. */
    public String digest() throws IOException {
        MessageDigest digest = sha256();
        for (String path : paths()) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content(bundle.getEntry(path)));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
    }

    private List<String> paths() {
        var entries = bundle.findEntries(folder, "*", true);
        return entries == null
                ? List.of()
                : Collections.list(entries).stream()
                        .map(URL::getPath)
                        .filter(path -> !path.endsWith("/"))
                        .sorted()
                        .toList();
    }

    private static boolean isPlain(String path) {
        return !path.isEmpty()
                && !path.endsWith("/")
                && !path.contains("..")
                && !path.contains("//")
                && !path.contains("\\")
                && !path.startsWith("/");
    }

    private static byte[] content(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
