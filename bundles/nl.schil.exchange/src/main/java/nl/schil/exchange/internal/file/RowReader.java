package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.schil.exchange.internal.model.RowError;
import nl.schil.exchange.internal.value.ValueReader;
import nl.schil.exchange.internal.value.ValueReaders;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Row;
import org.jspecify.annotations.Nullable;

/** Makes rows of canonical values of the rows of a file. */
final class RowReader {
    /** So many characters end a batch before it has its number of rows, which bounds memory. */
    private static final long BATCH_CHARACTERS = 8L << 20;
    /** How much of a value that is too long is kept with the error. */
    private static final int SHOWN = 200;

    private final RowSource source;
    private final int width;
    private final int[] columnAt;
    private final Column[] columns;
    private final ValueReader[] readers;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] required;
    private final int longest;

    RowReader(
            RowSource source,
            int width,
            HeaderNames.Match match,
            List<Column> columns,
            ValueReaders readers,
            Limits limits) {
        this.source = source;
        this.width = width;
        this.columnAt = match.columnAt();
        this.columns = columns.toArray(Column[]::new);
        this.readers = columns.stream().map(c -> readers.of(c.type())).toArray(ValueReader[]::new);
        for (int i = 0; i < columnAt.length; i++) {
            if (columnAt[i] >= 0) {
                index.put(this.columns[columnAt[i]].name(), columnAt[i]);
                positions.put(this.columns[columnAt[i]].name(), i);
            }
        }
        this.required = IntStream.range(0, this.columns.length)
                .filter(i -> this.columns[i].required())
                .toArray();
        this.longest = limits.cellCharacters();
    }

    Batch next(int most) throws IOException, RefusedFile {
        Batch batch = new Batch(positions);
        long characters = 0;
        while (batch.size() < most && characters < BATCH_CHARACTERS && source.next()) {
            @Nullable String[] cells = source.cells();
            for (String cell : cells) {
                characters += cell == null ? 0 : cell.length();
            }
            add(batch, cells);
        }
        return batch;
    }

    private void add(Batch batch, @Nullable String[] cells) {
        if (!source.refusals().isEmpty()) {
            batch.addUnreadable(refused(cells));
            return;
        }
        if (source.regular() && cells.length != width && !isTrailingEmpty(cells)) {
            batch.addUnreadable(List.of(RowError.of(
                    source.line(),
                    new Violation("", null, "exchange.row.cells", Map.of("count", cells.length, "expected", width)),
                    null,
                    shortened(cells))));
            return;
        }
        List<RowError> reasons = null;
        @Nullable String[] values = new String[columns.length];
        int end = Math.min(cells.length, columnAt.length);
        for (int i = 0; i < end; i++) {
            int column = columnAt[i];
            String cell = column < 0 ? null : CellTrim.trimmed(cells[i]);
            if (cell != null) {
                values[column] = cell.length() > longest ? null : readers[column].canonical(cell);
                if (values[column] == null) {
                    reasons = reasons == null ? new ArrayList<>() : reasons;
                    reasons.add(error(cells, reasons.isEmpty(), refusal(column, cell)));
                }
            }
        }
        for (int column : required) {
            if (values[column] == null && !isRefused(reasons, columns[column].name())) {
                reasons = reasons == null ? new ArrayList<>() : reasons;
                Violation missing = Violation.of(columns[column].name(), null, "exchange.value.required");
                reasons.add(error(cells, reasons.isEmpty(), missing));
            }
        }
        if (reasons == null) {
            batch.add(new Row(source.line(), source.sparse() ? given(values) : index, values), cells, source.places());
        } else {
            batch.addUnreadable(reasons);
        }
    }

    private List<RowError> refused(@Nullable String[] cells) {
        List<RowError> reasons = new ArrayList<>();
        for (RowSource.Refusal refusal : source.refusals()) {
            reasons.add(RowError.of(
                            source.line(),
                            refusal.why(),
                            refusal.why().value(),
                            reasons.isEmpty() ? shortened(cells) : null)
                    .at(refusal.place()));
        }
        return reasons;
    }

    private Map<String, Integer> given(@Nullable String[] values) {
        Map<String, Integer> given = new HashMap<>(index);
        given.values().removeIf(at -> values[at] == null);
        return given;
    }

    /** More cells than the header is no mistake when the last ones are empty. */
    private boolean isTrailingEmpty(@Nullable String[] cells) {
        for (int i = width; i < cells.length; i++) {
            if (CellTrim.trimmed(cells[i]) != null) {
                return false;
            }
        }
        return cells.length > width;
    }

    private Violation refusal(int column, String cell) {
        String name = columns[column].name();
        return cell.length() > longest
                ? new Violation(
                        name,
                        cell.substring(0, SHOWN) + "…",
                        "exchange.value.long",
                        Map.of("length", cell.length(), "limit", longest))
                : readers[column].refusal(name, cell);
    }

    private RowError error(@Nullable String[] cells, boolean first, Violation violation) {
        return RowError.of(source.line(), violation, violation.value(), first ? shortened(cells) : null)
                .at(place(violation.field()));
    }

    private @Nullable String place(String column) {
        Map<String, String> places = source.places();
        return places.getOrDefault(column, places.get(""));
    }

    private @Nullable String[] shortened(@Nullable String[] cells) {
        @Nullable String[] result = cells.clone();
        for (int i = 0; i < result.length; i++) {
            String cell = result[i];
            if (cell != null && cell.length() > longest) {
                result[i] = cell.substring(0, SHOWN) + "…";
            }
        }
        return result;
    }

    private static boolean isRefused(@Nullable List<RowError> reasons, String column) {
        return reasons != null && reasons.stream().anyMatch(r -> r.column().equals(column));
    }
}
