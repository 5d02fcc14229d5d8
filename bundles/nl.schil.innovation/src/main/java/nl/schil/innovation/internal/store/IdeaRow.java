package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.model.Answering;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An idea as lists show it, with where it stood on the day asked.
 *
 * @param idea without its decisions
 * @param since first day in that stage
 * @param parkedUntil last day on which it stays parked, or null
 */
public record IdeaRow(
        Idea idea,
        Stage stage,
        LocalDate since,
        @Nullable LocalDate parkedUntil,
        @Nullable LocalDate answeredOn) {
    static IdeaRow of(ResultSet row) throws SQLException {
        LocalDate decided = Columns.date(row, "decided_on");
        Idea idea = IdeaRows.idea(row, List.of());
        return new IdeaRow(
                idea,
                Stage.valueOf(row.getString("stage")),
                decided == null ? idea.receivedOn() : decided,
                Columns.date(row, "parked_until"),
                Columns.date(row, "answered_on"));
    }

    public Answering answering() {
        return new Answering(idea.receivedOn(), idea.answerDue(), answeredOn);
    }
}
