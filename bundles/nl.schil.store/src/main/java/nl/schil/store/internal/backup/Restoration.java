package nl.schil.store.internal.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.store.internal.data.Snapshot;
import nl.schil.store.internal.files.DataFiles;

/** Checks a backup and puts it in place of the present database, which is kept aside. */
public final class Restoration {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final DataFiles files;
    private final Clock clock;
    private final String version;

    /** @param version of this program; backups of a newer one are refused */
    public Restoration(DataFiles files, Clock clock, String version) {
        this.files = files;
        this.clock = clock;
        this.version = version;
    }

    /** Unpacks {@code backup} and refuses it unless it is whole; the present data is not touched. */
    public Path stage(Path backup) {
        Path staged = files.work().resolve("restore-" + UUID.randomUUID());
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Manifest manifest = manifest(zip, backup);
            refuseNewer(manifest, backup);
            unpack(zip, manifest, staged, backup);
            verify(staged, backup);
            return staged;
        } catch (IOException e) {
            Trees.delete(staged);
            throw refused(backup, "cannot be read as a backup (" + e.getMessage() + ")");
        } catch (RuntimeException e) {
            Trees.delete(staged);
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip, Path backup) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw refused(backup, "has no " + Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new ObjectMapper()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(in, Manifest.class);
        }
    }

    private void refuseNewer(Manifest manifest, Path backup) {
        if (manifest.format() > Manifest.FORMAT || Versions.compare(manifest.version(), version) > 0) {
            throw refused(
                    backup,
                    "was made by Schil " + manifest.version() + "; this is the older " + version + ". Restore it with "
                            + manifest.version() + " or newer");
        }
    }

    private static void unpack(ZipFile zip, Manifest manifest, Path staged, Path backup) throws IOException {
        DataFiles.directory(staged);
        DataFiles.directory(staged.resolve("keys"));
        for (String name : new String[] {Manifest.DATABASE, Manifest.KEY, Manifest.HEAD}) {
            Manifest.Entry expected = manifest.files().get(name);
            ZipEntry entry = zip.getEntry(name);
            if (expected == null || entry == null) {
                throw refused(backup, "lacks " + name);
            }
            Path file = staged.resolve(name);
            DataFiles.file(file);
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(file)) {
                if (!Digests.copy(in, out).equals(expected.sha256())) {
                    throw refused(backup, "is damaged: the digest of " + name + " differs from the manifest's");
                }
            }
            DataFiles.force(file);
        }
    }

    private static void verify(Path staged, Path backup) {
        DataFiles copy = new DataFiles(staged);
        try {
            Verification verdict = Snapshot.read(copy.database(), reading -> Verification.of(reading, copy));
            if (!verdict.ok()) {
                throw refused(backup, "does not verify: " + verdict.summary());
            }
        } catch (SQLException e) {
            throw refused(backup, "holds no readable database (" + e.getMessage() + ")");
        }
    }

    private static StoreException refused(Path backup, String why) {
        return new StoreException(
                Reason.CONSTRAINT, "The backup " + backup + " " + why + ". The present data was not touched.", null);
    }

    /**
     * Swaps the staged files in while the database is closed. An interruption is made good by {@link #finish}.
     *
     * @return where the replaced files are
     */
    public Path apply(Path staged) {
        Path aside = files.backups().resolve("replaced-" + STAMP.format(clock.instant()));
        Swap swap = new Swap(files, staged, aside);
        try {
            swap.begin();
            swap.finish();
            return aside;
        } catch (IOException e) {
            throw interrupted(e);
        }
    }

    /** Completes a restore that was interrupted; does nothing when there is none. */
    public static void finish(DataFiles files) {
        try {
            var pending = Swap.pending(files);
            if (pending.isPresent()) {
                pending.get().finish();
            }
        } catch (IOException e) {
            throw interrupted(e);
        }
    }

    private static StoreException interrupted(IOException e) {
        return new StoreException(
                Reason.READ_ONLY,
                "A restore could not be completed (" + e
                        + "). Check rights and free space of the data directory and start again;"
                        + " it then goes on where it stopped.",
                e);
    }
}
