package nl.schil.market.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.schil.market.internal.model.Axis;
import nl.schil.market.internal.model.Placement;
import nl.schil.market.internal.model.Position;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Positions in the portfolio in the database. */
@Component(service = SqlPositions.class)
public final class SqlPositions {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlPositions(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlPositions(Database database) {
        this.database = database;
    }

    /** Every placement that counts on a day, by category id, oldest first. */
    public Map<String, List<Placement>> histories(OrganisationScope scope, LocalDate asOf) {
        return database.read(reading ->
                PlacementRows.read(reading, new Sql().add(scope.condition("p.organisation"), scope.arguments()), asOf));
    }

    /** Every placement of one category that counts on a day, oldest first. */
    public List<Placement> history(String category, LocalDate asOf) {
        return database.read(reading -> PlacementRows.read(reading, new Sql().add("p.category_id = ?", category), asOf))
                .getOrDefault(category, List.of());
    }

    /** All positions of these organisations that were not withdrawn, with their answers, by day. */
    public List<Position> all(Reading reading, OrganisationScope scope) {
        record Of(String position, Position.Answer answer) {}
        Map<String, List<Position.Answer>> answers = new HashMap<>();
        Sql parts = new Sql()
                .add(
                        "SELECT a.* FROM market_position p JOIN market_position_answer a ON a.position_id = p.id WHERE "
                                + scope.condition("p.organisation"),
                        scope.arguments())
                .add("ORDER BY a.position_id, a.axis, a.weight DESC, a.criterion");
        reading.each(
                parts.text(),
                row -> new Of(row.getString("position_id"), answer(row)),
                of -> answers.computeIfAbsent(of.position(), id -> new ArrayList<>())
                        .add(of.answer()),
                parts.arguments());
        Sql heads = new Sql()
                .add("SELECT * FROM market_position WHERE " + scope.condition("organisation"), scope.arguments())
                .add("AND withdrawn_on IS NULL ORDER BY placed_on, id");
        return reading.list(
                heads.text(),
                row -> position(row, answers.getOrDefault(row.getString("id"), List.of())),
                heads.arguments());
    }

    public Optional<Position> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM market_position p WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> {
            List<Position.Answer> answers = answers(reading, id);
            return reading.one(sql.text(), row -> position(row, answers), sql.arguments());
        });
    }

    private static Position position(ResultSet row, List<Position.Answer> answers) throws SQLException {
        return new Position(
                row.getString("id"),
                row.getString("category_id"),
                row.getString("organisation"),
                Columns.day(row, "placed_on"),
                row.getString("placed_by"),
                row.getString("remark"),
                answers);
    }

    private static List<Position.Answer> answers(Reading reading, String position) {
        return reading.list(
                "SELECT * FROM market_position_answer WHERE position_id = ? ORDER BY axis, weight DESC, criterion",
                SqlPositions::answer,
                position);
    }

    private static Position.Answer answer(ResultSet row) throws SQLException {
        return new Position.Answer(
                row.getString("criterion"),
                Axis.valueOf(row.getString("axis")),
                row.getInt("weight"),
                Columns.integer(row, "score"));
    }

    public Position add(Actor actor, Position position) {
        return database.write(actor, "place a category", writing -> add(writing, position));
    }

    /** The same within a transaction. */
    public Position add(Writing writing, Position position) {
        writing.execute(
                "INSERT INTO market_position (id, category_id, organisation, placed_on, placed_by, remark)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                position.id(),
                position.category(),
                position.organisation(),
                position.placedOn(),
                position.placedBy(),
                position.remark());
        List<@Nullable Object[]> rows = new ArrayList<>();
        position.answers()
                .forEach(answer -> rows.add(new @Nullable Object[] {
                    position.id(), answer.criterion(), answer.axis(), answer.weight(), answer.score()
                }));
        writing.batch(
                "INSERT INTO market_position_answer (position_id, criterion, axis, weight, score) VALUES (?, ?, ?, ?, ?)",
                rows);
        writing.audit(new Audit(
                "market.place-category",
                "market-position",
                position.id(),
                position.organisation(),
                null,
                position.toString(),
                null));
        return position;
    }

    /** Takes a position back on a day, or with null makes it count again. */
    public void withdraw(Actor actor, Position position, @Nullable LocalDate on) {
        database.write(actor, "withdraw a position", writing -> {
            writing.execute("UPDATE market_position SET withdrawn_on = ? WHERE id = ?", on, position.id());
            writing.audit(new Audit(
                    "market.withdraw-position",
                    "market-position",
                    position.id(),
                    position.organisation(),
                    position.toString(),
                    String.valueOf(on),
                    null));
            return position;
        });
    }
}
