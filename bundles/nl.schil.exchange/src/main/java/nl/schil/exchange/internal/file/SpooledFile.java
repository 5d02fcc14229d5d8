package nl.schil.exchange.internal.file;

import java.nio.file.Path;

/**
 * An uploaded file on disk.
 *
 * @param name name as the uploader gave it, without folders
 * @param size in bytes
 * @param hash SHA-256, hexadecimal
 * @param utf8 all bytes are valid UTF-8
 */
public record SpooledFile(Path path, String name, long size, String hash, boolean utf8) {}
