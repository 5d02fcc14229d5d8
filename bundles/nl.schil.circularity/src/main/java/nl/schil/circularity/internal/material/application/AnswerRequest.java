package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.Edition.Done;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.RequestEvent.Kind;
import nl.schil.circularity.internal.material.store.StatementWrites;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Writing;

/** A request is answered: by somebody of the supplier, or by the buyer for the supplier. */
public final class AnswerRequest {
    private final DataRequests requests;
    private final MaterialStatements statements;

    public AnswerRequest(DataRequests requests, MaterialStatements statements) {
        this.requests = requests;
        this.statements = statements;
    }

    public Optional<MaterialStatement> answer(DataRequest request) {
        return Optional.ofNullable(statements.ofRequests(List.of(request.id())).get(request.id()));
    }

    /** Keeps what was filled in so far; the buyer sees it when it is handed in. */
    public Result<MaterialStatement> keep(Actor actor, Party by, DataRequest read, ContentForm form, LocalDate today) {
        Fields fields = new Fields();
        Content content = content(fields, read, form, today);
        if (!fields.good()) {
            return fields.refused();
        }
        return Result.accepted(answer(read)
                .map(known -> statements.change(actor, by, known, Done.WRITTEN, today, writing -> known.with(content)))
                .orElseGet(() -> statements.add(actor, by, made(read, by, content, today), Done.WRITTEN)));
    }

    /** Hands the answer in: all of it or nothing. */
    public Result<DataRequest> submit(Actor actor, Party by, DataRequest read, ContentForm form, LocalDate today) {
        Fields fields = new Fields();
        Content content = content(fields, read, form, today);
        if (content.lines().isEmpty()) {
            fields.refuse("materials", null, "circularity.statement.empty");
        }
        if (!fields.good()) {
            return fields.refused();
        }
        Optional<MaterialStatement> known = answer(read);
        RequestEvent event = new RequestEvent(Kind.RECEIVED, today, by, null, List.of());
        return Result.accepted(requests.change(actor, read, "circularity.request-answer", writing -> {
            write(writing, by, read, known, content, today);
            return read.with(event);
        }));
    }

    private static void write(
            Writing writing,
            Party by,
            DataRequest request,
            Optional<MaterialStatement> known,
            Content content,
            LocalDate today) {
        if (known.isPresent()) {
            MaterialStatement after = known.get().with(content).submitted(today);
            StatementWrites.change(writing, known.get(), after, by, Done.SUBMITTED, today);
        } else {
            MaterialStatement made = made(request, by, content, today).submitted(today);
            StatementWrites.insert(writing, made);
            StatementWrites.edition(writing, made, 1, by, Done.SUBMITTED, today);
        }
    }

    private static MaterialStatement made(DataRequest request, Party by, Content content, LocalDate today) {
        return new MaterialStatement(
                Ids.next(),
                request.organisation(),
                1,
                request.supplier(),
                request.contract(),
                request.id(),
                request.period(),
                content,
                today,
                by.name(),
                null,
                null,
                null);
    }

    /** What a supplier says is declared, whatever it calls itself: the buyer raises it when there is proof. */
    private static Content content(Fields fields, DataRequest read, ContentForm form, LocalDate today) {
        if (!read.state(today).withSupplier()) {
            fields.refuse("", null, "circularity.request.answered");
        }
        ContentForm asked = form.about(read.product());
        Content content = new ReadContent(fields)
                .read(new ContentForm(
                        asked.product(),
                        asked.products(),
                        asked.materials(),
                        asked.use(),
                        Assurance.DECLARED.name(),
                        asked.source(),
                        asked.proof(),
                        asked.weights(),
                        asked.balance(),
                        asked.note()));
        return content;
    }
}
