package nl.schil.exchange.internal.file;

/**
 * What a file may cost.
 *
 * @param fileBytes largest upload
 * @param columns most columns
 * @param cellCharacters longest cell; a row with a longer one is rejected
 * @param unpackedBytes largest size of a workbook after unpacking
 * @param unpackedRatio largest ratio between the unpacked and the packed size of a part above 16 MiB
 */
public record Limits(long fileBytes, int columns, int cellCharacters, long unpackedBytes, int unpackedRatio) {
    public static final Limits DEFAULT = new Limits(512L << 20, 1_000, 32_767, 2L << 30, 200);
}
