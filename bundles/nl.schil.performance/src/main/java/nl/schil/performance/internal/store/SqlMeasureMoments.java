package nl.schil.performance.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Periods that must be measured: of every scorecard those that nobody said anything about, 30 days after their end. Ids are
 * {@code <scorecard id>:<last day of the period>}.
 */
@Component(service = DecisionMoments.class)
public final class SqlMeasureMoments implements DecisionMoments {
    private final Database database;

    @Activate
    public SqlMeasureMoments(@Reference Database database, @Reference PerformanceTables tables) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "performance.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        LocalDate begin = after.date().isAfter(from) ? after.date() : from;
        Sql sql = sql(organisations, begin, to)
                .add(
                        "AND (d.measure_by > ? OR d.scorecard_id || ':' || d.period_until > ?)",
                        begin,
                        begin.equals(after.date()) ? after.id() : "")
                .add(
                        "GROUP BY d.measure_by, d.scorecard_id, d.period_until, c.name, c.organisation, c.owner_email"
                                + " ORDER BY d.measure_by, d.scorecard_id, d.period_until LIMIT ?",
                        limit);
        return database.read(reading -> reading.list(sql.text(), row -> moment(row, asOf), sql.arguments()));
    }

    /** The question without its page; the test of its plan asks for it too. */
    static Sql sql(OrganisationScope organisations, LocalDate from, LocalDate to) {
        return new Sql()
                .add("SELECT d.measure_by, d.scorecard_id, d.period_until, c.name, c.organisation, c.owner_email,"
                        + " COUNT(*) AS kpis FROM performance_due d"
                        + " JOIN performance_scorecard c ON c.id = d.scorecard_id")
                .add("WHERE d.measure_by BETWEEN ? AND ?", from, to)
                .add("AND " + organisations.condition("d.organisation"), organisations.arguments());
    }

    private static DecisionMoment moment(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate day = LocalDate.parse(row.getString("measure_by"));
        LocalDate until = LocalDate.parse(row.getString("period_until"));
        String card = row.getString("scorecard_id");
        return new DecisionMoment(
                card + ":" + until,
                day,
                About.OBLIGATION.name(),
                Text.of("performance.moment.what", "count", row.getLong("kpis"), "until", until),
                Text.of("performance.moment.consequence"),
                List.of(),
                "scorecard",
                card,
                row.getString("name"),
                "/performance/" + card,
                row.getString("organisation"),
                row.getString("owner_email"),
                asOf.isAfter(day) ? DecisionMoment.Status.MISSED : DecisionMoment.Status.OPEN,
                null,
                null);
    }
}
