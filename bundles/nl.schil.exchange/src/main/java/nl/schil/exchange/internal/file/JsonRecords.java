package nl.schil.exchange.internal.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.dataset.Column;

/** Records as {@code {"items":[{…}]}}; absent values are left out. */
final class JsonRecords implements RecordWriter {
    private final JsonGenerator json;
    private final List<Column> columns;

    JsonRecords(OutputStream out, List<Column> columns) throws IOException {
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.columns = columns;
        json.writeStartObject();
        json.writeArrayFieldStart("items");
    }

    @Override
    public void write(Map<String, String> values) throws IOException {
        json.writeStartObject();
        for (Column column : columns) {
            String value = values.get(column.name());
            if (value != null) {
                json.writeStringField(column.name(), value);
            }
        }
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
