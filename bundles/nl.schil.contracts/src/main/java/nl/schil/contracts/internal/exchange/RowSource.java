package nl.schil.contracts.internal.exchange;

import nl.schil.contracts.internal.application.Field;
import nl.schil.contracts.internal.application.FieldSource;
import nl.schil.kernel.dataset.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register. An empty cell says nothing about an existing contract, so that an incomplete register does not
 * wipe out what people completed. For a new contract an empty cell of the column {@code options} says that there are
 * none.
 */
record RowSource(Row row, boolean creating) implements FieldSource {
    @Override
    public boolean gives(Field field) {
        return row.get(field.column()) != null
                || (creating && field == Field.OPTIONS && row.index().containsKey(field.column()));
    }

    @Override
    public @Nullable String text(Field field) {
        String text = row.get(field.column());
        return text == null && field == Field.OPTIONS ? "" : text;
    }

    @Override
    public String name(Field field) {
        return field.column();
    }
}
