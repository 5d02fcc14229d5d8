package nl.schil.development.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Side;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Actions and progress, which several records have. */
final class ActionRows {
    static final String PLAN = "PLAN";
    static final String PROGRAMME = "PROGRAMME";

    private ActionRows() {}

    static Map<String, List<Action>> actions(Reading reading, Collection<String> owners) {
        return Rows.grouped(
                reading,
                "SELECT owner_id, id, supplier_id, side, text, due, closed_on FROM development_action",
                "owner_id",
                owners,
                "owner_id, due, id",
                ActionRows::action);
    }

    /** An action whose columns begin at the second. */
    static Action action(ResultSet row) throws SQLException {
        return new Action(
                row.getString(2),
                row.getString(3),
                Side.valueOf(row.getString(4)),
                row.getString(5),
                LocalDate.parse(row.getString(6)),
                Rows.date(row, 7));
    }

    static void replaceActions(
            Writing writing, String type, String owner, String organisation, Collection<Action> actions) {
        writing.execute("DELETE FROM development_action WHERE owner_id = ?", owner);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Action one : actions) {
            rows.add(new @Nullable Object[] {
                one.id(), type, owner, organisation, one.supplier(), one.side(), one.text(), one.due(), one.closedOn()
            });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO development_action (id, owner_type, owner_id, organisation, supplier_id, side, text,"
                            + " due, closed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** What was said of the parts of these records, by part. */
    static Map<String, List<Progress>> progress(Reading reading, Collection<String> owners) {
        return Rows.grouped(
                reading,
                "SELECT subject_id, recorded_on, percent, note, by_name FROM development_progress",
                "owner_id",
                owners,
                "owner_id, subject_id, seq",
                row -> new Progress(
                        LocalDate.parse(row.getString(2)), Rows.whole(row, 3), row.getString(4), row.getString(5)));
    }

    static void replaceProgress(Writing writing, String owner, Map<String, List<Progress>> histories) {
        writing.execute("DELETE FROM development_progress WHERE owner_id = ?", owner);
        List<@Nullable Object[]> rows = new ArrayList<>();
        histories.forEach((subject, history) -> {
            for (int i = 0; i < history.size(); i++) {
                Progress one = history.get(i);
                rows.add(new @Nullable Object[] {owner, subject, i + 1, one.on(), one.percent(), one.note(), one.by()});
            }
        });
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO development_progress (owner_id, subject_id, seq, recorded_on, percent, note, by_name)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
