package nl.schil.store.internal.backup;

import java.util.Map;

/**
 * What a backup file says about itself, its first entry {@code manifest.json}.
 *
 * @param format version of this layout
 * @param version version of Schil that made it
 * @param createdAt instant, ISO text in UTC
 * @param schemas version of the tables of each bundle
 * @param audit where the audit chain ends in it
 * @param files the other entries by name
 */
record Manifest(
        int format,
        String version,
        String createdAt,
        Map<String, String> schemas,
        String audit,
        Map<String, Entry> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String DATABASE = "schil.db";
    static final String KEY = "keys/audit.key";
    static final String HEAD = "keys/audit.head";

    /**
     * One entry.
     *
     * @param bytes its size
     * @param sha256 its digest in hexadecimal
     */
    record Entry(long bytes, String sha256) {}
}
