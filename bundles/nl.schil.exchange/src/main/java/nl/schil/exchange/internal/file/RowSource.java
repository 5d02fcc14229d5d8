package nl.schil.exchange.internal.file;

import java.io.IOException;
import nl.schil.exchange.internal.model.DecimalMark;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one after the other; rows without any text are passed over. */
interface RowSource extends AutoCloseable {
    /** Goes to the next row; false at the end. */
    boolean next() throws IOException, RefusedFile;

    /** The line on which the row begins, from 1. */
    long line();

    /** The cells of the row as they stand in the file; null and empty are the same. */
    @Nullable String[] cells();

    /** Whether every row has as many cells as the header, so that another number is a mistake. */
    boolean regular();

    /** The part of the file read so far, 0 to 1, or -1 when it is not known. */
    double progress();

    /** {@code CSV} or {@code XLSX}. */
    String format();

    @Nullable String encoding();

    @Nullable String delimiter();

    @Nullable String sheet();

    /** The mark of numbers that could be read both ways when nothing else decides. */
    DecimalMark usualMark();

    @Override
    void close() throws IOException;
}
