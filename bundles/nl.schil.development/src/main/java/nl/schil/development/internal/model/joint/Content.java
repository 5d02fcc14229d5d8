package nl.schil.development.internal.model.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What a joint plan says.
 *
 * @param ambition what the relationship is to be, or null
 */
public record Content(String title, @Nullable String ambition, List<Objective> objectives) {
    /** The most that stay readable on one page. */
    public static final int MOST_OBJECTIVES = 10;

    public Content {
        objectives = List.copyOf(objectives);
    }

    /** Everything that keeps it from being a joint plan for the year. */
    public List<Violation> violations(int year) {
        List<Violation> violations = new ArrayList<>();
        if (objectives.size() > MOST_OBJECTIVES) {
            violations.add(Violation.of(
                    "objectives", String.valueOf(objectives.size()), "development.field.many", "max", MOST_OBJECTIVES));
        }
        if (objectives.stream().noneMatch(one -> one.owner() == Owner.SHARED)) {
            violations.add(Violation.of("objectives", null, "development.joint.no-shared"));
        }
        for (int i = 0; i < objectives.size(); i++) {
            LocalDate due = objectives.get(i).due();
            if (due.getYear() < year || due.getYear() > year + 1) {
                violations.add(Violation.of(
                        "objectives[" + i + "].due",
                        due.toString(),
                        "development.joint.due.year",
                        "year",
                        String.valueOf(year)));
            }
        }
        return violations;
    }
}
