package nl.schil.exchange.internal.value;

import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.kernel.dataset.Column;

/** The readers of one file, by the type of a column. */
public final class ValueReaders {
    private final ValueReader text = new PlainText();
    private final ValueReader date;
    private final ValueReader period = new Periods();
    private final ValueReader periods = new Periods.Several();
    private final ValueReader money;
    private final ValueReader number;

    public ValueReaders(DateOrder order, DecimalMark mark, boolean markCertain) {
        date = new Dates(order);
        money = new Numbers(true, mark, markCertain);
        number = new Numbers(false, mark, markCertain);
    }

    public ValueReader of(Column.Type type) {
        return switch (type) {
            case TEXT -> text;
            case DATE -> date;
            case PERIOD -> period;
            case PERIODS -> periods;
            case MONEY -> money;
            case NUMBER -> number;
        };
    }
}
