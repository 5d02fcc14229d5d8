package nl.schil.kernel.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A circularity goal as other modules see it.
 *
 * @param id id of the goal; its page is {@code /circularity/goals/<id>}
 * @param title what it is called, unique within its organisation
 * @param organisation id of the buying organisation
 * @param since first day on which it holds
 * @param endedOn last day on which it holds, or null while none is set
 */
public record GoalRef(
        String id,
        String title,
        String organisation,
        LocalDate since,
        @Nullable LocalDate endedOn) {}
