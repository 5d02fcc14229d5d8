package nl.schil.exchange.internal.file;

import java.io.IOException;
import java.util.List;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.exchange.internal.value.DateEvidence;
import nl.schil.exchange.internal.value.NumberEvidence;
import nl.schil.exchange.internal.value.ValueReaders;
import nl.schil.kernel.dataset.Column;
import org.jspecify.annotations.Nullable;

/**
 * What the first rows tell about dates and numbers. As long as the order of day and month is open, it reads on, to the
 * end of the file if need be.
 */
final class Sample {
    private static final int ROWS = 1_000;

    private final List<Column> columns;
    private final DateEvidence dates = new DateEvidence();
    private final NumberEvidence numbers = new NumberEvidence();

    Sample(List<Column> columns) {
        this.columns = columns;
    }

    void read(RowSource source, HeaderNames.Match match) throws IOException, RefusedFile {
        for (int row = 0; (row < ROWS || dates.wantsMore()) && source.next(); row++) {
            @Nullable String[] cells = source.cells();
            int width = Math.min(cells.length, match.columnAt().length);
            for (int i = 0; i < width; i++) {
                String cell = match.columnAt()[i] < 0 ? null : CellTrim.trimmed(cells[i]);
                if (cell != null) {
                    add(columns.get(match.columnAt()[i]).type(), cell);
                }
            }
        }
    }

    Guess guess(RowSource source, HeaderNames.Match match, Hints hints) {
        DateOrder order = dates.order(hints.dateOrder());
        return new Guess(
                source.format(),
                source.encoding(),
                source.delimiter(),
                source.sheet(),
                dates.formats(order),
                order,
                hints.dateOrder() == null && dates.ambiguous(),
                mark(source, hints),
                hints.decimal() == null && source.regular() && numbers.ambiguous(),
                match.headers(),
                match.unknown(),
                match.missing());
    }

    ValueReaders readers(RowSource source, Hints hints) {
        boolean certain = hints.decimal() != null || numbers.certain() || !source.regular();
        return new ValueReaders(dates.order(hints.dateOrder()), mark(source, hints), certain);
    }

    private DecimalMark mark(RowSource source, Hints hints) {
        return source.regular()
                ? numbers.mark(hints.decimal(), source.usualMark())
                : hints.decimal() != null ? hints.decimal() : source.usualMark();
    }

    private void add(Column.Type type, String cell) {
        switch (type) {
            case DATE -> dates.add(cell);
            case MONEY, NUMBER -> numbers.add(cell, type == Column.Type.MONEY);
            case TEXT, PERIOD, PERIODS -> {}
        }
    }
}
