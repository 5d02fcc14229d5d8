package @package@.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param id identifier
 * @param organisation id of the buying organisation that keeps it
 * @param title what it is called; at most 200 characters
 * @param due day on which it must be dealt with, inclusive, or null when unknown
 */
public record @Name@(String id, String organisation, String title, @Nullable LocalDate due) {
    private static final int TITLE_LENGTH = 200;

    /** An entry of what somebody filled in, or every reason why it cannot be one. */
    public static Result<@Name@> of(String id, String organisation, @Nullable String title, @Nullable LocalDate due) {
        List<Violation> violations = new ArrayList<>();
        String stripped = title == null ? "" : title.strip();
        if (stripped.isEmpty()) {
            violations.add(Violation.of("title", title, "@module@.title.required"));
        } else if (stripped.length() > TITLE_LENGTH) {
            violations.add(Violation.of("title", title, "@module@.title.long", "max", TITLE_LENGTH));
        }
        return violations.isEmpty()
                ? Result.accepted(new @Name@(id, organisation, stripped, due))
                : Result.refused(violations);
    }

    /** Whether its day has passed at a date; unknown is not overdue. */
    public boolean overdue(LocalDate asOf) {
        return due != null && asOf.isAfter(due);
    }
}
