package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other; rows without any text are passed over. */
public interface RowSource extends AutoCloseable {
    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, RefusedFile;

    /** The line on which the row begins, from 1. */
    long line();

    /** The cells of the row as they stand in the file; null and empty are the same. */
    @Nullable String[] cells();

    /** Whether every row has as many cells as the header, so that another number is a mistake. */
    boolean regular();

    /** Whether a row says nothing about a column in which it has no cell, so that an empty cell is no statement. */
    default boolean sparse() {
        return false;
    }

    /**
     * Where values stand in a file that is no table, by column, and the row itself under the empty name; empty when the line
     * says it.
     */
    default Map<String, String> places() {
        return Map.of();
    }

    /** Why the row cannot be taken, each with its place in the file; empty when it can. */
    default List<Refusal> refusals() {
        return List.of();
    }

    /** @param place where it stands in the file */
    record Refusal(String place, Violation why) {}

    /** The part of the file read so far, 0 to 1, or -1 when it is not known. */
    double progress();

    /** {@code CSV}, {@code XLSX}, {@code OCDS} or {@code EFORMS}. */
    String format();

    @Nullable String encoding();

    @Nullable String delimiter();

    @Nullable String sheet();

    /** The mark of numbers that could be read both ways when nothing else decides. */
    DecimalMark usualMark();

    @Override
    void close() throws IOException;
}
