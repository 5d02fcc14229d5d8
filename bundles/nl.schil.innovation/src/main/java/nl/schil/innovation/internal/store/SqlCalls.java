package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.schil.innovation.internal.model.Call;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What suppliers were asked to hand ideas in for, and the ideas that came by it. */
@Component(service = SqlCalls.class)
public final class SqlCalls {
    private final Database database;
    private final SqlIdeas ideas;
    private final Doors doors;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlCalls(
            @Reference Database database,
            @Reference SqlIdeas ideas,
            @Reference Doors doors,
            @Reference Clock clock,
            @Reference InnovationTables tables) {
        this.database = database;
        this.ideas = ideas;
        this.doors = doors;
        this.clock = clock;
    }

    public Optional<Call> find(String id) {
        return database.read(reading -> reading.one("SELECT * FROM innovation_call WHERE id = ?", SqlCalls::call, id));
    }

    /** The suppliers that were invited for a challenge, oldest first. */
    public List<Call> of(String challenge) {
        return database.read(reading -> reading.list(
                "SELECT * FROM innovation_call WHERE challenge_id = ? ORDER BY id", SqlCalls::call, challenge));
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getString("id"),
                row.getString("organisation"),
                row.getString("supplier_id"),
                row.getString("contract_id"),
                row.getString("challenge_id"),
                Columns.day(row, "created_on"));
    }

    /** Asks a supplier, and gives its people their links, all or nothing. */
    public List<IssuedInvitation> invite(Actor actor, Call call, List<NewInvitation> people) {
        return database.write(actor, "invite for ideas", writing -> {
            writing.execute(
                    "INSERT INTO innovation_call (id, organisation, supplier_id, contract_id, challenge_id, created_on,"
                            + " created_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    call.id(),
                    call.organisation(),
                    call.supplier(),
                    call.contract(),
                    call.challenge(),
                    LocalDate.now(clock),
                    actor.id());
            List<IssuedInvitation> issued = new ArrayList<>();
            people.forEach(person -> issued.add(doors.invite(writing, actor, person)));
            writing.audit(new Audit(
                    "innovation.invite",
                    "call",
                    call.id(),
                    call.organisation(),
                    null,
                    call.toString(),
                    "people=" + people.size()));
            return issued;
        });
    }

    /** Registers an idea that a visitor hands in. */
    public Idea submit(DoorVisit visit, Call call, Idea idea) {
        Actor actor = visit.actor();
        return database.write(actor, "hand in an idea", writing -> {
            Idea added = ideas.add(writing, actor, idea);
            writing.execute(
                    "INSERT INTO innovation_submission (idea_id, call_id, challenge_id, invitation) VALUES (?, ?, ?, ?)",
                    added.id(),
                    call.id(),
                    call.challenge(),
                    visit.invitation().id());
            return added;
        });
    }

    /** The ideas that a visitor handed in, newest first. */
    public List<Idea> of(DoorVisit visit) {
        return database.read(reading -> {
            List<String> ids = reading.list(
                    "SELECT idea_id FROM innovation_submission WHERE invitation = ?",
                    row -> row.getString(1),
                    visit.invitation().id());
            return SqlIdeas.find(reading, OrganisationScope.ALL, ids).stream()
                    .sorted(Comparator.comparing(Idea::id).reversed())
                    .toList();
        });
    }

    /** Ids of the ideas that came in for a challenge. */
    public List<String> ideas(String challenge) {
        return database.read(reading -> reading.list(
                "SELECT idea_id FROM innovation_submission WHERE challenge_id = ? ORDER BY idea_id DESC",
                row -> row.getString(1),
                challenge));
    }
}
