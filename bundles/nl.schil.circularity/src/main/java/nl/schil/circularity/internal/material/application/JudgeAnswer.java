package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.Edition.Done;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.RequestEvent.Kind;
import nl.schil.circularity.internal.material.model.RequestEvent.Reason;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.circularity.internal.material.store.StatementWrites;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** The buyer checks an answer, and accepts it or returns it with reasons. */
public final class JudgeAnswer {
    private static final int LONGEST = 2_000;
    private static final int MOST_REASONS = 100;

    private final DataRequests requests;
    private final MaterialStatements statements;
    private final Doors doors;

    public JudgeAnswer(DataRequests requests, MaterialStatements statements, Doors doors) {
        this.requests = requests;
        this.statements = statements;
        this.doors = doors;
    }

    /** Why a field is returned, as somebody typed it. */
    public record AskedReason(
            @Nullable String material,
            @Nullable String field,
            @Nullable String text) {}

    /** The figures were looked at. */
    public Result<DataRequest> check(
            Actor actor, Party by, DataRequest read, MaterialStatement answer, @Nullable String note, LocalDate today) {
        Fields fields = new Fields();
        if (read.state(today) != RequestState.RECEIVED) {
            fields.refuse("", null, "circularity.request.not-received");
        }
        String said = fields.optional("note", note, LONGEST);
        RequestEvent event = new RequestEvent(Kind.CHECKED, today, by, said, List.of());
        return done(actor, by, read, answer, answer, "circularity.request-check", Done.CHECKED, event, fields, today);
    }

    /** From now on the answer counts, as far as there is proof for it. */
    public Result<DataRequest> accept(
            Actor actor,
            Party by,
            DataRequest read,
            MaterialStatement answer,
            @Nullable String assurance,
            @Nullable String proof,
            LocalDate today) {
        Fields fields = new Fields();
        if (read.state(today) != RequestState.CHECKED) {
            fields.refuse("", null, "circularity.request.not-checked");
        }
        Assurance raised = fields.code("assurance", assurance, Assurance.class, Assurance.DECLARED);
        if (raised == Assurance.ASSUMED) {
            fields.refuse("assurance", assurance, "circularity.statement.assumed");
        }
        String shown = fields.optional("proof", proof, LONGEST);
        MaterialStatement assured = answer.with(answer.content()
                .assured(
                        raised == null ? Assurance.DECLARED : raised,
                        shown == null ? answer.content().proof() : shown));
        WriteStatement.acceptable(fields, statements, assured);
        RequestEvent event = new RequestEvent(Kind.ACCEPTED, today, by, null, List.of());
        MaterialStatement counts = assured.accepted(today, by.name());
        return done(actor, by, read, answer, counts, "circularity.request-accept", Done.ACCEPTED, event, fields, today);
    }

    /** The supplier has to answer again, and reads why by field; what was accepted no longer counts. */
    public Result<DataRequest> giveBack(
            Actor actor,
            Party by,
            DataRequest read,
            MaterialStatement answer,
            @Nullable String note,
            List<AskedReason> reasons,
            LocalDate today) {
        Fields fields = new Fields();
        RequestState state = read.state(today);
        if (state.withSupplier() || state == RequestState.WITHDRAWN) {
            fields.refuse("", null, "circularity.request.not-received");
        }
        List<Reason> given = reasons(fields, answer, reasons);
        String said = fields.optional("note", note, LONGEST);
        RequestEvent event = new RequestEvent(Kind.RETURNED, today, by, said, given);
        return done(
                actor,
                by,
                read,
                answer,
                answer.reopened(),
                "circularity.request-return",
                Done.RETURNED,
                event,
                fields,
                today);
    }

    private static List<Reason> reasons(Fields fields, MaterialStatement answer, List<AskedReason> asked) {
        List<Reason> reasons = new ArrayList<>();
        if (asked.isEmpty() || asked.size() > MOST_REASONS) {
            fields.refuse("reasons", asked.size(), "circularity.request.reasons", "max", MOST_REASONS);
            return reasons;
        }
        for (int i = 0; i < asked.size(); i++) {
            Fields part = fields.part("reasons[" + i + "]");
            String material = part.optional("material", asked.get(i).material(), ReadContent.LONGEST_NAME);
            if (material != null
                    && answer.content().lines().stream()
                            .noneMatch(line -> line.material().name().equals(material))) {
                part.refuse("material", material, "circularity.request.reason.material");
            }
            reasons.add(new Reason(
                    material,
                    part.required("field", asked.get(i).field(), ReadContent.LONGEST_NAME),
                    part.required("text", asked.get(i).text(), LONGEST)));
        }
        return reasons;
    }

    private Result<DataRequest> done(
            Actor actor,
            Party by,
            DataRequest read,
            MaterialStatement answer,
            MaterialStatement after,
            String action,
            Done done,
            RequestEvent event,
            Fields fields,
            LocalDate today) {
        if (!fields.good()) {
            return fields.refused();
        }
        return Result.accepted(requests.change(actor, read, action, writing -> {
            StatementWrites.change(writing, answer, after, by, done, today);
            if (event.kind() == Kind.ACCEPTED) {
                doors.end(writing, actor, AskSupplier.PURPOSE, read.id());
            }
            return read.with(event);
        }));
    }
}
