package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one KPI in one period. A correction is a new revision; the former ones stay.
 *
 * @param kpi code of the KPI
 * @param value present with {@link Answer#VALUE}, and only then
 * @param source where it comes from, for example the name of a report; may be null
 * @param note remark, or why it was corrected; may be null
 * @param side who reported it
 * @param disputed whether the other side contests it
 * @param revision 1 for the first
 * @param by id of the actor who recorded it
 */
public record Measurement(
        String kpi,
        Span period,
        Answer answer,
        @Nullable BigDecimal value,
        @Nullable String source,
        @Nullable String note,
        Side side,
        boolean disputed,
        int revision,
        LocalDate recordedOn,
        String by) {
    public Measurement {
        if ((answer == Answer.VALUE) != (value != null)) {
            throw new IllegalArgumentException("a value belongs to " + Answer.VALUE);
        }
    }

    /** Whether another says the same, apart from when it was said, by whom and in which revision. */
    public boolean same(Measurement other) {
        return answer == other.answer
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0)
                && Objects.equals(source, other.source)
                && Objects.equals(note, other.note)
                && side == other.side
                && disputed == other.disputed;
    }

    public Measurement revised(int number) {
        return new Measurement(kpi, period, answer, value, source, note, side, disputed, number, recordedOn, by);
    }
}
