package nl.schil.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A data directory claimed by this process. At most one process holds a directory; a directory last written by a newer
 * version is refused, because an older one can't read its tables.
 */
public final class DataDirectory implements AutoCloseable {
    private static final Pattern VERSION = Pattern.compile("(?m)^version=(\\S+)\\s*$");

    private final Path root;
    private final FileChannel lockFile;
    private final @Nullable ProductVersion writer;
    private final ProductVersion current;
    private final boolean unclean;
    private volatile boolean accepted;

    private DataDirectory(Path root, FileChannel lockFile, @Nullable ProductVersion writer, ProductVersion current) {
        this.root = root;
        this.lockFile = lockFile;
        this.writer = writer;
        this.current = current;
        this.unclean = Files.exists(marker());
    }

    static DataDirectory claim(Path root, ProductVersion current) throws Refusal {
        FileChannel lockFile = null;
        try {
            PrivateFiles.directory(root);
            PrivateFiles.directory(root.resolve("run"));
            lockFile = lock(root);
            DataDirectory directory = new DataDirectory(root, lockFile, writer(root, current), current);
            PrivateFiles.write(
                    directory.marker(),
                    "A Schil process uses this directory, or its last one was not stopped cleanly.\n");
            return directory;
        } catch (IOException e) {
            close(lockFile);
            throw new Refusal(
                    ExitCode.DATA,
                    "The data directory " + root + " cannot be written (" + e.getMessage()
                            + "). Check its owner, its rights and the space left, or choose another with SCHIL_DATA.");
        } catch (Refusal e) {
            close(lockFile);
            throw e;
        }
    }

    /** Whether a process holds the directory now; a directory that doesn't exist is free. */
    public static boolean inUse(Path root) {
        Path file = root.resolve("run/lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileChannel lock(Path root) throws IOException, Refusal {
        Path file = root.resolve("run/lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!hold(channel)) {
            channel.close();
            throw new Refusal(
                    ExitCode.DATA,
                    "The data directory " + root + " is in use by process "
                            + Files.readString(file).strip()
                            + ". Stop that one first (schil stop), or choose another directory with SCHIL_DATA.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** Tries for half a second, because asking for the status takes the lock for a moment too. */
    private static boolean hold(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < 6; attempt++) {
            try {
                if (channel.tryLock() != null) {
                    return true;
                }
                Thread.sleep(100);
            } catch (OverlappingFileLockException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static @Nullable ProductVersion writer(Path root, ProductVersion current) throws IOException, Refusal {
        Path file = root.resolve("version.properties");
        if (!Files.exists(file)) {
            return null;
        }
        Matcher matcher = VERSION.matcher(Files.readString(file));
        ProductVersion writer;
        try {
            writer = ProductVersion.parse(matcher.find() ? matcher.group(1) : "");
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ExitCode.DATA,
                    "Cannot tell which version wrote the data directory: " + file
                            + " has no line 'version=<number>.<number>.<number>'. Restore that file from a backup.");
        }
        if (writer.compareTo(current) > 0) {
            throw new Refusal(
                    ExitCode.DATA,
                    "The data directory " + root + " was last used by Schil " + writer + "; this is the older "
                            + current
                            + ". Start it with " + writer + " or newer, or restore a backup made with " + current
                            + " into an empty data directory.");
        }
        return writer;
    }

    Path root() {
        return root;
    }

    /** Whether the last process that held this directory ended without stopping cleanly. */
    boolean unclean() {
        return unclean;
    }

    /** The older version that last used this directory; empty for a new directory or the same version. */
    Optional<ProductVersion> olderWriter() {
        return Optional.ofNullable(writer).filter(version -> version.compareTo(current) < 0);
    }

    /**
     * Says that the store has checked the directory and brought it to this version: from here an older version refuses
     * it, and a stop counts as clean.
     */
    void accept() throws IOException {
        accepted = true;
        if (!current.equals(writer)) {
            PrivateFiles.write(
                    root.resolve("version.properties"),
                    "# The newest version of Schil that used this directory; an older one refuses it.\nversion="
                            + current + "\n");
        }
    }

    /** Frees the directory; the stop counts as clean unless an unclean one before it was never checked. */
    @Override
    public void close() throws IOException {
        if (accepted || !unclean) {
            Files.deleteIfExists(marker());
        }
        lockFile.close();
    }

    private Path marker() {
        return root.resolve("run/unclean");
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
