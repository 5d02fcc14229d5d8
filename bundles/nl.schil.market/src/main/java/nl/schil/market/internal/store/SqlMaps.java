package nl.schil.market.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Attribute;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Business-model maps in the database. */
@Component(service = SqlMaps.class)
public final class SqlMaps {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlMaps(@Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlMaps(Database database) {
        this.database = database;
    }

    /** The maps of a category, the newest first. */
    public List<SourcingMap> of(String category) {
        return database.read(reading -> read(reading, new Sql().add("m.category_id = ?", category)));
    }

    /** All maps of these organisations, the newest first. */
    public List<SourcingMap> all(Reading reading, OrganisationScope scope) {
        return read(reading, new Sql().add(scope.condition("m.organisation"), scope.arguments()));
    }

    public Optional<SourcingMap> find(OrganisationScope scope, String id) {
        return database
                .read(reading -> read(
                        reading,
                        new Sql().add("m.id = ? AND", id).add(scope.condition("m.organisation"), scope.arguments())))
                .stream()
                .findFirst();
    }

    private record Score(String map, Side side, Attribute attribute, int score) {}

    private static List<SourcingMap> read(Reading reading, Sql which) {
        Map<String, Map<Side, Map<Attribute, Integer>>> scores = new HashMap<>();
        reading.each(
                "SELECT a.* FROM market_map m JOIN market_map_answer a ON a.map_id = m.id WHERE" + which.text(),
                row -> new Score(
                        row.getString("map_id"),
                        Side.valueOf(row.getString("side")),
                        Attribute.valueOf(row.getString("attribute")),
                        row.getInt("score")),
                one -> scores.computeIfAbsent(one.map(), id -> new EnumMap<>(Side.class))
                        .computeIfAbsent(one.side(), side -> new EnumMap<>(Attribute.class))
                        .put(one.attribute(), one.score()),
                which.arguments());
        return reading.list(
                "SELECT m.* FROM market_map m WHERE" + which.text() + " ORDER BY m.opened_on DESC, m.id DESC",
                row -> map(row, scores.getOrDefault(row.getString("id"), Map.of())),
                which.arguments());
    }

    private static SourcingMap map(ResultSet row, Map<Side, Map<Attribute, Integer>> scores) throws SQLException {
        LocalDate chosenOn = Columns.date(row, "chosen_on");
        return new SourcingMap(
                row.getString("id"),
                row.getString("category_id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("supplier_id"),
                Columns.day(row, "opened_on"),
                Columns.day(row, "due_on"),
                side(row, "buyer", scores.getOrDefault(Side.BUYER, Map.of())),
                side(row, "supplier", scores.getOrDefault(Side.SUPPLIER, Map.of())),
                chosenOn == null
                        ? null
                        : new SourcingMap.Choice(
                                Relationship.valueOf(row.getString("chosen_relationship")),
                                Economy.valueOf(row.getString("chosen_economy")),
                                model(row.getString("chosen_model")),
                                row.getString("chosen_why"),
                                chosenOn,
                                row.getString("chosen_by")));
    }

    private static @Nullable SourcingModel model(@Nullable String name) {
        return name == null ? null : SourcingModel.valueOf(name);
    }

    private static MapSide side(ResultSet row, String side, Map<Attribute, Integer> scores) throws SQLException {
        String relationship = row.getString(side + "_relationship");
        String economy = row.getString(side + "_economy");
        return new MapSide(
                scores,
                relationship == null ? null : Relationship.valueOf(relationship),
                economy == null ? null : Economy.valueOf(economy),
                row.getString(side + "_filled_by"),
                Columns.date(row, side + "_submitted_on"));
    }

    /** Adds a map within the caller's transaction. */
    public SourcingMap create(Writing writing, SourcingMap map) {
        writing.execute(
                "INSERT INTO market_map (id, category_id, organisation, version, supplier_id, opened_on, due_on)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?)",
                map.id(),
                map.category(),
                map.organisation(),
                map.supplier(),
                map.openedOn(),
                map.dueOn());
        writing.audit(
                new Audit("market.open-map", "market-map", map.id(), map.organisation(), null, map.toString(), null));
        return map;
    }

    public SourcingMap replace(Actor actor, String verb, SourcingMap before, SourcingMap after) {
        return database.write(actor, "fill in a business-model map", writing -> replace(writing, verb, before, after));
    }

    /** Replaces a map that still has its version; otherwise it is stale. */
    public SourcingMap replace(Writing writing, String verb, SourcingMap before, SourcingMap after) {
        SourcingMap.Choice choice = after.choice();
        int changed = writing.execute(
                "UPDATE market_map SET version = version + 1, buyer_relationship = ?, buyer_economy = ?,"
                        + " buyer_filled_by = ?, buyer_submitted_on = ?, supplier_relationship = ?, supplier_economy = ?,"
                        + " supplier_filled_by = ?, supplier_submitted_on = ?, chosen_relationship = ?, chosen_economy = ?,"
                        + " chosen_model = ?, chosen_why = ?, chosen_on = ?, chosen_by = ? WHERE id = ? AND version = ?",
                after.buyer().relationship(),
                after.buyer().economy(),
                after.buyer().filledBy(),
                after.buyer().submittedOn(),
                after.seller().relationship(),
                after.seller().economy(),
                after.seller().filledBy(),
                after.seller().submittedOn(),
                choice == null ? null : choice.relationship(),
                choice == null ? null : choice.economy(),
                choice == null ? null : choice.model(),
                choice == null ? null : choice.why(),
                choice == null ? null : choice.chosenOn(),
                choice == null ? null : choice.chosenBy(),
                before.id(),
                before.version());
        if (changed == 0) {
            throw new Stale();
        }
        writing.execute("DELETE FROM market_map_answer WHERE map_id = ?", before.id());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            after.side(side)
                    .scores()
                    .forEach((attribute, score) ->
                            rows.add(new @Nullable Object[] {before.id(), side, attribute, score}));
        }
        if (!rows.isEmpty()) {
            writing.batch("INSERT INTO market_map_answer (map_id, side, attribute, score) VALUES (?, ?, ?, ?)", rows);
        }
        writing.audit(new Audit(
                verb, "market-map", before.id(), before.organisation(), before.toString(), after.toString(), null));
        return read(writing, new Sql().add("m.id = ?", before.id())).get(0);
    }
}
