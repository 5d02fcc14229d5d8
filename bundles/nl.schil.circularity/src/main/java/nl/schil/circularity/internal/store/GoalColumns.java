package nl.schil.circularity.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.schil.circularity.internal.model.Goal;
import org.jspecify.annotations.Nullable;

/** How a goal is written. */
final class GoalColumns {
    private static final List<String> COLUMNS = List.of(
            "title",
            "scope",
            "indicator",
            "unit",
            "baseline_year",
            "baseline_value",
            "baseline_source",
            "target_year",
            "target_value",
            "method",
            "method_version",
            "owner",
            "mandate",
            "chain_impact",
            "since",
            "ended_on",
            "updated_on",
            "updated_by",
            "id");

    static final String INSERT = "INSERT INTO circularity_goal (" + String.join(", ", COLUMNS)
            + ", organisation, version) VALUES (" + "?, ".repeat(COLUMNS.size()) + "?, 1)";

    static final String UPDATE = "UPDATE circularity_goal SET version = version + 1, "
            + String.join(" = ?, ", COLUMNS.subList(0, COLUMNS.size() - 1)) + " = ? WHERE id = ? AND version = ?";

    private GoalColumns() {}

    /** The values of {@link #INSERT}, or of {@link #UPDATE} when it is not new. */
    static @Nullable Object[] values(Goal goal, LocalDate today, String by, boolean made) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                goal.title(),
                goal.scope(),
                goal.indicator(),
                goal.unit(),
                goal.baseline().year(),
                goal.baseline().value().toPlainString(),
                goal.baseline().source(),
                goal.target().year(),
                goal.target().value().toPlainString(),
                goal.method().name(),
                goal.method().version(),
                goal.owner().person(),
                goal.owner().mandate(),
                goal.chainImpact() ? 1 : 0,
                goal.since(),
                goal.endedOn(),
                today,
                by,
                goal.id()));
        values.add(made ? goal.organisation() : Long.valueOf(goal.version()));
        return values.toArray();
    }
}
