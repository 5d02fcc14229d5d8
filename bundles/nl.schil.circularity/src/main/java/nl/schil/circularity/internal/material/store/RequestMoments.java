package nl.schil.circularity.internal.material.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The last days of requests to suppliers: the day on which to have the answer, or to remind. */
@Component(service = DecisionMoments.class)
public final class RequestMoments implements DecisionMoments {
    private final Database database;

    @Activate
    public RequestMoments(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    @Override
    public String permission() {
        return CircularityDesk.READ;
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        LocalDate begin = after.date().isAfter(from) ? after.date() : from;
        Sql sql = requests(organisations, begin, to, asOf)
                .add("AND (r.due > ? OR r.id > ?)", begin, begin.equals(after.date()) ? after.id() : "")
                .add("ORDER BY r.due, r.id LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), row -> moment(row, asOf), sql.arguments()));
    }

    /** The question without its page; the test of its plan asks for it too. */
    static Sql requests(OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf) {
        return new Sql()
                .add("SELECT r.id, r.due, r.product, r.organisation, r.owner_name,")
                .add(SqlRequests.STATE, asOf)
                .add(
                        "AS state, (SELECT MAX(e.happened_on) FROM circularity_request_event e WHERE e.request_id = r.id"
                                + " AND e.kind = 'RECEIVED' AND e.happened_on <= ?) AS received"
                                + " FROM circularity_request r WHERE r.due BETWEEN ? AND ? AND r.asked_on <= ?",
                        asOf,
                        from,
                        to,
                        asOf)
                .add("AND " + organisations.condition("r.organisation"), organisations.arguments());
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        String column = switch (type) {
            case "supplier" -> "r.supplier_id";
            case "contract" -> "r.contract_id";
            case "data-request" -> "r.id";
            default -> null;
        };
        if (column == null) {
            return List.of();
        }
        Sql sql = requests(organisations, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31), asOf)
                .add("AND " + column + " = ?", subjectId)
                .add("ORDER BY r.due, r.id");
        return database.read(reading -> reading.list(sql.text(), row -> moment(row, asOf), sql.arguments()));
    }

    private static DecisionMoment moment(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate due = LocalDate.parse(row.getString(2));
        RequestState state = RequestState.valueOf(row.getString(6));
        String received = row.getString(7);
        LocalDate done = state.withSupplier() || received == null ? null : LocalDate.parse(received);
        return new DecisionMoment(
                row.getString(1),
                due,
                About.OBLIGATION.name(),
                Text.of("circularity.request.moment", "product", row.getString(3)),
                Text.of("circularity.request.moment.consequence"),
                List.of(),
                "data-request",
                row.getString(1),
                row.getString(3),
                "/circularity/requests/" + row.getString(1),
                row.getString(4),
                row.getString(5),
                status(state, due, done, asOf),
                done,
                null);
    }

    private static Status status(RequestState state, LocalDate due, @Nullable LocalDate done, LocalDate asOf) {
        if (state == RequestState.WITHDRAWN) {
            return Status.DECIDED;
        }
        if (done != null) {
            return done.isAfter(due) ? Status.DECIDED_LATE : Status.DECIDED;
        }
        return asOf.isAfter(due) ? Status.MISSED : Status.OPEN;
    }
}
