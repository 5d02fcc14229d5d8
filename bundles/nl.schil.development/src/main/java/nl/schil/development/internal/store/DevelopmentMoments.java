package nl.schil.development.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The last days of milestones of agreed plans; ids are {@code <plan id>:<milestone id>}. */
@Component(service = DecisionMoments.class)
public final class DevelopmentMoments implements DecisionMoments {
    private final Database database;

    @Activate
    public DevelopmentMoments(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this(database);
    }

    public DevelopmentMoments(Database database) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "development.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        LocalDate begin = after.date().isAfter(from) ? after.date() : from;
        Sql sql = milestones(organisations, begin, to);
        going(sql, asOf)
                .add("AND (m.due > ? OR p.id || ':' || m.id > ?)", begin, begin.equals(after.date()) ? after.id() : "")
                .add("ORDER BY m.due, p.id, m.id LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), row -> moment(row, asOf), sql.arguments()));
    }

    /** The question without its page; the test of its plan asks for it too. */
    static Sql milestones(OrganisationScope organisations, LocalDate from, LocalDate to) {
        return new Sql()
                .add(
                        "SELECT m.due, p.id, m.id, m.title, p.title, p.organisation, p.owner, m.done_on"
                                + " FROM development_milestone m JOIN development_plan p ON p.id = m.plan_id"
                                + " WHERE m.due BETWEEN ? AND ?",
                        from,
                        to)
                .add("AND " + organisations.condition("m.organisation"), organisations.arguments());
    }

    private static Sql going(Sql sql, LocalDate asOf) {
        return sql.add("AND p.agreed_on <= ? AND (p.ended_on IS NULL OR p.ended_on > ?)", asOf, asOf);
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        String column = switch (type) {
            case "supplier" -> "p.supplier_id";
            case "contract" -> "p.contract_id";
            case "improvement-plan" -> "p.id";
            default -> null;
        };
        if (column == null) {
            return List.of();
        }
        Sql sql = going(
                        milestones(organisations, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31))
                                .add("AND " + column + " = ?", subjectId),
                        asOf)
                .add("ORDER BY m.due, p.id, m.id");
        return database.read(reading -> reading.list(sql.text(), row -> moment(row, asOf), sql.arguments()));
    }

    private static DecisionMoment moment(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate due = LocalDate.parse(row.getString(1));
        LocalDate done = Rows.date(row, 8);
        LocalDate reached = done == null || done.isAfter(asOf) ? null : done;
        Status status = reached == null
                ? asOf.isAfter(due) ? Status.MISSED : Status.OPEN
                : reached.isAfter(due) ? Status.DECIDED_LATE : Status.DECIDED;
        return new DecisionMoment(
                row.getString(2) + ":" + row.getString(3),
                due,
                About.OBLIGATION.name(),
                Text.of("development.moment.milestone", "milestone", row.getString(4)),
                Text.of("development.moment.milestone.consequence"),
                List.of(),
                "improvement-plan",
                row.getString(2),
                row.getString(5),
                "/development/plans/" + row.getString(2),
                row.getString(6),
                row.getString(7),
                status,
                reached,
                null);
    }
}
