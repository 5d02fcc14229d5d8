package nl.schil.innovation.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Benefits in SQL. */
@Component(service = SqlBenefits.class)
public final class SqlBenefits {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlBenefits(@Reference Database database, @Reference Clock clock, @Reference InnovationTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /** The benefits of an idea, in the order in which they were claimed. */
    public List<Benefit> of(String idea) {
        return database.read(reading -> reading.list(
                "SELECT * FROM innovation_benefit WHERE idea_id = ? ORDER BY claimed_on, id",
                SqlBenefits::benefit,
                idea));
    }

    public Optional<Benefit> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_benefit WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), SqlBenefits::benefit, sql.arguments()));
    }

    /** All benefits of these organisations, in the order in which they were claimed. */
    public static List<Benefit> all(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_benefit WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY claimed_on, id");
        return reading.list(sql.text(), SqlBenefits::benefit, sql.arguments());
    }

    /** The benefits of ideas that came in from {@code from} to {@code until}, claimed up to {@code asOf}. */
    static List<Benefit> between(
            Reading reading, OrganisationScope scope, LocalDate from, LocalDate until, LocalDate asOf) {
        Sql sql = new Sql()
                .add(
                        "SELECT b.* FROM innovation_benefit b JOIN innovation_idea i ON i.id = b.idea_id"
                                + " WHERE i.received_on >= ? AND i.received_on <= ? AND b.claimed_on <= ?",
                        from,
                        until,
                        asOf)
                .add("AND " + scope.condition("b.organisation"), scope.arguments());
        return reading.list(sql.text(), SqlBenefits::benefit, sql.arguments());
    }

    static Benefit benefit(ResultSet row) throws SQLException {
        String realised = row.getString("realised");
        return new Benefit(
                row.getString("id"),
                row.getString("idea_id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("unit"),
                row.getInt("money") == 1,
                new Benefit.Figure(
                        new BigDecimal(row.getString("claimed")),
                        Columns.day(row, "claimed_on"),
                        row.getString("claimed_source")),
                row.getString("claimed_by"),
                realised == null
                        ? null
                        : new Benefit.Figure(
                                new BigDecimal(realised),
                                Columns.day(row, "realised_on"),
                                row.getString("realised_source")),
                Columns.date(row, "verified_on"),
                row.getString("verified_by"));
    }

    public Benefit add(Actor actor, Benefit benefit) {
        return database.write(actor, "claim a benefit", writing -> add(writing, actor, benefit));
    }

    /** The same within a transaction. */
    public Benefit add(Writing writing, Actor actor, Benefit benefit) {
        Benefit.Figure realised = benefit.realised();
        writing.execute(
                "INSERT INTO innovation_benefit (id, idea_id, organisation, version, title, unit, money, claimed,"
                        + " claimed_on, claimed_by, claimed_source, realised, realised_on, realised_source, verified_on,"
                        + " verified_by, updated_on, updated_by) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                benefit.id(),
                benefit.idea(),
                benefit.organisation(),
                benefit.title(),
                benefit.unit(),
                benefit.money() ? 1 : 0,
                benefit.claim().amount().toPlainString(),
                benefit.claim().on(),
                benefit.claimedBy(),
                benefit.claim().source(),
                realised == null ? null : realised.amount().toPlainString(),
                realised == null ? null : realised.on(),
                realised == null ? null : realised.source(),
                benefit.verifiedOn(),
                benefit.verifiedBy(),
                LocalDate.now(clock),
                actor.id());
        writing.audit(audit("innovation.claim-benefit", null, benefit));
        return benefit;
    }

    /** Replaces what came of a benefit that still has its version. */
    public Benefit replace(Actor actor, String action, Benefit before, Benefit after) {
        return database.write(actor, "change a benefit", writing -> {
            Benefit.Figure realised = after.realised();
            int changed = writing.execute(
                    "UPDATE innovation_benefit SET version = version + 1, realised = ?, realised_on = ?,"
                            + " realised_source = ?, verified_on = ?, verified_by = ?, updated_on = ?, updated_by = ?"
                            + " WHERE id = ? AND version = ?",
                    realised == null ? null : realised.amount().toPlainString(),
                    realised == null ? null : realised.on(),
                    realised == null ? null : realised.source(),
                    after.verifiedOn(),
                    after.verifiedBy(),
                    LocalDate.now(clock),
                    actor.id(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(audit(action, before, after));
            return writing.one("SELECT * FROM innovation_benefit WHERE id = ?", SqlBenefits::benefit, before.id())
                    .orElseThrow();
        });
    }

    private static Audit audit(String action, @Nullable Benefit before, Benefit after) {
        return new Audit(
                action,
                "benefit",
                after.id(),
                after.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null);
    }
}
