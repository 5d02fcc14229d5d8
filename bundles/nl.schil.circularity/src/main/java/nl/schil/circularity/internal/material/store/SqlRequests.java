package nl.schil.circularity.internal.material.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests in SQL; their state of any day follows from their events. */
@Component(service = DataRequests.class)
public final class SqlRequests implements DataRequests {
    /** State of a request r on a day, by its last event until then. */
    static final String STATE = """
            COALESCE((SELECT e.kind FROM circularity_request_event e
                WHERE e.request_id = r.id AND e.happened_on <= ? AND e.kind <> 'REMINDED'
                ORDER BY e.seq DESC LIMIT 1), 'REQUESTED')
            """;

    private final Database database;

    @Activate
    public SqlRequests(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    @Override
    public Optional<DataRequest> find(OrganisationScope scope, String id) {
        return database.read(reading -> RequestRows.whole(
                        reading,
                        reading
                                .one(
                                        "SELECT " + RequestRows.COLUMNS + " FROM circularity_request r WHERE r.id = ?",
                                        RequestRows::bare,
                                        id)
                                .stream()
                                .filter(one -> scope.contains(one.organisation()))
                                .toList())
                .stream()
                .findFirst());
    }

    @Override
    public List<DataRequest> list(Query query) {
        Sql sql = sql(query);
        return database.read(
                reading -> RequestRows.whole(reading, reading.list(sql.text(), RequestRows::bare, sql.arguments())));
    }

    /** The question; the test of its plan asks it too. */
    static Sql sql(Query query) {
        Sql sql = new Sql()
                .add("SELECT " + RequestRows.COLUMNS + " FROM (SELECT r.*, CASE r.state WHEN 'REQUESTED' THEN 0"
                        + " WHEN 'RETURNED' THEN 0 WHEN 'RECEIVED' THEN 1 WHEN 'CHECKED' THEN 1 ELSE 2 END AS turn"
                        + " FROM (SELECT r.*,")
                .add(STATE, query.asOf())
                .add("AS state FROM circularity_request r WHERE r.asked_on <= ?", query.asOf())
                .add(
                        "AND " + query.scope().condition("r.organisation"),
                        query.scope().arguments());
        narrowed(sql, query);
        sql.add(") r WHERE 1 = 1");
        if (!query.states().isEmpty()) {
            sql.in("AND", "r.state", names(query.states()));
        }
        if (query.late()) {
            sql.add("AND r.state IN ('REQUESTED', 'RETURNED') AND r.due < ?", query.asOf());
        }
        sql.add(") r WHERE 1 = 1");
        After after = query.after();
        if (after != null) {
            sql.add(
                    "AND (r.turn > ? OR r.turn = ? AND (r.due > ? OR r.due = ? AND r.id > ?))",
                    after.rank(),
                    after.rank(),
                    after.due(),
                    after.due(),
                    after.id());
        }
        return sql.add("ORDER BY r.turn, r.due, r.id LIMIT ?", query.limit());
    }

    private static void narrowed(Sql sql, Query query) {
        equal(sql, "r.supplier_id", query.supplier());
        equal(sql, "r.contract_id", query.contract());
        equal(sql, "r.goal_id", query.goal());
        equal(sql, "r.year", query.year());
        if (query.text() != null) {
            sql.add("AND LOWER(r.product) LIKE ? ESCAPE '\\'", StatementQuery.pattern(query.text()));
        }
    }

    private static void equal(Sql sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.add("AND " + column + " = ?", value);
        }
    }

    private static Set<String> names(Set<RequestState> states) {
        return states.stream().map(RequestState::name).collect(Collectors.toSet());
    }

    @Override
    public Map<RequestState, Integer> count(OrganisationScope scope, @Nullable Integer year, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT state, COUNT(*) FROM (SELECT")
                .add(STATE, asOf)
                .add("AS state FROM circularity_request r WHERE r.asked_on <= ?", asOf)
                .add("AND " + scope.condition("r.organisation"), scope.arguments());
        equal(sql, "r.year", year);
        sql.add(") GROUP BY state");
        Map<RequestState, Integer> counts = new EnumMap<>(RequestState.class);
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(RequestState.valueOf(row.getString(1)), row.getInt(2)),
                        sql.arguments()))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    @Override
    public DataRequest add(Actor actor, DataRequest request) {
        database.write(actor, "ask a supplier for materials", writing -> {
            insert(writing, request);
            audit(writing, "circularity.request-add", request);
            return request;
        });
        return find(OrganisationScope.ALL, request.id()).orElseThrow();
    }

    /** Inserts a whole request within a transaction that declares what it does. */
    public static void insert(Writing writing, DataRequest one) {
        writing.execute(
                "INSERT INTO circularity_request (" + RequestRows.COLUMNS.replace("r.", "")
                        + ") VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.organisation(),
                one.supplier(),
                one.contract(),
                one.goal(),
                one.product(),
                one.period().year(),
                one.period().quarter(),
                one.due(),
                one.note(),
                one.owner(),
                one.ownerName(),
                one.askedOn());
        RequestRows.events(writing, one);
    }

    @Override
    public DataRequest change(
            Actor actor, DataRequest read, String action, Function<? super Writing, DataRequest> change) {
        database.write(actor, "change a request for materials", writing -> {
            int touched = writing.execute(
                    "UPDATE circularity_request SET version = version + 1 WHERE id = ? AND version = ?",
                    read.id(),
                    read.version());
            if (touched == 0) {
                throw new Stale();
            }
            DataRequest after = change.apply(writing);
            writing.execute(
                    "UPDATE circularity_request SET due = ?, note = ? WHERE id = ?",
                    after.due(),
                    after.note(),
                    after.id());
            RequestRows.events(writing, after);
            audit(writing, action, after);
            return after;
        });
        return find(OrganisationScope.ALL, read.id()).orElseThrow();
    }

    private static void audit(Writing writing, String action, DataRequest one) {
        writing.audit(new Audit(
                action, "data-request", one.id(), one.organisation(), null, one.due() + "\n" + one.events(), null));
    }
}
