package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** The few different answers about the workbench, compressed once: they are the largest part of a page load. */
final class WorkbenchAnswers {
    private static final int MOST_KEPT = 16;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    /** The answer of this tag as compressed JSON. */
    byte[] zipped(String tag, Supplier<WorkbenchView> view) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(tag, wanted -> zip(view.get()));
    }

    private byte[] zip(WorkbenchView view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            json.writeValue(zip, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
