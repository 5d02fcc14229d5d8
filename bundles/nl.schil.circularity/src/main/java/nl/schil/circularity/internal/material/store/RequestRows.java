package nl.schil.circularity.internal.material.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Requests as rows. */
final class RequestRows {
    static final String COLUMNS = "r.id, r.organisation, r.version, r.supplier_id, r.contract_id, r.goal_id, r.product,"
            + " r.year, r.quarter, r.due, r.note, r.owner, r.owner_name, r.asked_on";

    private RequestRows() {}

    /** A request without its events. */
    static DataRequest bare(ResultSet row) throws SQLException {
        int quarter = row.getInt(9);
        return new DataRequest(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new Period(row.getInt(8), quarter == 0 ? null : quarter),
                LocalDate.parse(row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                LocalDate.parse(row.getString(14)),
                List.of());
    }

    /** The same with their events: one query however many there are. */
    static List<DataRequest> whole(Reading reading, List<DataRequest> bare) {
        Map<String, List<RequestEvent>> events = new HashMap<>();
        Sql sql = new Sql()
                .add("SELECT request_id, kind, happened_on, side, by_id, by_name, note, reasons"
                        + " FROM circularity_request_event")
                .in("WHERE", "request_id", bare.stream().map(DataRequest::id).toList())
                .add("ORDER BY request_id, seq");
        reading.list(sql.text(), row -> Map.entry(row.getString(1), event(row)), sql.arguments())
                .forEach(entry -> events.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return bare.stream()
                .map(one -> events.getOrDefault(one.id(), List.of()).stream()
                        .reduce(one, DataRequest::with, (first, second) -> second))
                .toList();
    }

    private static RequestEvent event(ResultSet row) throws SQLException {
        String reasons = row.getString(8);
        return new RequestEvent(
                RequestEvent.Kind.valueOf(row.getString(2)),
                LocalDate.parse(row.getString(3)),
                new Party(Side.valueOf(row.getString(4)), row.getString(5), row.getString(6)),
                row.getString(7),
                reasons == null ? List.of() : List.of(StatementRows.read(reasons, RequestEvent.Reason[].class)));
    }

    /** Replaces its events. */
    static void events(Writing writing, DataRequest request) {
        writing.execute("DELETE FROM circularity_request_event WHERE request_id = ?", request.id());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RequestEvent one : request.events()) {
            rows.add(new @Nullable Object[] {
                request.id(),
                rows.size() + 1,
                one.kind(),
                one.on(),
                one.by().side(),
                one.by().id(),
                one.by().name(),
                one.note(),
                one.reasons().isEmpty() ? null : StatementRows.write(one.reasons())
            });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO circularity_request_event (request_id, seq, kind, happened_on, side, by_id, by_name, note,"
                            + " reasons) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
