package nl.schil.store.internal.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.store.internal.audit.AuditChain;
import nl.schil.store.internal.audit.AuditHead;
import nl.schil.store.internal.audit.AuditHead.Position;
import nl.schil.store.internal.audit.AuditKey;
import nl.schil.store.internal.data.Arguments;
import nl.schil.store.internal.data.Snapshot;
import nl.schil.store.internal.data.SqliteErrors;
import nl.schil.store.internal.files.DataFiles;

/** Writes the whole store to one file while it is in use. */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final DataFiles files;
    private final Clock clock;
    private final String version;

    /** @param version of Schil, for the manifest */
    public Backups(DataFiles files, Clock clock, String version) {
        this.files = files;
        this.clock = clock;
        this.version = version;
    }

    /**
     * A backup that was made.
     *
     * @param file where it is
     * @param bytes its size
     * @param sha256 its digest in hexadecimal
     */
    @Schema(name = "Backup", description = "A backup that was made.")
    public record Backup(
            @Schema(description = "Where it is.", example = "/var/lib/schil/backups/schil-20260615-100000.zip")
            String file,

            @Schema(description = "Its size in bytes.", example = "482113")
            long bytes,

            @Schema(
                    description = "Its SHA-256 digest in hexadecimal.",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    /** A name in the backups directory that is not taken. */
    public Path suggested(String prefix) {
        String name = prefix + "-" + STAMP.format(clock.instant());
        Path file = files.backups().resolve(name + ".zip");
        for (int i = 2; Files.exists(file); i++) {
            file = files.backups().resolve(name + "-" + i + ".zip");
        }
        return file;
    }

    /** Writes a consistent snapshot of this moment; the file appears when it is complete. */
    public Backup create(Path target) {
        Path directory = target.toAbsolutePath().getParent();
        if (Files.exists(target)) {
            throw new StoreException(Reason.CONSTRAINT, target + " exists already. Choose another name.", null);
        }
        if (!Files.isDirectory(directory)) {
            throw new StoreException(
                    Reason.CONSTRAINT, "The directory " + directory + " does not exist. Make it first.", null);
        }
        DataFiles snapshot = new DataFiles(files.work().resolve("backup-" + UUID.randomUUID()));
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            snapshot(snapshot);
            pack(snapshot, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            DataFiles.force(directory);
            return new Backup(target.toString(), Files.size(target), Digests.sha256(target));
        } catch (IOException e) {
            throw failure(target, e);
        } catch (SQLException e) {
            throw new SqliteErrors(files.database()).of(e);
        } finally {
            Trees.delete(snapshot.root());
            Trees.delete(part);
        }
    }

    private static StoreException failure(Path target, IOException e) {
        boolean full;
        try {
            full = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace() < 1 << 20;
        } catch (IOException unknown) {
            full = false;
        }
        return new StoreException(
                full ? Reason.FULL : Reason.READ_ONLY,
                "The backup " + target + " could not be written (" + e
                        + "). Check the directory's rights and the free space; nothing else was changed.",
                e);
    }

    /** Copies database, key and anchor; an anchor beyond the copy's last row is kept, because it proves a cut tail. */
    private void snapshot(DataFiles copy) throws IOException, SQLException {
        DataFiles.directory(copy.root());
        DataFiles.directory(copy.auditKey().getParent());
        AuditKey key = AuditKey.read(files.auditKey());
        Position anchor = AuditHead.read(files.auditHead(), key)
                .orElseThrow(() ->
                        new IOException("keys/audit.head is missing or not this installation's; run 'schil verify'"));
        Snapshot.take(files.database(), copy.database());
        Position last = Snapshot.read(copy.database(), AuditChain::last).orElse(Position.START);
        DataFiles.file(copy.auditKey());
        DataFiles.write(copy.auditKey(), Files.readAllBytes(files.auditKey()));
        AuditHead.create(copy.auditHead(), key, last.seq() >= anchor.seq() ? last : anchor);
    }

    private void pack(DataFiles snapshot, Path part) throws IOException, SQLException {
        Map<String, Manifest.Entry> entries = new LinkedHashMap<>();
        for (String name : new String[] {Manifest.DATABASE, Manifest.KEY, Manifest.HEAD}) {
            Path file = snapshot.root().resolve(name);
            entries.put(name, new Manifest.Entry(Files.size(file), Digests.sha256(file)));
        }
        Manifest manifest = Snapshot.read(snapshot.database(), reading -> manifest(reading, entries));
        Files.deleteIfExists(part);
        DataFiles.file(part);
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            for (String name : entries.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(snapshot.root().resolve(name), zip);
            }
        }
        DataFiles.force(part);
    }

    private Manifest manifest(Reading reading, Map<String, Manifest.Entry> entries) {
        Map<String, String> schemas = new TreeMap<>();
        reading.each(
                "SELECT bundle, version FROM store_schema",
                row -> Map.entry(row.getString(1), row.getString(2)),
                entry -> schemas.put(entry.getKey(), entry.getValue()));
        Position end = AuditChain.last(reading).orElse(Position.START);
        return new Manifest(
                Manifest.FORMAT,
                version,
                Arguments.text(clock.instant()),
                schemas,
                end.seq() + " " + end.hash(),
                entries);
    }
}
