package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The folder in which uploads wait until their import has ended. */
public final class Spool {
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final long fileBytes;

    /** @param fileBytes largest file; a larger one is refused */
    public Spool(Path folder, long fileBytes) {
        this.folder = folder;
        this.fileBytes = fileBytes;
    }

    /** Stores a stream; nothing stays behind when that fails. */
    public SpooledFile store(InputStream content, String name) throws IOException, RefusedFile {
        Files.createDirectories(folder);
        Path path = folder.resolve(Ids.next());
        boolean stored = false;
        try {
            SpooledFile result = copied(content, path, plainName(name));
            stored = true;
            return result;
        } finally {
            if (!stored) {
                Files.deleteIfExists(path);
            }
        }
    }

    public void remove(SpooledFile file) throws IOException {
        Files.deleteIfExists(file.path());
    }

    /** A file that was stored before; null when it is not there any more. */
    public @Nullable Path find(String stored) {
        Path path = folder.resolve(stored);
        return Files.isRegularFile(path) ? path : null;
    }

    /** Removes what an earlier run left behind, but not the files with these names. */
    public void clear(Set<String> keep) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (!keep.contains(file.getFileName().toString())) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private SpooledFile copied(InputStream content, Path path, String name) throws IOException, RefusedFile {
        MessageDigest digest = sha256();
        Utf8Check utf8 = new Utf8Check();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > fileBytes) {
                    throw RefusedFile.of("exchange.file.large", Map.of("megabytes", fileBytes >> 20));
                }
                digest.update(buffer, 0, read);
                utf8.add(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new SpooledFile(path, name, size, HexFormat.of().formatHex(digest.digest()), utf8.valid());
    }

    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.isBlank() ? "import" : printable.strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
