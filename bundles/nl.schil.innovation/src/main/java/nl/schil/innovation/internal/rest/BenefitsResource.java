package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import nl.schil.innovation.internal.application.ClaimBenefit;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.store.SqlBenefits;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** One benefit. */
@Component(service = BenefitsResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/benefits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class BenefitsResource {
    private final InnovationDesk desk;
    private final SqlBenefits benefits;

    @Activate
    public BenefitsResource(@Reference InnovationDesk desk, @Reference SqlBenefits benefits) {
        this.desk = desk;
        this.benefits = benefits;
    }

    @PUT
    @Path("realisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "realiseBenefit",
            summary = "Say what came of a benefit",
            description = "Ends an earlier verification. If-Match must name the version that was read.")
    public BenefitJson realise(
            @Parameter(description = "Benefit id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            BenefitJson.OutcomeInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Benefit before = benefit(actor, id, ifMatch);
        Benefit after = InnovationDesk.done(() -> claiming().realise(before, input.asked()));
        return written(actor, "innovation.realise-benefit", before, after);
    }

    @PUT
    @Path("verification")
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "verifyBenefit",
            summary = "Verify what came of a benefit",
            description = "Refused for whoever claimed it. If-Match must name the version that was read.")
    public BenefitJson verify(
            @Parameter(description = "Benefit id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Benefit before = benefit(actor, id, ifMatch);
        Benefit after = InnovationDesk.done(() -> claiming().verify(before, actor.id()));
        return written(actor, "innovation.verify-benefit", before, after);
    }

    @DELETE
    @Path("verification")
    @Permission(InnovationDesk.WRITE)
    @Operation(
            operationId = "withdrawVerification",
            summary = "Take a verification back",
            description = "What came of the benefit stays. If-Match must name the version that was read.")
    public BenefitJson doubt(
            @Parameter(description = "Benefit id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Benefit before = benefit(actor, id, ifMatch);
        return written(actor, "innovation.withdraw-verification", before, before.withVerification(null, null));
    }

    private ClaimBenefit claiming() {
        return new ClaimBenefit(desk.today());
    }

    private Benefit benefit(Actor actor, String id, @Nullable String ifMatch) {
        Benefit benefit = benefits.find(actor.scope(InnovationDesk.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("benefit", id));
        Version.require(ifMatch, benefit.version());
        return benefit;
    }

    private BenefitJson written(Actor actor, String action, Benefit before, Benefit after) {
        return json(InnovationDesk.done(() -> Result.accepted(benefits.replace(actor, action, before, after))));
    }

    private BenefitJson json(Benefit benefit) {
        return BenefitJson.of(benefit, desk.named(Arrays.asList(benefit.claimedBy(), benefit.verifiedBy())));
    }
}
