package nl.schil.development.internal.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goals in the chain and the links behind them, in SQL. */
@Component(service = SqlChain.class)
public final class SqlChain {
    private final Database database;
    private final Clock clock;

    /** @param schema so that the tables are there */
    @Activate
    public SqlChain(
            @Reference Database database,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this.database = database;
        this.clock = clock;
    }

    /** For use outside the framework, where the tables are there already. */
    SqlChain(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<ChainGoal> goals(OrganisationScope scope, LocalDate asOf) {
        return database.read(reading -> goals(reading, scope, asOf));
    }

    /** The goals of these organisations that hold on a day, by title. */
    public static List<ChainGoal> goals(Reading reading, OrganisationScope scope, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT * FROM development_chain_goal WHERE " + scope.condition("organisation"), scope.arguments())
                .add("AND since <= ? AND (ended_on IS NULL OR ended_on >= ?) ORDER BY title, id", asOf, asOf);
        return reading.list(sql.text(), ChainRows::goal, sql.arguments());
    }

    /** Id of the goal of an organisation with this title, or null when there is none. */
    public static @Nullable String titled(Reading reading, String organisation, String title) {
        return reading
                .list(
                        "SELECT id FROM development_chain_goal WHERE organisation = ? AND title = ? ORDER BY id LIMIT 1",
                        row -> row.getString(1),
                        organisation,
                        title)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Whether a goal has a link with the same ends and the same delivery. */
    public static boolean known(Reading reading, String goal, ChainLink link) {
        return !reading.list(
                        "SELECT id FROM development_chain_link WHERE goal_id = ? AND supplier_id = ? AND delivers = ?"
                                + " AND COALESCE(party_id, party_name) = ?",
                        row -> row.getString(1),
                        goal,
                        link.supplier(),
                        link.delivers(),
                        link.party() == null ? link.partyName() : link.party())
                .isEmpty();
    }

    Optional<ChainGoal> goal(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM development_chain_goal WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), ChainRows::goal, sql.arguments()));
    }

    List<ChainLink> links(List<ChainGoal> goals, LocalDate asOf) {
        return database.read(reading -> links(reading, goals, asOf));
    }

    /** The links of these goals that hold on a day. */
    public static List<ChainLink> links(Reading reading, List<ChainGoal> goals, LocalDate asOf) {
        List<ChainLink> links = new ArrayList<>();
        Chunks.each(goals.stream().map(ChainGoal::id).toList(), ids -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM development_chain_link")
                    .in("WHERE", "goal_id", ids)
                    .add("AND established_on <= ? AND (ended_on IS NULL OR ended_on >= ?)", asOf, asOf)
                    .add("ORDER BY goal_id, supplier_id, id");
            links.addAll(reading.list(sql.text(), ChainRows::link, sql.arguments()));
        });
        return links;
    }

    Optional<ChainLink> link(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM development_chain_link WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), ChainRows::link, sql.arguments()));
    }

    /** Adds a goal, or replaces the one that has its version. */
    ChainGoal keep(Actor actor, ChainGoal goal, boolean made) {
        return database.write(actor, "keep a goal in the chain", writing -> keep(writing, actor, goal, made));
    }

    /** The same within a transaction. */
    public ChainGoal keep(Writing writing, Actor actor, ChainGoal goal, boolean made) {
        @Nullable Object[] values = {
            goal.title(),
            goal.reference(),
            goal.goal(),
            goal.since(),
            goal.endedOn(),
            LocalDate.now(clock),
            actor.id(),
            goal.id()
        };
        if (made) {
            writing.execute(
                    "INSERT INTO development_chain_goal (title, reference, goal_id, since, ended_on, updated_on, updated_by,"
                            + " id, organisation, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    with(values, goal.organisation()));
        } else if (writing.execute(
                        "UPDATE development_chain_goal SET version = version + 1, title = ?, reference = ?, goal_id = ?, since = ?,"
                                + " ended_on = ?, updated_on = ?, updated_by = ? WHERE id = ? AND version = ?",
                        with(values, goal.version()))
                == 0) {
            throw new Stale();
        }
        audit(writing, "development.chain-goal", "chain-goal", goal.id(), goal.organisation(), goal.toString());
        return one(writing, "SELECT * FROM development_chain_goal WHERE id = ?", goal.id(), ChainRows::goal);
    }

    /** Adds a link, or replaces the one that has its version. */
    ChainLink keep(Actor actor, ChainLink link, boolean made) {
        return database.write(actor, "keep a link of the chain", writing -> keep(writing, actor, link, made));
    }

    /** The same within a transaction. */
    public ChainLink keep(Writing writing, Actor actor, ChainLink link, boolean made) {
        @Nullable Object[] values = {
            link.party(),
            link.partyName(),
            link.delivers(),
            link.dependency(),
            link.influence(),
            link.reach(),
            link.source(),
            link.establishedOn(),
            link.endedOn(),
            LocalDate.now(clock),
            actor.id(),
            link.id()
        };
        if (made) {
            writing.execute(
                    "INSERT INTO development_chain_link (party_id, party_name, delivers, dependency, influence, reach,"
                            + " source, established_on, ended_on, updated_on, updated_by, id, goal_id, organisation,"
                            + " supplier_id, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    with(values, link.goal(), link.organisation(), link.supplier()));
        } else if (writing.execute(
                        "UPDATE development_chain_link SET version = version + 1, party_id = ?, party_name = ?,"
                                + " delivers = ?, dependency = ?, influence = ?, reach = ?, source = ?,"
                                + " established_on = ?, ended_on = ?, updated_on = ?, updated_by = ?"
                                + " WHERE id = ? AND version = ?",
                        with(values, link.version()))
                == 0) {
            throw new Stale();
        }
        audit(writing, "development.chain-link", "chain-link", link.id(), link.organisation(), link.toString());
        return one(writing, "SELECT * FROM development_chain_link WHERE id = ?", link.id(), ChainRows::link);
    }

    private static <T> T one(Reading reading, String sql, String id, RowMapper<T> mapper) {
        return reading.one(sql, mapper, id).orElseThrow();
    }

    private static void audit(
            Writing writing, String action, String type, String id, String organisation, String content) {
        writing.audit(new Audit(action, type, id, organisation, null, content, null));
    }

    private static @Nullable Object[] with(@Nullable Object[] values, Object... more) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }
}
