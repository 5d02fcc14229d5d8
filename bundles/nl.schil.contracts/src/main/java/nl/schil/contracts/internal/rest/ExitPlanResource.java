package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.schil.contracts.internal.application.PlanExit;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ExitPlan;
import nl.schil.contracts.internal.model.ExitPlans;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The exit plan of one contract. */
@Component(service = ExitPlanResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/exit-plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class ExitPlanResource {
    private final ContractAnswers answers;
    private final ExitPlans plans;
    private final PlanExit exit;

    @Activate
    public ExitPlanResource(@Reference ContractAnswers answers, @Reference ExitPlans plans) {
        this.answers = answers;
        this.plans = plans;
        this.exit = new PlanExit(plans);
    }

    @Schema(name = "ContractExitAnswerInput", description = "The answer to an item; without answer it is unknown.")
    public record AnswerInput(
            @Schema(
                    description =
                            "One of the item's choices; NOT_APPLICABLE and a supplier that is hard to replace need a"
                                    + " note.",
                    example = "YES")
            @Nullable String answer,

            @Schema(
                    description = "Reason or explanation, at most 2000 characters.",
                    example = "CSV en XML, binnen 30 dagen")
            @Nullable String note,

            @Schema(
                    description = "Id of a document of the contract file that proves it.",
                    example = "0197c5a0-2222-7c11-a2b3-5f0e8d2c1b4a")
            @Nullable String document,

            @Schema(description = "Where the contract says so, at most 200 characters.", example = "art. 14.2")
            @Nullable String clause) {}

    @Schema(name = "ContractExitPlanInput", description = "The whole exit plan; it replaces the one before.")
    public record ExitPlanInput(
            @Schema(
                    description = "Answers by item; an item that is absent is unknown.",
                    example = "{\"data-return\":{\"answer\":\"YES\",\"clause\":\"art. 14.2\"}}")
            @Nullable Map<String, @Nullable AnswerInput> answers,

            @Schema(description = "E-mail address of who keeps the plan.", example = "eigenaar@example.nl") @Nullable String owner,

            @Schema(
                    description = "Day of the last test, not in the future; required when tested is YES.",
                    example = "2026-03-15")
            @Nullable String testedOn,

            @Schema(description = "Day on which it is reviewed again.", example = "2027-03-15") @Nullable String nextReview) {

        PlanExit.Asked asked() {
            Map<String, PlanExit.AskedAnswer> read = new HashMap<>();
            if (answers != null) {
                answers.forEach((item, a) -> read.put(
                        item,
                        a == null
                                ? new PlanExit.AskedAnswer(null, null, null, null)
                                : new PlanExit.AskedAnswer(a.answer(), a.note(), a.document(), a.clause())));
            }
            return new PlanExit.Asked(read, owner, testedOn, nextReview);
        }
    }

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "getContractExitPlan",
            summary = "Read the exit plan of a contract",
            description =
                    "Every item of the checklist with its answer and proof, and the readiness. What nobody answered is"
                            + " unknown, which is not no.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; its version is the entity tag.",
            content = @Content(schema = @Schema(implementation = ExitPlanJson.class)))
    public Response get(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Date at which reviewOverdue holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Contract contract = answers.contract(Actor.of(security), "contracts.read", id);
        return answer(plans.of(contract), AsOf.of(asOf, answers.clock()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "putContractExitPlan",
            summary = "Record the exit plan of a contract",
            description =
                    "Replaces the whole plan. If-Match must name the version that was read, \"0\" for the first. Earlier"
                            + " versions stay in the audit log.")
    @ApiResponse(
            responseCode = "200",
            description = "The plan with its new version.",
            content = @Content(schema = @Schema(implementation = ExitPlanJson.class)))
    public Response put(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ExitPlanInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        ExitPlan present = plans.of(contract);
        Version.require(ifMatch, present.version());
        LocalDate today = answers.today();
        return answer(ContractAnswers.done(() -> exit.plan(actor, contract, present, input.asked(), today)), today);
    }

    private static Response answer(ExitPlan plan, LocalDate asOf) {
        return Response.ok(ExitPlanJson.of(plan, asOf))
                .header(HttpHeaders.ETAG, Version.tag(plan.version()))
                .build();
    }
}
