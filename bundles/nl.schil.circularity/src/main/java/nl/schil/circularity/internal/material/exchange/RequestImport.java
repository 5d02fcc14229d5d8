package nl.schil.circularity.internal.material.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.RequestEvent.Kind;
import nl.schil.circularity.internal.material.model.RequestEvent.Reason;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.circularity.internal.material.store.ImportedRequests;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Takes over requests that were kept elsewhere, with what happened to them. An answer is the statement of the same
 * supplier, contract, product and period, which went in before. A request that is there stays as it is.
 */
final class RequestImport implements Import {
    private static final int LONGEST = 2_000;

    private final ImportContext context;
    private final StatementSubjects subjects;
    private final LocalDate today;
    private final Set<String> planned = new HashSet<>();

    RequestImport(ImportContext context, StatementSubjects subjects, LocalDate today) {
        this.context = context;
        this.subjects = subjects;
        this.today = today;
    }

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        subjects.prepare(rows);
        return rows.stream().map(row -> outcome(reading, null, row)).toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        subjects.prepare(rows);
        List<RowOutcome> outcomes =
                rows.stream().map(row -> outcome(writing, writing, row)).toList();
        long written = outcomes.stream()
                .filter(one -> one.kind() == RowOutcome.Kind.CREATED)
                .count();
        if (written > 0) {
            writing.audit(
                    new Audit("circularity.import", "import", context.job(), null, null, null, "rows=" + written));
        }
        return outcomes;
    }

    private RowOutcome outcome(Reading reading, @Nullable Writing writing, Row row) {
        Fields fields = new Fields();
        DataRequest read = read(fields, row);
        if (fields.good() && ImportedRequests.known(reading, read)) {
            return RowOutcome.of(row.line(), RowOutcome.Kind.UNCHANGED, null);
        }
        if (fields.good() && !planned.add(ImportedRequests.key(read))) {
            fields.refuse("product", read.product(), "circularity.request.twice");
        }
        String answer = fields.good() ? ImportedRequests.answer(reading, read) : null;
        boolean received = read.events().stream().anyMatch(event -> event.kind() == Kind.RECEIVED);
        if (fields.good() && received && answer == null) {
            fields.refuse("received_on", row.get("received_on"), "circularity.request.answer.missing");
        }
        if (!fields.good()) {
            return RowOutcome.rejected(row.line(), fields.violations());
        }
        if (writing != null) {
            ImportedRequests.insert(writing, read, received ? answer : null, today);
        }
        return RowOutcome.of(row.line(), RowOutcome.Kind.CREATED, writing == null ? null : read.id());
    }

    private DataRequest read(Fields fields, Row row) {
        String organisation = subjects.organisation(fields, row);
        String supplier = subjects.supplier(fields, row);
        String contract = subjects.contract(fields, row, organisation, supplier);
        Integer year = StatementRow.whole(fields, row, "year", 1990, today.getYear() + 1);
        Integer quarter = StatementRow.whole(fields, row, "quarter", 1, 4);
        LocalDate asked = past(fields, row, "asked_on");
        LocalDate due = fields.date("due", row.get("due"));
        if (due == null || year == null || asked == null) {
            fields.refuse(due == null ? "due" : asked == null ? "asked_on" : "year", null, "problem.field.required");
        }
        String owner = fields.optional("owner", row.get("owner"), 200);
        Party buyer = new Party(
                Side.BUYER,
                context.actor().id(),
                owner == null ? context.actor().name() : owner);
        return new DataRequest(
                Ids.next(),
                organisation,
                1,
                supplier,
                contract,
                null,
                fields.required("product", row.get("product"), 200),
                new Period(year == null ? today.getYear() : year, quarter),
                due == null ? today : due,
                fields.optional("note", row.get("note"), LONGEST),
                buyer.id(),
                buyer.name(),
                asked == null ? today : asked,
                events(fields, row, buyer, asked == null ? today : asked));
    }

    private List<RequestEvent> events(Fields fields, Row row, Party buyer, LocalDate asked) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(new RequestEvent(Kind.REQUESTED, asked, buyer, null, List.of()));
        String from = fields.optional("received_from", row.get("received_from"), 200);
        Party supplier = new Party(Side.SUPPLIER, "import", from == null ? "" : from);
        add(fields, row, events, "received_on", Kind.RECEIVED, supplier, List.of());
        add(fields, row, events, "checked_on", Kind.CHECKED, buyer, List.of());
        add(fields, row, events, "returned_on", Kind.RETURNED, buyer, reasons(fields, row));
        add(fields, row, events, "accepted_on", Kind.ACCEPTED, buyer, List.of());
        add(fields, row, events, "withdrawn_on", Kind.WITHDRAWN, buyer, List.of());
        if (events.get(events.size() - 1).kind() == Kind.ACCEPTED
                && events.stream().noneMatch(event -> event.kind() == Kind.RECEIVED)) {
            fields.refuse("received_on", null, "problem.field.required");
        }
        return events;
    }

    private void add(
            Fields fields,
            Row row,
            List<RequestEvent> events,
            String column,
            Kind kind,
            Party by,
            List<Reason> reasons) {
        LocalDate on = past(fields, row, column);
        if (on != null) {
            if (on.isBefore(events.get(events.size() - 1).on())) {
                fields.refuse(column, on, "circularity.request.order");
            }
            events.add(new RequestEvent(kind, on, by, null, reasons));
        }
    }

    private static List<Reason> reasons(Fields fields, Row row) {
        String text = fields.optional("return_reason", row.get("return_reason"), LONGEST);
        String field = fields.optional("return_field", row.get("return_field"), 200);
        if (row.get("returned_on") == null) {
            return List.of();
        }
        if (text == null) {
            fields.refuse("return_reason", null, "problem.field.required");
        }
        return List.of(new Reason(
                fields.optional("return_material", row.get("return_material"), 200),
                field == null ? "materials" : field,
                text == null ? "" : text));
    }

    private @Nullable LocalDate past(Fields fields, Row row, String column) {
        LocalDate day = fields.date(column, row.get(column));
        if (day != null && day.isAfter(today)) {
            fields.refuse(column, day, "circularity.statement.future");
        }
        return day;
    }
}
