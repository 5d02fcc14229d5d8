package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.schil.kernel.store.Reading;
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

    /** The decisions about one idea, in order. */
    static List<Step> steps(Reading reading, String idea) {
        record Of(int seq, Verdict verdict) {}
        Map<Integer, List<Verdict>> verdicts = new HashMap<>();
        reading.list(
                        "SELECT * FROM innovation_verdict WHERE idea_id = ? ORDER BY seq, item",
                        row -> new Of(
                                row.getInt("seq"),
                                new Verdict(
                                        row.getString("criterion"), Verdict.Outcome.valueOf(row.getString("verdict")))),
                        idea)
                .forEach(of -> verdicts.computeIfAbsent(of.seq(), seq -> new ArrayList<>())
                        .add(of.verdict()));
        return reading.list(
                "SELECT * FROM innovation_step WHERE idea_id = ? ORDER BY seq",
                row -> step(row, verdicts.getOrDefault(row.getInt("seq"), List.of())),
                idea);
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
