package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Refuses archives that unpack to more than they should. It unpacks every part once and counts, because the sizes that
 * an archive declares can lie.
 */
final class ZipGuard {
    private static final int MOST_PARTS = 10_000;
    private static final long SMALL = 16L << 20;
    /** The table of shared texts is held in memory, so its size is bounded on its own. */
    private static final long SHARED_TEXTS = 96L << 20;

    private ZipGuard() {}

    static void check(Path path, Limits limits) throws IOException, RefusedFile {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw RefusedFile.of("exchange.file.workbook");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                long allowed = Math.min(limits.unpackedBytes() - total, allowed(part, limits));
                total += unpacked(zip, part, allowed, buffer, limits);
            }
        } catch (IOException e) {
            throw RefusedFile.of("exchange.file.workbook");
        }
    }

    private static long allowed(ZipEntry part, Limits limits) {
        long byRatio = Math.max(SMALL, Math.max(0, part.getCompressedSize()) * limits.unpackedRatio());
        return part.getName().endsWith("sharedStrings.xml") ? Math.min(SHARED_TEXTS, byRatio) : byRatio;
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long allowed, byte[] buffer, Limits limits)
            throws IOException, RefusedFile {
        long size = 0;
        CellPlaces places = new CellPlaces();
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.readNBytes(buffer, 0, buffer.length);
                    read > 0;
                    read = in.readNBytes(buffer, 0, buffer.length)) {
                size += read;
                if (!places.add(buffer, read)) {
                    throw RefusedFile.of("exchange.file.workbook");
                }
                if (size > allowed) {
                    throw RefusedFile.of(
                            "exchange.file.unpacked",
                            Map.of(
                                    "part",
                                    part.getName(),
                                    "megabytes",
                                    Math.min(allowed, limits.unpackedBytes()) >> 20));
                }
            }
        }
        return size;
    }
}
