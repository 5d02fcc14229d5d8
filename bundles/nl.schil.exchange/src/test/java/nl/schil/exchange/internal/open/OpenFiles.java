package nl.schil.exchange.internal.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.RowSource;
import nl.schil.exchange.internal.file.SourceFormat;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.kernel.dataset.Column;

/** Reads files in open formats as rows. */
final class OpenFiles {
    static final Path SHARED = Path.of("../../../shared/data");

    private OpenFiles() {}

    record Read(Map<String, String> values, Map<String, String> places, List<RowSource.Refusal> refusals) {}

    static List<Read> contracts(Path file) throws IOException, RefusedFile {
        return read(file, "contracts", OcdsContracts.COLUMNS);
    }

    static List<Read> suppliers(Path file) throws IOException, RefusedFile {
        return read(file, "suppliers", OcdsSuppliers.COLUMNS);
    }

    static String refusal(Path file, String dataset) {
        try {
            read(file, dataset, OcdsContracts.COLUMNS);
            throw new AssertionError("not refused: " + file);
        } catch (RefusedFile e) {
            return e.reason().code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Read> read(Path file, String dataset, List<String> names) throws IOException, RefusedFile {
        List<Column> columns = names.stream()
                .map(name -> new Column(name, Column.Type.TEXT, false, List.of(), "", ""))
                .toList();
        byte[] head = Files.readAllBytes(file);
        SourceFormat format = OpenFormats.ALL.stream()
                .filter(f -> f.recognises(head))
                .findFirst()
                .orElseThrow();
        SpooledFile spooled = new SpooledFile(file, file.getFileName().toString(), head.length, "", true);
        List<Read> rows = new ArrayList<>();
        try (RowSource source = format.open(spooled, dataset, columns)) {
            source.next();
            String[] header = source.cells().clone();
            while (source.next()) {
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    if (source.cells()[i] != null) {
                        values.put(header[i], source.cells()[i]);
                    }
                }
                rows.add(new Read(values, Map.copyOf(source.places()), List.copyOf(source.refusals())));
            }
        }
        return rows;
    }
}
