package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.schil.kernel.dataset.Column;

/** The formats in which records are written. */
public enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a name in any case. */
    public static Optional<Format> of(String name) {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String mediaType() {
        return mediaType;
    }

    /** For file names: {@code csv}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A writer that puts the header first. The stream is not closed with it. */
    public RecordWriter writer(OutputStream out, String title, List<Column> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvRecords(out, columns);
            case XLSX -> new XlsxRecords(out, title, columns);
            case JSON -> new JsonRecords(out, columns);
        };
    }
}
