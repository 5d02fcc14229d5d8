package nl.schil.circularity.internal.material.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Locale;
import nl.schil.circularity.internal.material.application.AnswerRequest;
import nl.schil.circularity.internal.material.application.AskSupplier;
import nl.schil.circularity.internal.material.application.InviteForMaterials;
import nl.schil.circularity.internal.material.application.JudgeAnswer;
import nl.schil.circularity.internal.material.application.WriteStatement;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the resources of materials share. */
@Component(service = MaterialDesk.class)
public final class MaterialDesk {
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 1;
    private static final int QUARTERS = 4;

    private final CircularityDesk desk;
    private final MaterialStatements statements;
    private final DataRequests requests;
    private final Doors doors;
    private final Texts texts;

    @Activate
    public MaterialDesk(
            @Reference CircularityDesk desk,
            @Reference MaterialStatements statements,
            @Reference DataRequests requests,
            @Reference Doors doors,
            @Reference Texts texts) {
        this.desk = desk;
        this.statements = statements;
        this.requests = requests;
        this.doors = doors;
        this.texts = texts;
    }

    CircularityDesk desk() {
        return desk;
    }

    MaterialStatements statements() {
        return statements;
    }

    DataRequests requests() {
        return requests;
    }

    Doors doors() {
        return doors;
    }

    LocalDate today() {
        return desk.today();
    }

    WriteStatement writing() {
        return new WriteStatement(statements);
    }

    AskSupplier asking() {
        return new AskSupplier(requests, doors);
    }

    InviteForMaterials inviting() {
        return new InviteForMaterials(requests, doors);
    }

    AnswerRequest answering() {
        return new AnswerRequest(requests, statements);
    }

    JudgeAnswer judging() {
        return new JudgeAnswer(requests, statements, doors);
    }

    Rendering rendering(HttpHeaders headers) {
        return new Rendering(texts, language(headers));
    }

    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(one ->
                        one.getLanguage().equals("nl") || one.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.forLanguageTag("nl"));
    }

    MaterialStatement statement(Actor actor, String permission, String id) {
        return statements
                .find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("material-statement", id));
    }

    DataRequest request(Actor actor, String permission, String id) {
        return requests.find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("data-request", id));
    }

    /** The answer to a request; 404 while there is none that was handed in. */
    MaterialStatement answer(DataRequest request) {
        return answering()
                .answer(request)
                .filter(one -> one.submittedOn() != null)
                .orElseThrow(() -> ProblemException.notFound("material-statement", request.id()));
    }

    /** The supplier, which must be known. */
    String supplier(@Nullable String asked) {
        String id = CircularityDesk.given(asked);
        if (id == null || desk.subjects().supplier(id).isEmpty()) {
            throw ProblemException.invalid(Violation.of("supplier", id, "circularity.statement.supplier"));
        }
        return id;
    }

    /** The contract of the supplier and the organisation, or null when none is asked for. */
    @Nullable String contract(@Nullable String asked, String supplier, String organisation) {
        String id = CircularityDesk.given(asked);
        if (id == null) {
            return null;
        }
        ContractRef found = desk.subjects()
                .contract(id)
                .filter(one -> one.organisation().equals(organisation) && supplier.equals(one.supplierId()))
                .orElseThrow(
                        () -> ProblemException.invalid(Violation.of("contract", id, "circularity.statement.contract")));
        return found.id();
    }

    /** The period, which has begun or begins within a year. */
    Period period(@Nullable Integer year, @Nullable Integer quarter) {
        if (year == null || year < FIRST_YEAR || year > today().getYear() + YEARS_AHEAD) {
            throw ProblemException.invalid(Violation.of(
                    "year", year == null ? null : year.toString(), "circularity.statement.year", "first", FIRST_YEAR));
        }
        if (quarter != null && (quarter < 1 || quarter > QUARTERS)) {
            throw ProblemException.invalid(
                    Violation.of("quarter", quarter.toString(), "circularity.statement.quarter"));
        }
        return new Period(year, quarter);
    }

    static Party buyer(Actor actor) {
        return new Party(Side.BUYER, actor.id(), actor.name());
    }

    static Party visitor(DoorVisit visit) {
        return new Party(
                Side.SUPPLIER, visit.invitation().id(), visit.invitation().name());
    }
}
