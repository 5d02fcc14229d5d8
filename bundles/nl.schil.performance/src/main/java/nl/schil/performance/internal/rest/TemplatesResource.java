package nl.schil.performance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.performance.internal.application.KeepTemplates;
import nl.schil.performance.internal.application.KpiFields;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.model.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Templates of scorecards. */
@Component(service = TemplatesResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Scorecards, KPIs and measurements.")
public final class TemplatesResource {
    private final Answers answers;
    private final TemplateRendering rendering;
    private final Templates templates;
    private final KeepTemplates keep;

    @Activate
    public TemplatesResource(
            @Reference Answers answers, @Reference TemplateRendering rendering, @Reference Templates templates) {
        this.answers = answers;
        this.rendering = rendering;
        this.templates = templates;
        this.keep = new KeepTemplates(templates);
    }

    @GET
    @Permission("performance.read")
    @Operation(
            operationId = "listScorecardTemplates",
            summary = "List templates of scorecards",
            description = "All templates of the caller's organisations by name, with their KPIs.")
    @ApiResponse(responseCode = "200", description = "The templates; next is always absent.")
    public Page<TemplateJson> list(@Context SecurityContext security) {
        return new Page<>(
                templates.all(Actor.of(security).scope(Answers.READ)).stream()
                        .map(TemplateJson::of)
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @Permission("performance.read")
    @Operation(
            operationId = "readScorecardTemplate",
            summary = "Read a template",
            description = "With the KPIs in force and, when there is one, its draft.")
    @ApiResponse(
            responseCode = "200",
            description = "The template.",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    public Response read(
            @Parameter(description = "Template id.") @PathParam("id") String id, @Context SecurityContext security) {
        return rendering.answer(200, answers.template(Actor.of(security), Answers.READ, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("performance.write")
    @Operation(
            operationId = "addScorecardTemplate",
            summary = "Make a template",
            description = "Its first edition is in force at once.")
    @ApiResponse(
            responseCode = "201",
            description = "The template.",
            content = @Content(schema = @Schema(implementation = TemplateJson.class)))
    public Response add(TemplateJson.Input input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String organisation = answers.organisation(actor, input.organisation());
        Template added = Answers.done(() -> keep.add(actor, organisation, input.name(), asked(input.kpis())));
        return Response.fromResponse(rendering.answer(201, added))
                .location(URI.create("performance/templates/" + added.id()))
                .build();
    }

    static @Nullable List<KpiFields.@Nullable Asked> asked(@Nullable List<KpiJson.@Nullable Input> kpis) {
        if (kpis == null) {
            return null;
        }
        List<KpiFields.@Nullable Asked> asked = new ArrayList<>();
        kpis.forEach(kpi -> asked.add(kpi == null ? null : kpi.asked()));
        return asked;
    }
}
