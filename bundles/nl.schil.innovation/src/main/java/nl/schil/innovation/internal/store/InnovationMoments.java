package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The days on which an idea must be answered and on which a pilot ends, as they were promised. */
@Component(service = DecisionMoments.class)
public final class InnovationMoments implements DecisionMoments {
    private static final String ANSWERS = "SELECT i.id, i.id || ':answer' AS moment, i.answer_due AS due,"
            + " (SELECT MIN(a.decided_on) FROM innovation_step a WHERE a.idea_id = i.id AND a.withdrawn_on IS NULL"
            + " AND a.decided_on <= ? AND a.to_stage <> 'INTAKE') AS done_on,"
            + " i.title, i.organisation FROM innovation_idea i WHERE i.received_on <= ?";
    private static final String PILOTS = "SELECT p.idea_id AS id, p.id || ':pilot' AS moment, p.ends_on AS due,"
            + " CASE WHEN p.closed_on <= ? THEN p.closed_on END AS done_on, p.title, p.organisation"
            + " FROM innovation_pilot p WHERE p.starts_on <= ?";

    private final Database database;

    /** @param tables so that they are there */
    @Activate
    public InnovationMoments(@Reference Database database, @Reference InnovationTables tables) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "innovation.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        Sql answers = page(
                new Sql().add(ANSWERS, asOf, asOf),
                "i.answer_due",
                "i.id || ':answer'",
                "i",
                organisations,
                from,
                to,
                after,
                limit);
        Sql pilots = page(
                new Sql().add(PILOTS, asOf, to),
                "p.ends_on",
                "p.id || ':pilot'",
                "p",
                organisations,
                from,
                to,
                after,
                limit);
        return sorted(answers, pilots, asOf).limit(limit).toList();
    }

    private static Sql page(
            Sql sql,
            String day,
            String id,
            String table,
            OrganisationScope organisations,
            LocalDate from,
            LocalDate to,
            After after,
            int limit) {
        sql.add("AND " + organisations.condition(table + ".organisation"), organisations.arguments())
                .add("AND " + day + " >= ? AND " + day + " <= ?", from, to);
        if (!after.equals(After.START)) {
            sql.add(
                    "AND (" + day + " > ? OR (" + day + " = ? AND " + id + " > ?))",
                    after.date(),
                    after.date(),
                    after.id());
        }
        return sql.add("ORDER BY " + day + ", " + table + ".id LIMIT ?", limit);
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        String column = "supplier".equals(type) ? "supplier_id" : "contract".equals(type) ? "contract_id" : null;
        if (column == null) {
            return List.of();
        }
        Sql answers = new Sql()
                .add(ANSWERS, asOf, asOf)
                .add("AND i." + column + " = ?", subjectId)
                .add("AND " + organisations.condition("i.organisation"), organisations.arguments());
        Sql pilots = new Sql()
                .add(PILOTS, asOf, asOf)
                .add("AND p.idea_id IN (SELECT id FROM innovation_idea WHERE " + column + " = ?)", subjectId)
                .add("AND " + organisations.condition("p.organisation"), organisations.arguments());
        return sorted(answers, pilots, asOf).toList();
    }

    private Stream<DecisionMoment> sorted(Sql answers, Sql pilots, LocalDate asOf) {
        return database.read(reading -> Stream.concat(
                        reading.list(answers.text(), mapper("answer", asOf), answers.arguments()).stream(),
                        reading.list(pilots.text(), mapper("pilot", asOf), pilots.arguments()).stream())
                .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id)));
    }

    private static RowMapper<DecisionMoment> mapper(String kind, LocalDate asOf) {
        return row -> moment(row, kind, asOf);
    }

    private static DecisionMoment moment(ResultSet row, String kind, LocalDate asOf) throws SQLException {
        LocalDate due = Columns.day(row, "due");
        LocalDate done = Columns.date(row, "done_on");
        return new DecisionMoment(
                row.getString("moment"),
                due,
                About.OBLIGATION.name(),
                Text.of("innovation.moment." + kind, "title", row.getString("title")),
                Text.of("innovation.moment." + kind + ".consequence"),
                List.of(),
                "idea",
                row.getString("id"),
                row.getString("title"),
                "/innovation/ideas/" + row.getString("id"),
                row.getString("organisation"),
                null,
                status(due, done, asOf),
                done,
                null);
    }

    private static Status status(LocalDate due, @Nullable LocalDate done, LocalDate asOf) {
        if (done != null) {
            return done.isAfter(due) ? Status.DECIDED_LATE : Status.DECIDED;
        }
        return asOf.isAfter(due) ? Status.MISSED : Status.OPEN;
    }
}
