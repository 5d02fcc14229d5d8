package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.governance.internal.model.meeting.Decision;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.directory.DecisionDirectory;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decisions of meetings with the records that they used, in SQL. */
@Component(service = {SqlDecisions.class, DecisionDirectory.class})
public final class SqlDecisions implements DecisionDirectory {
    private static final Comparator<DecisionRef> NEWEST = Comparator.comparing(DecisionRef::decidedOn)
            .reversed()
            .thenComparing(DecisionRef::id)
            .thenComparing(DecisionRef::ground);

    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlDecisions(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlDecisions(Database database) {
        this.database = database;
    }

    @Override
    public List<DecisionRef> using(
            OrganisationScope organisations, DecisionGround.Kind kind, Collection<String> grounds, LocalDate asOf) {
        List<DecisionRef> found = new ArrayList<>();
        database.read(reading -> {
            Chunks.each(grounds, chunk -> {
                Sql sql = new Sql()
                        .add("SELECT d.*, l.ref_id, f.name AS forum FROM governance_decision_link l")
                        .add("JOIN governance_decision d ON d.id = l.decision_id")
                        .add("JOIN governance_meeting m ON m.id = d.meeting_id")
                        .add("JOIN governance_forum f ON f.id = m.forum_id")
                        .add("WHERE l.type = ?", kind)
                        .in("AND", "l.ref_id", chunk)
                        .add("AND d.decided_on <= ? AND (d.withdrawn_on IS NULL OR d.withdrawn_on > ?)", asOf, asOf)
                        .add("AND " + organisations.condition("d.organisation"), organisations.arguments());
                found.addAll(reading.list(
                        sql.text(),
                        row -> new DecisionRef(
                                row.getString("id"),
                                row.getString("ref_id"),
                                row.getString("organisation"),
                                row.getString("text"),
                                Columns.day(row, "decided_on"),
                                row.getString("forum"),
                                row.getString("meeting_id")),
                        sql.arguments()));
            });
            return found;
        });
        found.sort(NEWEST);
        return found;
    }

    public List<Decision> of(String meeting) {
        return database.read(reading -> of(reading, meeting));
    }

    private static List<Decision> of(Reading reading, String meeting) {
        record Of(String decision, Link link) {}
        Map<String, List<Link>> links = new HashMap<>();
        reading.list(
                        "SELECT l.* FROM governance_decision_link l JOIN governance_decision d ON d.id = l.decision_id"
                                + " WHERE d.meeting_id = ? ORDER BY l.decision_id, l.type, l.ref_id",
                        row -> new Of(
                                row.getString("decision_id"),
                                new Link(
                                        DecisionGround.Kind.valueOf(row.getString("type")),
                                        row.getString("ref_id"),
                                        row.getString("label"),
                                        row.getString("route"))),
                        meeting)
                .forEach(of -> links.computeIfAbsent(of.decision(), d -> new ArrayList<>())
                        .add(of.link()));
        return reading.list(
                "SELECT * FROM governance_decision WHERE meeting_id = ? ORDER BY id",
                row -> new Decision(
                        row.getString("id"),
                        meeting,
                        row.getString("organisation"),
                        row.getString("text"),
                        Columns.day(row, "decided_on"),
                        row.getString("decided_by"),
                        links.getOrDefault(row.getString("id"), List.of()),
                        Columns.date(row, "withdrawn_on")),
                meeting);
    }

    public Decision decide(Actor actor, Decision decision) {
        return database.write(actor, "record a decision", writing -> decide(writing, decision));
    }

    /** The same within a transaction. */
    public Decision decide(Writing writing, Decision decision) {
        writing.execute(
                "INSERT INTO governance_decision (id, meeting_id, organisation, text, decided_on, decided_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                decision.id(),
                decision.meeting(),
                decision.organisation(),
                decision.text(),
                decision.decidedOn(),
                decision.decidedBy());
        List<@Nullable Object[]> links = new ArrayList<>();
        decision.links()
                .forEach(link -> links.add(
                        new @Nullable Object[] {decision.id(), link.type(), link.id(), link.label(), link.route()}));
        if (!links.isEmpty()) {
            writing.batch(
                    "INSERT INTO governance_decision_link (decision_id, type, ref_id, label, route)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    links);
        }
        writing.audit(new Audit(
                "governance.decide",
                "decision",
                decision.id(),
                decision.organisation(),
                null,
                decision.toString(),
                null));
        return decision;
    }

    /** Takes a decision back on a day, or with null makes it stand again. */
    public void withdraw(Actor actor, Decision decision, @Nullable LocalDate on) {
        database.write(actor, "withdraw a decision", writing -> {
            writing.execute("UPDATE governance_decision SET withdrawn_on = ? WHERE id = ?", on, decision.id());
            writing.audit(new Audit(
                    "governance.withdraw-decision",
                    "decision",
                    decision.id(),
                    decision.organisation(),
                    decision.toString(),
                    String.valueOf(on),
                    null));
            return decision;
        });
    }
}
