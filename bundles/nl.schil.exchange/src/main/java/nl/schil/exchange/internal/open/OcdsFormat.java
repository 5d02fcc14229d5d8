package nl.schil.exchange.internal.open;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.file.RowSource;
import nl.schil.exchange.internal.file.SourceFormat;
import nl.schil.exchange.internal.file.SpooledFile;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;

/**
 * The Open Contracting Data Standard 1.1. The releases of one process are read together, whatever their order; of all
 * others only the place in the file is in memory.
 */
public final class OcdsFormat implements SourceFormat {
    private static final int LARGEST_RELEASE = 16 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public boolean recognises(byte[] head) {
        char first = OpenFormats.first(head);
        return first == '{' || first == '[';
    }

    @Override
    public RowSource open(SpooledFile file, String dataset, List<Column> columns) throws IOException, RefusedFile {
        if (!dataset.equals("contracts") && !dataset.equals("suppliers")) {
            throw RefusedFile.of("exchange.ocds.dataset");
        }
        if (!file.utf8()) {
            throw RefusedFile.of("exchange.ocds.encoding");
        }
        OcdsIndex index = OcdsIndex.of(file.path());
        Processes processes = new Processes(file, index);
        return dataset.equals("contracts")
                ? new OpenRows(
                        "OCDS", columns, OcdsContracts.COLUMNS, new Rows(processes, new OcdsContracts(processes)))
                : new OpenRows("OCDS", columns, OcdsSuppliers.COLUMNS, new Rows(processes, new OcdsSuppliers()));
    }

    /** Makes rows of a process. */
    interface Reader {
        List<OpenRow> rows(String ocid, OcdsProcess process) throws IOException;
    }

    /** The processes of one file, read from where the index says they stand. */
    static final class Processes {
        private final RandomAccessFile content;
        private final OcdsIndex index;

        Processes(SpooledFile file, OcdsIndex index) throws IOException {
            this.content = new RandomAccessFile(file.path().toFile(), "r");
            this.index = index;
        }

        /** The process, with what its releases break; null when the file does not hold it. */
        @Nullable Told read(String ocid) throws IOException {
            List<OcdsIndex.Part> parts = index.parts(ocid);
            if (parts.isEmpty()) {
                return null;
            }
            OcdsProcess process = new OcdsProcess();
            List<OcdsRules.Broken> broken = new ArrayList<>();
            for (OcdsIndex.Part part : parts) {
                add(part, process, broken);
            }
            return new Told(process, broken);
        }

        private void add(OcdsIndex.Part part, OcdsProcess process, List<OcdsRules.Broken> broken) throws IOException {
            if (part.linked()) {
                broken.add(new OcdsRules.Broken(part.pointer(), Violation.of("", null, "exchange.ocds.linked")));
                return;
            }
            if (part.length() > LARGEST_RELEASE) {
                broken.add(new OcdsRules.Broken(
                        part.pointer(),
                        Violation.of("", null, "exchange.ocds.large", "megabytes", LARGEST_RELEASE >> 20)));
                return;
            }
            byte[] bytes = new byte[part.length()];
            content.seek(part.start());
            content.readFully(bytes);
            JsonNode release = JSON.readTree(bytes);
            broken.addAll(OcdsRules.check(release, part.pointer()));
            process.add((ObjectNode) release, part.pointer());
        }
    }

    /** A process and what its releases break. */
    record Told(OcdsProcess process, List<OcdsRules.Broken> broken) {}

    /** The rows of all processes, one after the other. */
    private static final class Rows implements OpenRows.Records {
        private final Processes processes;
        private final Reader reader;
        private final List<String> ocids;
        private final Queue<OpenRow> ready = new ArrayDeque<>();
        private int at;

        Rows(Processes processes, Reader reader) {
            this.processes = processes;
            this.reader = reader;
            this.ocids = processes.index.ocids();
        }

        @Override
        public @Nullable OpenRow next() throws IOException {
            while (ready.isEmpty() && at < ocids.size()) {
                String ocid = ocids.get(at++);
                Told told = processes.read(ocid);
                if (told != null && !told.broken().isEmpty()) {
                    OpenRow row = new OpenRow(told.broken().get(0).pointer());
                    told.broken().forEach(broken -> row.refuse(broken.pointer(), broken.why()));
                    ready.add(row);
                } else if (told != null) {
                    ready.addAll(reader.rows(ocid, told.process()));
                }
            }
            return ready.poll();
        }

        @Override
        public double progress() {
            return ocids.isEmpty() ? 1 : at / (double) ocids.size();
        }

        @Override
        public void close() throws IOException {
            processes.content.close();
        }
    }

    /** For messages that name a value. */
    static Violation violation(String code, String name, Object value) {
        return new Violation("", null, code, Map.of(name, value));
    }
}
