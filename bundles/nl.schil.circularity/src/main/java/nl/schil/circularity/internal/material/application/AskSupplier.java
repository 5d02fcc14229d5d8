package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.RequestEvent.Kind;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Asks a supplier for the materials of a product in a period. */
public final class AskSupplier {
    /** Purpose of the invitations: what visitors of the supplier's door come for. */
    public static final String PURPOSE = "material-statement";

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final DataRequests requests;
    private final Doors doors;

    public AskSupplier(DataRequests requests, Doors doors) {
        this.requests = requests;
        this.doors = doors;
    }

    /** What is asked. */
    public record Question(
            String organisation,
            String supplier,
            @Nullable String contract,
            @Nullable String goal,
            Period period,
            @Nullable String product,
            @Nullable String due,
            @Nullable String note) {}

    public Result<DataRequest> ask(Actor actor, Party by, Question question, LocalDate today) {
        Fields fields = new Fields();
        LocalDate due = due(fields, question.due(), today);
        DataRequest made = new DataRequest(
                Ids.next(),
                question.organisation(),
                1,
                question.supplier(),
                question.contract(),
                question.goal(),
                fields.required("product", question.product(), LONGEST),
                question.period(),
                due,
                fields.optional("note", question.note(), LONGEST_NOTE),
                by.id(),
                by.name(),
                today,
                List.of(new RequestEvent(Kind.REQUESTED, today, by, null, List.of())));
        return fields.good() ? Result.accepted(requests.add(actor, made)) : fields.refused();
    }

    /** Gives another last day, or says what to mind. */
    public Result<DataRequest> change(
            Actor actor, DataRequest read, @Nullable String due, @Nullable String note, LocalDate today) {
        Fields fields = new Fields();
        going(fields, read, today);
        LocalDate until = due(fields, due, today);
        String said = fields.optional("note", note, LONGEST_NOTE);
        return fields.good()
                ? Result.accepted(
                        requests.change(actor, read, "circularity.request-change", writing -> read.until(until, said)))
                : fields.refused();
    }

    /** Ends a request that is not needed any more; what people of the supplier could reach ends. */
    public Result<DataRequest> withdraw(
            Actor actor, Party by, DataRequest read, @Nullable String reason, LocalDate today) {
        Fields fields = new Fields();
        going(fields, read, today);
        String said = fields.required("note", reason, LONGEST_NOTE);
        RequestEvent event = new RequestEvent(Kind.WITHDRAWN, today, by, said, List.of());
        return fields.good()
                ? Result.accepted(requests.change(actor, read, "circularity.request-withdraw", writing -> {
                    doors.end(writing, actor, PURPOSE, read.id());
                    return read.with(event);
                }))
                : fields.refused();
    }

    static void going(Fields fields, DataRequest read, LocalDate today) {
        if (read.state(today).over()) {
            fields.refuse("", null, "circularity.request.over");
        }
    }

    private static LocalDate due(Fields fields, @Nullable String text, LocalDate today) {
        LocalDate due = fields.date("due", text);
        if (due == null) {
            if (text == null || text.isBlank()) {
                fields.refuse("due", null, "problem.field.required");
            }
            return today;
        }
        if (due.isBefore(today)) {
            fields.refuse("due", text, "circularity.request.due");
        }
        return due;
    }
}
