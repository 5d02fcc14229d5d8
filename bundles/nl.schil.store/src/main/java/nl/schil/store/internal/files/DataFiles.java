package nl.schil.store.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;

/**
 * The store's places in a data directory. Directories are made for the owner alone (0700), files likewise (0600).
 *
 * @param root the data directory
 */
public record DataFiles(Path root) {
    public DataFiles {
        root = root.toAbsolutePath().normalize();
    }

    public Path database() {
        return root.resolve("schil.db");
    }

    public Path auditKey() {
        return root.resolve("keys/audit.key");
    }

    public Path auditHead() {
        return root.resolve("keys/audit.head");
    }

    public Path backups() {
        return root.resolve("backups");
    }

    /** Scratch space on the same file system as the data. */
    public Path work() {
        return root.resolve("work/store");
    }

    /** Where native libraries are unpacked. */
    public Path nativeLibraries() {
        return root.resolve("work/tmp");
    }

    /** Makes all directories and the empty database file; a directory that can't be written is refused. */
    public void prepare() {
        try {
            for (Path directory : new Path[] {root, root.resolve("keys"), backups(), work(), nativeLibraries()}) {
                directory(directory);
            }
            file(database());
        } catch (IOException e) {
            throw new StoreException(
                    Reason.READ_ONLY,
                    "The data directory " + root + " cannot be written (" + e
                            + "). Check its owner, its rights and the space left on the disk.",
                    e);
        }
    }

    /** Makes {@code directory} and its parents when absent, readable by the owner alone. */
    public static void directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
    }

    /** Makes an empty file when absent, readable by the owner alone before anything is written to it. */
    public static void file(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(file)) {
                throw e;
            }
        }
        restrict(file, "rw-------");
    }

    /** Replaces what an existing file holds; it is on disk when this returns. */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Puts the content of a file or the entries of a directory on disk. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void restrict(Path path, String rights) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null
                && !PosixFilePermissions.toString(view.readAttributes().permissions())
                        .equals(rights)) {
            view.setPermissions(PosixFilePermissions.fromString(rights));
        }
    }
}
