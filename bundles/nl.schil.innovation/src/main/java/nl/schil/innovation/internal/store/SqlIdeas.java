package nl.schil.innovation.internal.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.innovation.internal.model.Step;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ideas and the decisions about them in SQL. */
@Component(service = SqlIdeas.class)
public final class SqlIdeas {
    private static final List<String> COLUMNS = List.of(
            "title",
            "description",
            "expected",
            "origin",
            "supplier_id",
            "contract_id",
            "category",
            "submitted_by",
            "received_on",
            "answer_due",
            "legal_route",
            "legal_note",
            "ip_owner",
            "ip_note",
            "ip_agreed_on",
            "ip_reference",
            "updated_on",
            "updated_by");
    private static final String INSERT = "INSERT INTO innovation_idea (" + String.join(", ", COLUMNS)
            + ", id, organisation, version, number) VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.size() + 4, "?")) + ")";
    private static final String UPDATE = "UPDATE innovation_idea SET " + String.join(" = ?, ", COLUMNS)
            + " = ?, version = version + 1 WHERE id = ? AND version = ?";

    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlIdeas(@Reference Database database, @Reference Clock clock, @Reference InnovationTables tables) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Idea> find(OrganisationScope scope, String id) {
        return database.read(reading -> find(reading, scope, id));
    }

    /** The same within a transaction. */
    public static Optional<Idea> find(Reading reading, OrganisationScope scope, String id) {
        return find(reading, scope, List.of(id)).stream().findFirst();
    }

    /** The ideas with these ids that lie within the scope, by id. */
    public static List<Idea> find(Reading reading, OrganisationScope scope, Collection<String> ids) {
        Map<String, List<Step>> steps = IdeaRows.steps(reading, ids);
        List<Idea> ideas = new ArrayList<>();
        Chunks.each(ids, part -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM innovation_idea")
                    .in("WHERE", "id", part)
                    .add("AND " + scope.condition("organisation"), scope.arguments());
            ideas.addAll(reading.list(
                    sql.text(),
                    row -> IdeaRows.idea(row, steps.getOrDefault(row.getString("id"), List.of())),
                    sql.arguments()));
        });
        ideas.sort(Comparator.comparing(Idea::id));
        return ideas;
    }

    /** Adds an idea under the next number of its organisation. */
    public Idea add(Actor actor, Idea idea) {
        return database.write(actor, "register an idea", writing -> add(writing, actor, idea));
    }

    /** The same within a transaction. */
    public Idea add(Writing writing, Actor actor, Idea idea) {
        int number = writing.one(
                        "SELECT COALESCE(MAX(number), 0) + 1 FROM innovation_idea WHERE organisation = ?",
                        row -> row.getInt(1),
                        idea.organisation())
                .orElse(1);
        writing.execute(
                INSERT,
                with(
                        IdeaRows.values(idea, LocalDate.now(clock), actor.id()),
                        idea.id(),
                        idea.organisation(),
                        1,
                        number));
        for (Step step : idea.steps()) {
            insert(writing, actor, idea.id(), step);
        }
        Idea written = find(writing, OrganisationScope.ALL, idea.id()).orElseThrow();
        writing.audit(audit("innovation.register", null, written));
        return written;
    }

    /** Replaces what an idea says; its decisions stay. Stale when it no longer has its version. */
    public Idea replace(Actor actor, Idea before, Idea after) {
        return database.write(actor, "change an idea", writing -> replace(writing, actor, before, after));
    }

    /** The same within a transaction. */
    public Idea replace(Writing writing, Actor actor, Idea before, Idea after) {
        int changed = writing.execute(
                UPDATE, with(IdeaRows.values(after, LocalDate.now(clock), actor.id()), before.id(), before.version()));
        if (changed == 0) {
            throw new Stale();
        }
        Idea written = find(writing, OrganisationScope.ALL, before.id()).orElseThrow();
        writing.audit(audit("innovation.change", before, written));
        return written;
    }

    /** Records a decision. */
    public Idea decide(Actor actor, Idea before, Step step) {
        return database.write(actor, "decide about an idea", writing -> {
            grow(writing, actor, before);
            insert(writing, actor, before.id(), step);
            Idea written = find(writing, OrganisationScope.ALL, before.id()).orElseThrow();
            writing.audit(audit("innovation.decide", before, written));
            return written;
        });
    }

    /** Takes a decision back; it stays on record and does not count any more. */
    public Idea withdraw(Actor actor, Idea before, Step step) {
        return database.write(actor, "take a decision back", writing -> {
            grow(writing, actor, before);
            writing.execute(
                    "UPDATE innovation_step SET withdrawn_on = ? WHERE idea_id = ? AND seq = ?",
                    LocalDate.now(clock),
                    before.id(),
                    step.seq());
            Idea written = find(writing, OrganisationScope.ALL, before.id()).orElseThrow();
            writing.audit(audit("innovation.withdraw-decision", before, written));
            return written;
        });
    }

    private void grow(Writing writing, Actor actor, Idea before) {
        int changed = writing.execute(
                "UPDATE innovation_idea SET version = version + 1, updated_on = ?, updated_by = ?"
                        + " WHERE id = ? AND version = ?",
                LocalDate.now(clock),
                actor.id(),
                before.id(),
                before.version());
        if (changed == 0) {
            throw new Stale();
        }
    }

    private static void insert(Writing writing, Actor actor, String idea, Step step) {
        writing.execute(
                "INSERT INTO innovation_step (idea_id, seq, from_stage, to_stage, decided_on, decider, decider_name,"
                        + " reason, answer, parked_until, recorded_on, recorded_by, withdrawn_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                idea,
                step.seq(),
                step.from(),
                step.to(),
                step.decidedOn(),
                step.decider(),
                step.deciderName(),
                step.reason(),
                step.answer(),
                step.parkedUntil(),
                step.recordedOn(),
                actor.id(),
                step.withdrawnOn());
        List<@Nullable Object[]> rows = new ArrayList<>();
        step.verdicts()
                .forEach(verdict -> rows.add(new @Nullable Object[] {
                    idea, step.seq(), rows.size() + 1, verdict.criterion(), verdict.outcome()
                }));
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO innovation_verdict (idea_id, seq, item, criterion, verdict) VALUES (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static @Nullable Object[] with(@Nullable Object[] values, Object... more) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    private static Audit audit(String action, @Nullable Idea before, Idea after) {
        return new Audit(
                action,
                "idea",
                after.id(),
                after.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null);
    }
}
