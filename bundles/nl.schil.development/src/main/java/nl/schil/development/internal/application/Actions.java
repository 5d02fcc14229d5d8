package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.Optional;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Side;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Reads actions as somebody typed them. */
public final class Actions {
    private static final int LONGEST = 500;

    private Actions() {}

    /** An action as it is asked for. */
    public record Asked(
            @Nullable String side,
            @Nullable String text,
            @Nullable String due,
            @Nullable String closedOn) {}

    /** The action; empty when something is refused, which {@code fields} tells. */
    static Optional<Action> read(Fields fields, @Nullable Action known, String supplier, Asked asked, LocalDate today) {
        Side side = fields.code("side", asked.side(), Side.class, null);
        String text = fields.required("text", asked.text(), LONGEST);
        LocalDate due = fields.requiredDate("due", asked.due());
        LocalDate closed = fields.date("closedOn", asked.closedOn());
        if (closed != null && closed.isAfter(today)) {
            fields.refuse("closedOn", asked.closedOn(), "development.action.future");
        }
        return side == null || due == null || !fields.good()
                ? Optional.empty()
                : Optional.of(new Action(known == null ? Ids.next() : known.id(), supplier, side, text, due, closed));
    }
}
