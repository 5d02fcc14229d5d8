package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.store.Columns.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.model.Moment;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The due days of obligations in the calendar; ids are {@code <obligation id>:<occurrence>}. */
@Component(service = DecisionMoments.class)
public final class SqlObligationMoments implements DecisionMoments {
    private final Database database;

    @Activate
    public SqlObligationMoments(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "contracts.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        LocalDate begin = after.date().isAfter(from) ? after.date() : from;
        Sql sql = new Sql()
                .add("SELECT d.obligation_id, d.occurrence, d.due_on, d.done_on, o.description, o.side, c.id, c.number,"
                        + " c.title, c.organisation, COALESCE(o.owner_email, c.owner_email) AS owner"
                        + " FROM contracts_obligation_due d JOIN contracts_obligation o ON o.id = d.obligation_id"
                        + " JOIN contracts_contract c ON c.id = d.contract_id")
                .add(
                        "WHERE d.due_on BETWEEN ? AND ? AND d.known_from <= ? AND d.known_until > ?",
                        begin,
                        to,
                        asOf,
                        asOf)
                .add(
                        "AND (d.due_on > ? OR d.obligation_id || ':' || d.occurrence > ?)",
                        begin,
                        begin.equals(after.date()) ? after.id() : "")
                .add("AND " + organisations.condition("d.organisation"), organisations.arguments())
                .add("ORDER BY d.due_on, d.obligation_id, d.occurrence LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), row -> moment(row, asOf), sql.arguments()));
    }

    private static DecisionMoment moment(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate due = LocalDate.parse(row.getString("due_on"));
        LocalDate done = date(row, "done_on");
        boolean fulfilled = done != null && !done.isAfter(asOf);
        String side = row.getString("side");
        String contract = row.getString("id");
        return new DecisionMoment(
                row.getString("obligation_id") + ":" + row.getString("occurrence"),
                due,
                About.OBLIGATION.name(),
                Text.of("contracts.obligation.what." + side, "text", row.getString("description")),
                Text.of("contracts.obligation.consequence." + side, "due", due),
                List.of(),
                "contract",
                contract,
                row.getString("number") + " " + row.getString("title"),
                "/contracts/" + contract + "/obligations",
                row.getString("organisation"),
                row.getString("owner"),
                Moment.status(due, done, asOf),
                fulfilled ? done : null,
                null);
    }
}
