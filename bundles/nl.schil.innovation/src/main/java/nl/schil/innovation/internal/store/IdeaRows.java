package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.LegalRoute;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Owner;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Rows as ideas and their decisions. */
final class IdeaRows {
    private IdeaRows() {}

    static Idea idea(ResultSet row, List<Step> steps) throws SQLException {
        return new Idea(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("description"),
                row.getString("expected"),
                Origin.valueOf(row.getString("origin")),
                new Idea.Subject(row.getString("supplier_id"), row.getString("contract_id"), row.getString("category")),
                row.getString("submitted_by"),
                Columns.day(row, "received_on"),
                Columns.day(row, "answer_due"),
                new Idea.Legal(LegalRoute.valueOf(row.getString("legal_route")), row.getString("legal_note")),
                new Idea.Property(
                        Owner.valueOf(row.getString("ip_owner")),
                        row.getString("ip_note"),
                        Columns.date(row, "ip_agreed_on"),
                        row.getString("ip_reference")),
                steps);
    }

    /** The decisions about these ideas, in order, by idea. */
    static Map<String, List<Step>> steps(Reading reading, Collection<String> ideas) {
        Map<String, List<Verdict>> verdicts = new HashMap<>();
        Map<String, List<Step>> steps = new HashMap<>();
        Chunks.each(ideas, ids -> {
            Sql found = new Sql()
                    .add("SELECT * FROM innovation_verdict")
                    .in("WHERE", "idea_id", ids)
                    .add("ORDER BY idea_id, seq, item");
            reading.each(
                    found.text(),
                    row -> verdicts.computeIfAbsent(step(row), key -> new ArrayList<>())
                            .add(new Verdict(
                                    row.getString("criterion"), Verdict.Outcome.valueOf(row.getString("verdict")))),
                    added -> {},
                    found.arguments());
            Sql taken = new Sql()
                    .add("SELECT * FROM innovation_step")
                    .in("WHERE", "idea_id", ids)
                    .add("ORDER BY idea_id, seq");
            reading.each(
                    taken.text(),
                    row -> steps.computeIfAbsent(row.getString("idea_id"), id -> new ArrayList<>())
                            .add(step(row, verdicts.getOrDefault(step(row), List.of()))),
                    added -> {},
                    taken.arguments());
        });
        return steps;
    }

    private static String step(ResultSet row) throws SQLException {
        return row.getString("idea_id") + " " + row.getInt("seq");
    }

    private static Step step(ResultSet row, List<Verdict> verdicts) throws SQLException {
        return new Step(
                row.getInt("seq"),
                Stage.valueOf(row.getString("from_stage")),
                Stage.valueOf(row.getString("to_stage")),
                Columns.day(row, "decided_on"),
                row.getString("decider"),
                row.getString("decider_name"),
                row.getString("reason"),
                row.getString("answer"),
                Columns.date(row, "parked_until"),
                verdicts,
                Columns.day(row, "recorded_on"),
                Columns.date(row, "withdrawn_on"));
    }

    /** The columns of an idea that can change, in the order of {@link SqlIdeas}. */
    static @Nullable Object[] values(Idea idea, LocalDate today, String by) {
        return new @Nullable Object[] {
            idea.title(),
            idea.description(),
            idea.expected(),
            idea.origin(),
            idea.subject().supplier(),
            idea.subject().contract(),
            idea.subject().category(),
            idea.submittedBy(),
            idea.receivedOn(),
            idea.answerDue(),
            idea.legal().route(),
            idea.legal().note(),
            idea.property().owner(),
            idea.property().note(),
            idea.property().agreedOn(),
            idea.property().reference(),
            today,
            by
        };
    }
}
