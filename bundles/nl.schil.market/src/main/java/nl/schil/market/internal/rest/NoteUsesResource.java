package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import nl.schil.market.internal.store.SqlNoteUses;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Which plans, positions and strategies used a market note. */
@Component(service = NoteUsesResource.class)
@JakartarsResource
@JSONRequired
@Path("market/notes/{note}/uses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class NoteUsesResource {
    private final MarketAnswers answers;
    private final NoteDesk desk;
    private final SqlNoteUses uses;

    @Activate
    public NoteUsesResource(@Reference MarketAnswers answers, @Reference NoteDesk desk, @Reference SqlNoteUses uses) {
        this.answers = answers;
        this.desk = desk;
        this.uses = uses;
    }

    @GET
    @Path("offered")
    @Permission("market.read")
    @Operation(
            operationId = "listMarketNoteUsesOffered",
            summary = "List what could have used a note",
            description = "Plans and positions of its category and strategies of its organisation, the newest first.")
    public Page<NoteJson.UseJson> offered(
            @Parameter(description = "Note id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15") @PathParam("note")
                    String id,
            @Context SecurityContext security) {
        return new Page<>(desk.uses(uses.offered(desk.note(Actor.of(security), MarketAnswers.READ, id))), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "linkMarketNote",
            summary = "Say what used a note",
            description = "Linking twice changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The note with what used it.",
            content = @Content(schema = @Schema(implementation = NoteJson.class)))
    public NoteJson link(
            @Parameter(description = "Note id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15") @PathParam("note")
                    String id,
            NoteJson.UseInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Note note = desk.note(actor, MarketAnswers.WRITE, id);
        NoteUse.Kind kind = kind(input.kind());
        String record = String.valueOf(input.record());
        if (uses.offered(note).stream()
                .noneMatch(one -> one.kind() == kind && one.record().equals(record))) {
            throw ProblemException.invalid(Violation.of("record", input.record(), "market.note.use.unknown"));
        }
        uses.add(actor, note, kind, record, answers.today());
        return desk.json(note, NoteDesk.sight(actor), answers.today());
    }

    @DELETE
    @Path("{kind}/{record}")
    @Permission("market.write")
    @Operation(
            operationId = "unlinkMarketNote",
            summary = "Say that something did not use a note",
            description = "The record itself stays as it is.")
    @ApiResponse(responseCode = "204", description = "It is no longer linked.")
    public Response unlink(
            @Parameter(description = "Note id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15") @PathParam("note")
                    String id,
            @Parameter(description = "`PLAN`, `POSITION` or `STRATEGY`.", example = "PLAN") @PathParam("kind")
                    String kind,
            @Parameter(description = "Id of the record.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a17")
                    @PathParam("record")
                    String record,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Note note = desk.note(actor, MarketAnswers.WRITE, id);
        if (!uses.remove(actor, note, kind(kind), record)) {
            throw ProblemException.notFound("market-note-use", record);
        }
        return Response.noContent().build();
    }

    private static NoteUse.Kind kind(@Nullable String text) {
        Fields fields = new Fields();
        NoteUse.Kind kind = fields.code("kind", text, NoteUse.Kind.class, null);
        if (kind == null) {
            throw ProblemException.invalid(fields.violations());
        }
        return kind;
    }
}
