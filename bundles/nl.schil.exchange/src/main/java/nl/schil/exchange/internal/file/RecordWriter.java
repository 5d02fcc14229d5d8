package nl.schil.exchange.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Writes records, one after the other, without holding them in memory. Closing it completes the file. */
public interface RecordWriter extends Closeable {
    /** @param values canonical text by column; a column that is absent stays empty */
    void write(Map<String, String> values) throws IOException;
}
