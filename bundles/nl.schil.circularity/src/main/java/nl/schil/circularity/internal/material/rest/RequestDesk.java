package nl.schil.circularity.internal.material.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.material.application.AskSupplier;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the resources of requests share. */
@Component(service = RequestDesk.class)
public final class RequestDesk {
    private final MaterialDesk materials;
    private final SqlGoals goals;

    @Activate
    public RequestDesk(@Reference MaterialDesk materials, @Reference SqlGoals goals) {
        this.materials = materials;
        this.goals = goals;
    }

    MaterialDesk materials() {
        return materials;
    }

    LocalDate today() {
        return materials.today();
    }

    LocalDate asOf(@Nullable String asOf) {
        return materials.desk().asOf(asOf);
    }

    RequestRendering rendering(List<DataRequest> requests, LocalDate asOf) {
        List<String> ids = requests.stream()
                .map(DataRequest::goal)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> titles =
                ids.isEmpty() ? Map.of() : goals.find(ids).stream().collect(Collectors.toMap(Goal::id, Goal::title));
        return new RequestRendering(materials.desk().subjects(), titles, asOf);
    }

    /** The request with the answer that was handed in. */
    RequestJson page(DataRequest one, HttpHeaders headers, LocalDate asOf) {
        StatementJson answer = materials
                .answering()
                .answer(one)
                .filter(statement -> statement.submittedOn() != null)
                .map(statement -> new StatementRendering(
                                materials.desk().subjects(), materials.rendering(headers), asOf)
                        .page(statement))
                .orElse(null);
        return rendering(List.of(one), asOf).page(one, answer);
    }

    /** What is asked, when everything that it names is there. */
    AskSupplier.Question question(Actor actor, RequestInput input) {
        String organisation = materials
                .desk()
                .organisation(actor, CircularityDesk.WRITE, input.organisation())
                .id();
        String supplier = materials.supplier(input.supplier());
        return new AskSupplier.Question(
                organisation,
                supplier,
                materials.contract(input.contract(), supplier, organisation),
                goal(input.goal(), organisation),
                materials.period(input.year(), input.quarter()),
                input.product(),
                input.due(),
                input.note());
    }

    private @Nullable String goal(@Nullable String asked, String organisation) {
        String id = CircularityDesk.given(asked);
        if (id == null) {
            return null;
        }
        boolean known = goals.find(List.of(id)).stream()
                .anyMatch(goal -> goal.organisation().equals(organisation));
        if (!known) {
            throw ProblemException.invalid(Violation.of("goal", id, "circularity.request.goal"));
        }
        return id;
    }

    /** Does a step on a request that may be changed by the caller and has the version that was read. */
    Response done(
            String id,
            @Nullable String ifMatch,
            HttpHeaders headers,
            SecurityContext security,
            BiFunction<Actor, DataRequest, Result<DataRequest>> work) {
        Actor actor = Actor.of(security);
        DataRequest read = materials.request(actor, CircularityDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        DataRequest after = CircularityDesk.done(() -> work.apply(actor, read));
        return Response.ok(page(after, headers, today()))
                .header(HttpHeaders.ETAG, Version.tag(after.version()))
                .build();
    }
}
