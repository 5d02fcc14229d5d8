package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for one side.
 *
 * @param id account of the person at the buyer, invitation of the person at the supplier; for the supplier's people it is
 *     their own id until the evaluation is opened
 * @param submittedOn day on which the answers were sealed, or null
 * @param marks answers so far
 */
public record Respondent(
        String id,
        Side side,
        String name,
        @Nullable String email,
        @Nullable LocalDate submittedOn,
        List<Mark> marks) {
    public Respondent {
        marks = List.copyOf(marks);
    }

    /** Whether the answers count on {@code asOf}. */
    public boolean submitted(LocalDate asOf) {
        return submittedOn != null && !submittedOn.isAfter(asOf);
    }

    public Optional<Mark> mark(int item, About about) {
        return marks.stream()
                .filter(m -> m.item() == item && m.about() == about)
                .findFirst();
    }

    /** Names nobody and tells no answer, so that it may stand in a log. */
    @Override
    public String toString() {
        return "Respondent " + id;
    }
}
