package nl.schil.exchange.internal.application;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schil.exchange.internal.file.Format;
import nl.schil.exchange.internal.file.RecordWriter;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the records of a dataset, or the empty form that shows how to fill it. */
@Component(service = ExportDataset.class)
public final class ExportDataset {
    private final Database database;

    @Activate
    public ExportDataset(@Reference Database database) {
        this.database = database;
    }

    /** Writes every record that the actor may read, from one snapshot, record after record. */
    public void write(Dataset dataset, Actor actor, Format format, OutputStream out) throws IOException {
        try (RecordWriter writer = format.writer(out, dataset.id(), dataset.columns())) {
            database.read(reading -> {
                dataset.export(reading, actor, values -> write(writer, values));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes the header and one example row. */
    public void template(Dataset dataset, Format format, OutputStream out) throws IOException {
        Map<String, String> example = new LinkedHashMap<>();
        for (Column column : dataset.columns()) {
            example.put(column.name(), column.example());
        }
        try (RecordWriter writer = format.writer(out, dataset.id(), dataset.columns())) {
            writer.write(example);
        }
    }

    private static void write(RecordWriter writer, Map<String, String> values) {
        try {
            writer.write(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
