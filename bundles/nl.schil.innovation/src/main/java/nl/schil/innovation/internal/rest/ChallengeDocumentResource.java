package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.kernel.document.PdfRenderer;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A challenge as a file that an organisation publishes itself. */
@Component(service = ChallengeDocumentResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/challenges/{id}/document")
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class ChallengeDocumentResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final InnovationDesk desk;
    private final SqlChallenges challenges;
    private final Texts texts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PdfRenderer pdf;

    @Activate
    public ChallengeDocumentResource(
            @Reference InnovationDesk desk, @Reference SqlChallenges challenges, @Reference Texts texts) {
        this.desk = desk;
        this.challenges = challenges;
        this.texts = texts;
    }

    @GET
    @Path("html")
    @Produces(HTML)
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getChallengeHtml",
            summary = "Get a challenge as HTML",
            description = "A page of its own, to put on a site.")
    @ApiResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    public Response html(
            @Parameter(description = "Challenge id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        byte[] page = (DOCTYPE + page(Actor.of(security), id, headers)).getBytes(StandardCharsets.UTF_8);
        return file(page, HTML, "html");
    }

    @GET
    @Path("pdf")
    @Produces(PdfRenderer.MEDIA_TYPE)
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getChallengePdf",
            summary = "Get a challenge as PDF",
            description = "409 on an installation that makes no PDF.")
    @ApiResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(mediaType = PdfRenderer.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    public Response pdf(
            @Parameter(description = "Challenge id.") @PathParam("id") String id,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        PdfRenderer renderer = pdf;
        if (renderer == null) {
            throw ProblemException.conflict(Text.of("innovation.challenge.no-pdf"));
        }
        return file(renderer.render(page(Actor.of(security), id, headers)), PdfRenderer.MEDIA_TYPE, "pdf");
    }

    private String page(Actor actor, String id, HttpHeaders headers) {
        Challenge challenge = challenges
                .find(actor.scope(InnovationDesk.READ), id)
                .orElseThrow(() -> ProblemException.notFound("challenge", id));
        String organisation = desk.organisationNames().getOrDefault(challenge.organisation(), challenge.organisation());
        Locale locale = Locale.forLanguageTag(InnovationDesk.language(headers));
        return new ChallengeDocument(texts, locale).of(challenge, organisation);
    }

    private static Response file(byte[] content, String type, String extension) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"innovatie-uitdaging." + extension + "\"")
                .build();
    }
}
