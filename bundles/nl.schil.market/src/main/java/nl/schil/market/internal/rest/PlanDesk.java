package nl.schil.market.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.store.SqlPlans;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans as their resource needs them: found within what the caller may see, changed and rendered. */
@Component(service = PlanDesk.class)
public final class PlanDesk {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final SqlPlans plans;

    @Activate
    public PlanDesk(@Reference MarketAnswers answers, @Reference MarketPeople people, @Reference SqlPlans plans) {
        this.answers = answers;
        this.people = people;
        this.plans = plans;
    }

    List<PlanJson> json(List<Plan> shown, List<Plan> all, LocalDate asOf) {
        Map<String, Person> named = people.find(shown.stream()
                .flatMap(plan -> Stream.of(Optional.ofNullable(plan.author()), Optional.ofNullable(plan.approvedBy())))
                .flatMap(Optional::stream)
                .toList());
        return shown.stream().map(plan -> PlanJson.of(plan, all, named, asOf)).toList();
    }

    Plan plan(Actor actor, String permission, String category, String id, @Nullable String ifMatch) {
        Plan found = plans.find(actor.scope(permission), id)
                .filter(plan -> plan.category().equals(category))
                .orElseThrow(() -> ProblemException.notFound("market-plan", id));
        Version.require(ifMatch, found.version());
        return found;
    }

    Response changed(Actor actor, String verb, Plan before, Result<Plan> result) {
        Plan after = MarketAnswers.done(() -> result);
        return answer(
                Response.ok(), MarketAnswers.done(() -> Result.accepted(plans.replace(actor, verb, before, after))));
    }

    Response answer(Response.ResponseBuilder response, Plan plan) {
        return response.entity(json(List.of(plan), plans.of(plan.category()), answers.today())
                        .get(0))
                .header(HttpHeaders.ETAG, Version.tag(plan.version()))
                .build();
    }
}
