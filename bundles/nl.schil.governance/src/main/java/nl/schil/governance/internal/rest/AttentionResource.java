package nl.schil.governance.internal.rest;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.application.SetAttention;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.attention.AttentionBudget;
import nl.schil.governance.internal.model.attention.AttentionSettings;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.governance.internal.store.CadenceReference;
import nl.schil.governance.internal.store.SqlAttention;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Whether there is time for all contracts. */
@Component(service = AttentionResource.class)
@JakartarsResource
@JSONRequired
@Path("governance/attention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "governance", description = "Who does what, meetings, decisions and actions.")
public final class AttentionResource {
    private final GovernanceAnswers answers;
    private final SqlAttention attention;
    private final Subjects subjects;
    private final Cadence cadence;

    @Activate
    public AttentionResource(
            @Reference GovernanceAnswers answers,
            @Reference SqlAttention attention,
            @Reference Subjects subjects,
            @Reference CadenceReference cadence) {
        this.answers = answers;
        this.attention = attention;
        this.subjects = subjects;
        this.cadence = cadence.current();
    }

    @Schema(name = "AttentionSettingsInput", description = "How much time there is, and how much a contract asks.")
    public record SettingsInput(
            @Schema(description = "Full-time equivalents, 0 to 10,000; absent when unknown.", example = "0.8") @Nullable BigDecimal fte,

            @Schema(description = "Hours a year that one has for contracts, at most 2,000.", example = "1400") @Nullable Integer hoursPerFte,

            @Schema(description = "Hours a year for a gold contract, at most 2,000.", example = "120") @Nullable Integer gold,

            @Schema(description = "Hours a year for a silver contract, at most 2,000.", example = "40") @Nullable Integer silver,

            @Schema(description = "Hours a year for a bronze contract, at most 2,000.", example = "8") @Nullable Integer bronze,

            @Schema(description = "Hours for a meeting with preparation, at most 2,000.", example = "6") @Nullable Integer meetingHours) {}

    @GET
    @Permission("governance.read")
    @Operation(
            operationId = "getAttention",
            summary = "Read whether there is time for all contracts",
            description = "Hours per tier by running contracts per tier, against the people there are; with an overload"
                    + " what would save hours for the least loss.")
    @ApiResponse(
            responseCode = "200",
            description = "The budget; the version of its settings is the entity tag.",
            content = @Content(schema = @Schema(implementation = AttentionJson.class)))
    public Response get(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which contracts run; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        String own = answers.organisation(Actor.of(security), GovernanceAnswers.READ, organisation)
                .id();
        return answer(own, attention.of(own), AsOf.of(asOf, answers.clock()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("governance.write")
    @Operation(
            operationId = "putAttention",
            summary = "Say how much time there is for contracts",
            description =
                    "Replaces the settings of the organisation. If-Match must name the version that was read, \"0\""
                            + " for the first.")
    @ApiResponse(
            responseCode = "200",
            description = "The budget with these settings.",
            content = @Content(schema = @Schema(implementation = AttentionJson.class)))
    public Response put(
            @Parameter(description = "Id of the organisation; the caller's first when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            SettingsInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String own = answers.organisation(actor, GovernanceAnswers.WRITE, organisation)
                .id();
        AttentionSettings before = attention.of(own);
        Version.require(ifMatch, before.version());
        AttentionSettings asked = GovernanceAnswers.done(() -> SetAttention.read(
                before.version(),
                new SetAttention.Asked(
                        input.fte(),
                        input.hoursPerFte(),
                        input.gold(),
                        input.silver(),
                        input.bronze(),
                        input.meetingHours())));
        LocalDate today = answers.today();
        AttentionSettings written =
                GovernanceAnswers.done(() -> Result.accepted(attention.replace(actor, own, asked, today)));
        return answer(own, written, today);
    }

    private Response answer(String organisation, AttentionSettings settings, LocalDate asOf) {
        AttentionBudget budget = subjects.running(new OrganisationScope(false, Set.of(organisation)), asOf)
                .map(running -> AttentionBudget.of(counts(running), settings, cadence))
                .orElse(null);
        return Response.ok(AttentionJson.of(organisation, settings, budget))
                .header(HttpHeaders.ETAG, Version.tag(settings.version()))
                .build();
    }

    private static Map<String, Integer> counts(List<RunningContract> running) {
        Map<String, Integer> counts = new HashMap<>();
        running.forEach(one -> {
            String tier = one.contract().tier();
            counts.merge(tier == null ? "" : tier, 1, Integer::sum);
        });
        return counts;
    }
}
