package nl.schil.performance.internal.store.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.AgreedAction;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Mark;
import nl.schil.performance.internal.model.evaluation.Reply;
import nl.schil.performance.internal.model.evaluation.Respondent;
import nl.schil.performance.internal.model.evaluation.Talk;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Evaluations in SQL. The audit chain tells that somebody answered, never what: the digests of its rows are of texts
 * without marks, so that nothing can be found by trying.
 */
@Component(service = Evaluations.class)
public final class SqlEvaluations implements Evaluations {
    private final Database database;

    @Activate
    public SqlEvaluations(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        this(database);
    }

    public SqlEvaluations(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Evaluation> find(OrganisationScope scope, String id) {
        return database.read(reading -> EvaluationTables.whole(
                        reading,
                        reading.one(EvaluationTables.SELECT + " WHERE e.id = ?", EvaluationTables::bare, id).stream()
                                .filter(e -> scope.contains(e.organisation()))
                                .toList(),
                        true)
                .stream()
                .findFirst());
    }

    @Override
    public List<Evaluation> list(Query query) {
        Sql sql = new Sql().add(EvaluationTables.SELECT);
        if (query.respondent() != null) {
            sql.add(
                    "JOIN performance_evaluation_respondent r ON r.evaluation_id = e.id AND r.id = ?"
                            + " AND r.submitted_on IS NULL",
                    query.respondent());
        }
        sql.add(
                "WHERE " + query.scope().condition("e.organisation"),
                query.scope().arguments());
        if (query.supplier() != null) {
            sql.add("AND e.supplier_id = ?", query.supplier());
        }
        if (query.contract() != null) {
            sql.add("AND e.contract_id = ?", query.contract());
        }
        if (query.before() != null) {
            sql.add("AND e.id < ?", query.before());
        }
        sql.add("ORDER BY e.id DESC LIMIT ?", query.limit());
        return database.read(reading -> EvaluationTables.whole(
                reading, reading.list(sql.text(), EvaluationTables::bare, sql.arguments()), false));
    }

    @Override
    public Evaluation add(Actor actor, Evaluation evaluation, LocalDate today) {
        database.write(actor, "add an evaluation", writing -> {
            writing.execute(
                    """
                    INSERT INTO performance_evaluation (id, organisation, supplier_id, contract_id, title, period_from,
                        period_until, deadline, procedure, extension_basis, selection_basis, questionnaire_revision, items,
                        created_by, created_on, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                    """,
                    evaluation.id(),
                    evaluation.organisation(),
                    evaluation.supplier(),
                    evaluation.contract(),
                    evaluation.title(),
                    evaluation.from(),
                    evaluation.until(),
                    evaluation.deadline(),
                    evaluation.uses().procedure(),
                    evaluation.uses().extensionBasis(),
                    evaluation.uses().selectionBasis(),
                    evaluation.revision(),
                    ItemText.of(evaluation.items()),
                    actor.id(),
                    today);
            people(writing, evaluation);
            audit(writing, "performance.evaluation-add", evaluation, null);
            return evaluation;
        });
        return find(OrganisationScope.ALL, evaluation.id()).orElseThrow();
    }

    @Override
    public Evaluation change(Actor actor, Evaluation read, String action, Function<Writing, Evaluation> change) {
        database.write(actor, "change an evaluation", writing -> {
            touch(writing, read);
            Evaluation after = change.apply(writing);
            Talk talk = after.talk();
            writing.execute(
                    """
                    UPDATE performance_evaluation SET title = ?, period_from = ?, period_until = ?, deadline = ?,
                        procedure = ?, extension_basis = ?, selection_basis = ?, opened_on = ?, talk_on = ?, talk_notes = ?,
                        closed_on = ? WHERE id = ?
                    """,
                    after.title(),
                    after.from(),
                    after.until(),
                    after.deadline(),
                    after.uses().procedure(),
                    after.uses().extensionBasis(),
                    after.uses().selectionBasis(),
                    after.openedOn(),
                    talk == null ? null : talk.heldOn(),
                    talk == null ? null : talk.notes(),
                    after.closedOn(),
                    read.id());
            if (read.openedOn() == null) {
                writing.execute("DELETE FROM performance_evaluation_respondent WHERE evaluation_id = ?", read.id());
                people(writing, after);
            }
            writing.execute("DELETE FROM performance_evaluation_action WHERE evaluation_id = ?", read.id());
            actions(writing, after);
            audit(writing, action, after, null);
            return after;
        });
        return find(OrganisationScope.ALL, read.id()).orElseThrow();
    }

    @Override
    public void remove(Actor actor, Evaluation read) {
        database.write(actor, "remove a draft", writing -> {
            touch(writing, read);
            writing.execute("DELETE FROM performance_evaluation WHERE id = ?", read.id());
            audit(writing, "performance.evaluation-remove", read, null);
            return read;
        });
    }

    @Override
    public void keep(Actor actor, Evaluation evaluation, String respondent, List<Mark> marks) {
        database.write(actor, "keep answers", writing -> {
            boolean open = !writing.list(
                            "SELECT id FROM performance_evaluation_respondent WHERE evaluation_id = ? AND id = ?"
                                    + " AND submitted_on IS NULL",
                            row -> row.getString(1),
                            evaluation.id(),
                            respondent)
                    .isEmpty();
            if (!open) {
                throw new Stale();
            }
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Mark mark : marks) {
                rows.add(new @Nullable Object[] {
                    evaluation.id(), respondent, mark.item(), mark.about(), mark.value(), mark.motivation()
                });
            }
            writing.batch("""
                    INSERT INTO performance_evaluation_mark (evaluation_id, respondent_id, item, about, value, motivation)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (evaluation_id, respondent_id, item, about)
                        DO UPDATE SET value = excluded.value, motivation = excluded.motivation
                    """, rows);
            audit(writing, "performance.evaluation-answer", evaluation, "answers=" + marks.size());
            return respondent;
        });
    }

    @Override
    public void submit(Actor actor, Evaluation evaluation, String respondent, LocalDate today) {
        database.write(actor, "submit answers", writing -> {
            int sealed = writing.execute(
                    "UPDATE performance_evaluation_respondent SET submitted_on = ?"
                            + " WHERE evaluation_id = ? AND id = ? AND submitted_on IS NULL",
                    today,
                    evaluation.id(),
                    respondent);
            if (sealed == 0) {
                throw new Stale();
            }
            audit(writing, "performance.evaluation-submit", evaluation, null);
            return respondent;
        });
    }

    @Override
    public void reply(Actor actor, Evaluation evaluation, Reply reply) {
        database.write(actor, "reply to an evaluation", writing -> {
            writing.execute("""
                    INSERT INTO performance_evaluation_reply (evaluation_id, side, text, by_name, replied_on)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (evaluation_id, side) DO UPDATE SET text = excluded.text, by_name = excluded.by_name,
                        replied_on = excluded.replied_on
                    """, evaluation.id(), reply.side(), reply.text(), reply.by(), reply.on());
            audit(writing, "performance.evaluation-reply", evaluation, "side " + reply.side());
            return reply;
        });
    }

    @Override
    public void close(Actor actor, Evaluation evaluation, String action, Side side, @Nullable LocalDate closedOn) {
        database.write(actor, "close an action", writing -> {
            writing.execute(
                    "UPDATE performance_evaluation_action SET closed_on = ? WHERE id = ? AND evaluation_id = ? AND"
                            + " side = ?",
                    closedOn,
                    action,
                    evaluation.id(),
                    side);
            audit(writing, "performance.evaluation-action", evaluation, "side " + side);
            return action;
        });
    }

    /** Takes the version that was read, so that nobody else can change the same content. */
    private static void touch(Writing writing, Evaluation read) {
        int touched = writing.execute(
                "UPDATE performance_evaluation SET version = version + 1 WHERE id = ? AND version = ?",
                read.id(),
                read.version());
        if (touched == 0) {
            throw new Stale();
        }
    }

    private static void people(Writing writing, Evaluation evaluation) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Respondent one : evaluation.respondents()) {
            rows.add(new @Nullable Object[] {
                evaluation.id(), one.id(), one.side(), rows.size() + 1, one.name(), one.email(), one.submittedOn()
            });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO performance_evaluation_respondent (evaluation_id, id, side, seq, name, email,"
                            + " submitted_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static void actions(Writing writing, Evaluation evaluation) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (AgreedAction one : evaluation.actions()) {
            rows.add(
                    new @Nullable Object[] {one.id(), evaluation.id(), one.side(), one.text(), one.due(), one.closedOn()
                    });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO performance_evaluation_action (id, evaluation_id, side, text, due, closed_on)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static void audit(Writing writing, String action, Evaluation evaluation, @Nullable String detail) {
        writing.audit(new Audit(
                action, "evaluation", evaluation.id(), evaluation.organisation(), null, evaluation.toString(), detail));
    }
}
