package nl.schil.exchange.internal.open;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.file.RefusedFile;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the releases of each process stand, found in one pass that keeps no release in memory. Release packages,
 * record packages, single releases and records, and any number of these one after the other (JSON Lines) are understood.
 */
final class OcdsIndex {
    private static final int MOST = 300_000;

    private final Map<String, List<Part>> processes = new LinkedHashMap<>();
    private int parts;

    /** A release in the file. {@code linked}: a record names it by address only. */
    record Part(long start, long end, String date, String pointer, boolean linked) {
        int length() {
            return (int) Math.min(Integer.MAX_VALUE, end - start);
        }
    }

    /** What is known of an object when its end is reached. */
    private static final class Seen {
        private final long start;
        private final String pointer;
        private final List<Seen> releases = new ArrayList<>();
        private @Nullable Seen compiled;
        private @Nullable String ocid;
        private @Nullable String url;
        private String date = "";
        private boolean container;
        private long end;

        Seen(long start, String pointer) {
            this.start = start;
            this.pointer = pointer;
        }
    }

    static OcdsIndex of(Path file) throws IOException, RefusedFile {
        OcdsIndex index = new OcdsIndex();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            JsonToken token = parser.nextToken();
            for (int root = 0; token != null; root++, token = parser.nextToken()) {
                String prefix = root == 0 ? "" : (root + 1) + ":";
                if (token == JsonToken.START_ARRAY) {
                    index.elements(parser, prefix + "/");
                } else if (token == JsonToken.START_OBJECT) {
                    index.settle(index.scan(parser, prefix), true);
                } else {
                    throw RefusedFile.of("exchange.ocds.not");
                }
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw RefusedFile.of("exchange.ocds.json", Map.of("line", line));
        }
        if (index.processes.isEmpty()) {
            throw RefusedFile.of("exchange.ocds.not");
        }
        index.processes.values().forEach(list -> list.sort(Comparator.comparing(Part::date)));
        return index;
    }

    /** The processes in the order in which the file first names them. */
    List<String> ocids() {
        return List.copyOf(processes.keySet());
    }

    /** The releases of a process, the oldest first; empty when the file does not hold it. */
    List<Part> parts(String ocid) {
        return processes.getOrDefault(ocid, List.of());
    }

    private void elements(JsonParser parser, String base) throws IOException, RefusedFile {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                settle(scan(parser, base + i), true);
            } else {
                parser.skipChildren();
            }
        }
    }

    private Seen scan(JsonParser parser, String pointer) throws IOException, RefusedFile {
        Seen seen = new Seen(parser.currentTokenLocation().getByteOffset(), pointer);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                switch (name) {
                    case "ocid" -> seen.ocid = parser.getText();
                    case "date" -> seen.date = parser.getText();
                    case "url" -> seen.url = parser.getText();
                    default -> {}
                }
            } else if (value == JsonToken.START_ARRAY && name.equals("records")) {
                seen.container = true;
                elements(parser, pointer + "/records/");
            } else if (value == JsonToken.START_ARRAY && name.equals("releases")) {
                releases(parser, seen);
            } else if (value == JsonToken.START_OBJECT && name.equals("compiledRelease")) {
                seen.compiled = scan(parser, pointer + "/compiledRelease");
            } else {
                parser.skipChildren();
            }
        }
        seen.end = parser.currentLocation().getByteOffset();
        return seen;
    }

    private void releases(JsonParser parser, Seen seen) throws IOException, RefusedFile {
        seen.container = true;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                seen.releases.add(scan(parser, seen.pointer + "/releases/" + i));
                if (seen.releases.size() > MOST) {
                    throw RefusedFile.of("exchange.ocds.many", Map.of("most", MOST));
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A record counts by its compiled release, otherwise by its releases; a package by what is in it. */
    private void settle(Seen seen, boolean release) throws RefusedFile {
        if (seen.compiled != null) {
            add(seen.compiled, seen.compiled.ocid != null ? seen.compiled.ocid : seen.ocid, false);
            return;
        }
        for (Seen part : seen.releases) {
            add(part, part.ocid != null ? part.ocid : seen.ocid, part.ocid == null && part.url != null);
        }
        if (!seen.container && release && (seen.ocid != null || !seen.date.isEmpty())) {
            add(seen, seen.ocid, false);
        }
    }

    private void add(Seen part, @Nullable String ocid, boolean linked) throws RefusedFile {
        if (++parts > MOST) {
            throw RefusedFile.of("exchange.ocds.many", Map.of("most", MOST));
        }
        processes
                .computeIfAbsent(ocid == null ? "\n" + part.pointer : ocid, key -> new ArrayList<>(1))
                .add(new Part(part.start, part.end, part.date, part.pointer, linked));
    }
}
