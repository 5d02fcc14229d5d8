package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.util.List;
import nl.schil.kernel.dataset.Column;

/** A format that is no table, whose records become rows under a dataset's own column names. */
public interface SourceFormat {
    /** Whether a file that begins so has this format. */
    boolean recognises(byte[] head);

    /** Opens the file; refused when the dataset cannot be read from it. The first row is the header. */
    RowSource open(SpooledFile file, String dataset, List<Column> columns) throws IOException, RefusedFile;
}
