package nl.schil.performance.internal.store.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.About;
import nl.schil.performance.internal.model.evaluation.AgreedAction;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Mark;
import nl.schil.performance.internal.model.evaluation.Reply;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Talk;
import nl.schil.performance.internal.model.evaluation.Uses;
import org.jspecify.annotations.Nullable;

/** Reads whole evaluations: a fixed number of queries, however many there are. */
final class EvaluationTables {
    static final String SELECT = """
            SELECT e.id, e.organisation, e.supplier_id, e.contract_id, e.title, e.period_from, e.period_until, e.deadline,
                e.procedure, e.extension_basis, e.selection_basis, e.questionnaire_revision, e.items, e.opened_on, e.talk_on,
                e.talk_notes, e.closed_on, e.version
            FROM performance_evaluation e
            """;

    private EvaluationTables() {}

    /** The rest of the evaluations of which {@code bare} is the row; marks only when asked for. */
    static List<Evaluation> whole(Reading reading, List<Evaluation> bare, boolean withMarks) {
        List<String> ids = bare.stream().map(Evaluation::id).toList();
        Map<String, List<Mark>> marks = withMarks ? marks(reading, ids) : Map.of();
        Map<String, List<Respondent>> people = grouped(
                reading,
                "SELECT evaluation_id, id, side, name, email, submitted_on FROM performance_evaluation_respondent"
                        + " WHERE",
                "seq",
                ids,
                row -> respondent(row, marks));
        Map<String, List<Reply>> replies = grouped(
                reading,
                "SELECT evaluation_id, side, text, by_name, replied_on FROM performance_evaluation_reply WHERE",
                "side",
                ids,
                row -> new Reply(
                        Side.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        LocalDate.parse(row.getString(5))));
        Map<String, List<AgreedAction>> actions = grouped(
                reading,
                "SELECT evaluation_id, id, side, text, due, closed_on FROM performance_evaluation_action WHERE",
                "id",
                ids,
                EvaluationTables::action);
        return bare.stream()
                .map(e -> whole(
                        e,
                        people.getOrDefault(e.id(), List.of()),
                        replies.getOrDefault(e.id(), List.of()),
                        actions.getOrDefault(e.id(), List.of())))
                .toList();
    }

    private static Evaluation whole(
            Evaluation e, List<Respondent> people, List<Reply> replies, List<AgreedAction> actions) {
        return new Evaluation(
                e.id(),
                e.organisation(),
                e.supplier(),
                e.contract(),
                e.title(),
                e.from(),
                e.until(),
                e.deadline(),
                e.uses(),
                e.revision(),
                e.items(),
                people,
                e.openedOn(),
                replies,
                e.talk(),
                actions,
                e.closedOn(),
                e.version());
    }

    private static Map<String, List<Mark>> marks(Reading reading, List<String> ids) {
        Map<String, List<Mark>> marks = new HashMap<>();
        Sql sql = new Sql()
                .add("SELECT evaluation_id, respondent_id, item, about, value, motivation FROM"
                        + " performance_evaluation_mark WHERE")
                .in("", "evaluation_id", ids)
                .add("ORDER BY evaluation_id, respondent_id, item, about");
        record Found(String key, Mark mark) {}
        reading.list(
                        sql.text(),
                        row -> {
                            int value = row.getInt(5);
                            Integer given = row.wasNull() ? null : Integer.valueOf(value);
                            Mark mark =
                                    new Mark(row.getInt(3), About.valueOf(row.getString(4)), given, row.getString(6));
                            return new Found(row.getString(1) + " " + row.getString(2), mark);
                        },
                        sql.arguments())
                .forEach(found -> marks.computeIfAbsent(found.key(), key -> new ArrayList<>())
                        .add(found.mark()));
        return marks;
    }

    /** Rows by the evaluation, which is their first column. */
    private static <T> Map<String, List<T>> grouped(
            Reading reading, String select, String order, Collection<String> ids, RowMapper<T> mapper) {
        Map<String, List<T>> byId = new HashMap<>();
        Sql sql = new Sql().add(select).in("", "evaluation_id", ids).add("ORDER BY evaluation_id, " + order);
        reading.list(sql.text(), row -> Map.entry(row.getString(1), mapper.map(row)), sql.arguments())
                .forEach(entry -> byId.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return byId;
    }

    private static Respondent respondent(ResultSet row, Map<String, List<Mark>> marks) throws SQLException {
        return new Respondent(
                row.getString(2),
                Side.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                date(row, 6),
                marks.getOrDefault(row.getString(1) + " " + row.getString(2), List.of()));
    }

    private static AgreedAction action(ResultSet row) throws SQLException {
        return new AgreedAction(
                row.getString(2),
                Side.valueOf(row.getString(3)),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                date(row, 6));
    }

    /** An evaluation without what stands in other tables. */
    static Evaluation bare(ResultSet row) throws SQLException {
        LocalDate talk = date(row, 15);
        return new Evaluation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LocalDate.parse(row.getString(6)),
                LocalDate.parse(row.getString(7)),
                LocalDate.parse(row.getString(8)),
                new Uses(Uses.Procedure.valueOf(row.getString(9)), row.getString(10), row.getString(11)),
                row.getInt(12),
                ItemText.parse(row.getString(13)),
                List.of(),
                date(row, 14),
                List.of(),
                talk == null ? null : new Talk(talk, row.getString(16)),
                List.of(),
                date(row, 17),
                row.getLong(18));
    }

    private static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
