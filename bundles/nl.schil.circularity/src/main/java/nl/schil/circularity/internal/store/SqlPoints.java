package nl.schil.circularity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.kernel.Money;
import nl.schil.kernel.security.Actor;
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

/** What was measured and proven of goals, in SQL. Rows are added, never altered: a correction is a further one. */
@Component(service = SqlPoints.class)
public final class SqlPoints {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlPoints(@Reference Database database, @Reference Clock clock, @Reference CircularityTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /** All points of these goals, by goal, year and order. */
    public static List<Point> points(Reading reading, Collection<String> goals) {
        List<Point> points = new ArrayList<>();
        Chunks.each(goals, part -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM circularity_point")
                    .in("WHERE", "goal_id", part)
                    .add("ORDER BY goal_id, year, seq");
            points.addAll(reading.list(sql.text(), SqlPoints::point, sql.arguments()));
        });
        return points;
    }

    /** All proofs of these goals, also withdrawn ones, by goal, element and day. */
    public static List<Proof> proofs(Reading reading, Collection<String> goals) {
        List<Proof> proofs = new ArrayList<>();
        Chunks.each(goals, part -> {
            Sql sql = new Sql()
                    .add("SELECT * FROM circularity_proof")
                    .in("WHERE", "goal_id", part)
                    .add("ORDER BY goal_id, element, proven_on, id");
            proofs.addAll(reading.list(sql.text(), SqlPoints::proof, sql.arguments()));
        });
        return proofs;
    }

    public List<Point> points(String goal) {
        return database.read(reading -> points(reading, List.of(goal)));
    }

    public List<Proof> proofs(String goal) {
        return database.read(reading -> proofs(reading, List.of(goal)));
    }

    private static Point point(ResultSet row) throws SQLException {
        String assurance = row.getString("assurance");
        return new Point(
                row.getString("id"),
                row.getString("goal_id"),
                row.getInt("year"),
                row.getInt("seq"),
                Columns.decimalOrNull(row, "value"),
                row.getString("source"),
                assurance == null ? null : Assurance.valueOf(assurance),
                Columns.day(row, "measured_on"),
                row.getString("reason"),
                Columns.day(row, "recorded_on"),
                row.getString("recorded_by"));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        long cents = row.getLong("amount_cents");
        Money amount = row.wasNull() ? null : new Money(cents, "EUR");
        int year = row.getInt("year");
        return new Proof(
                row.getString("id"),
                row.getString("goal_id"),
                GovernanceElement.valueOf(row.getString("element")),
                row.getString("said"),
                row.getString("reference"),
                Columns.day(row, "proven_on"),
                amount,
                Columns.decimalOrNull(row, "fte"),
                year == 0 ? null : Integer.valueOf(year),
                Columns.date(row, "withdrawn_on"));
    }

    /** Adds a point; its order follows from what is there. */
    public Point add(Actor actor, Goal goal, Point point) {
        return database.write(actor, "record a point of a goal", writing -> add(writing, goal, point));
    }

    /** The same within a transaction. */
    public Point add(Writing writing, Goal goal, Point point) {
        int seq = writing.one(
                        "SELECT COALESCE(MAX(seq), 0) + 1 FROM circularity_point WHERE goal_id = ? AND year = ?",
                        row -> row.getInt(1),
                        goal.id(),
                        point.year())
                .orElseThrow();
        writing.execute(
                "INSERT INTO circularity_point (id, goal_id, year, seq, value, source, assurance, measured_on, reason,"
                        + " recorded_on, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                point.id(),
                goal.id(),
                point.year(),
                seq,
                point.value() == null ? null : point.value().toPlainString(),
                point.source(),
                point.assurance(),
                point.measuredOn(),
                point.reason(),
                point.recordedOn(),
                point.recordedBy());
        writing.audit(audit(seq == 1 ? "record-point" : "correct-point", "circularity-point", point.id(), goal, point));
        return writing.one("SELECT * FROM circularity_point WHERE id = ?", SqlPoints::point, point.id())
                .orElseThrow();
    }

    public Proof add(Actor actor, Goal goal, Proof proof) {
        return database.write(actor, "prove an element of a goal", writing -> add(writing, actor, goal, proof));
    }

    /** The same within a transaction. */
    public Proof add(Writing writing, Actor actor, Goal goal, Proof proof) {
        Money amount = proof.amount();
        writing.execute(
                "INSERT INTO circularity_proof (id, goal_id, element, said, reference, proven_on, amount_cents, fte, year,"
                        + " recorded_on, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                proof.id(),
                goal.id(),
                proof.element(),
                proof.said(),
                proof.reference(),
                proof.provenOn(),
                amount == null ? null : amount.cents(),
                proof.fte() == null ? null : proof.fte().toPlainString(),
                proof.year(),
                LocalDate.now(clock),
                actor.id());
        writing.audit(audit("prove-element", "circularity-proof", proof.id(), goal, proof));
        return proof;
    }

    /** Withdraws a proof on a day, or with null makes it count again. */
    public Optional<Proof> withdraw(Actor actor, Goal goal, String id, @Nullable LocalDate on) {
        return database.write(actor, "withdraw a proof", writing -> {
            if (writing.execute(
                            "UPDATE circularity_proof SET withdrawn_on = ? WHERE id = ? AND goal_id = ?",
                            on,
                            id,
                            goal.id())
                    == 0) {
                return Optional.empty();
            }
            writing.audit(audit("withdraw-proof", "circularity-proof", id, goal, String.valueOf(on)));
            return writing.one("SELECT * FROM circularity_proof WHERE id = ?", SqlPoints::proof, id);
        });
    }

    private static Audit audit(String what, String type, String id, Goal goal, Object content) {
        return new Audit("circularity." + what, type, id, goal.organisation(), null, content.toString(), null);
    }
}
