package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.time.LocalDate;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.FindNotes;
import nl.schil.market.internal.application.KeepNotes;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.store.SqlNotes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What is seen on markets: found, recorded and changed with its history. */
@Component(service = NotesResource.class)
@JakartarsResource
@JSONRequired
@Path("market/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class NotesResource {
    private final MarketAnswers answers;
    private final CategoryDesk categories;
    private final NoteDesk desk;
    private final Directories directories;
    private final FindNotes finding;
    private final SqlNotes notes;

    @Activate
    public NotesResource(
            @Reference MarketAnswers answers,
            @Reference CategoryDesk categories,
            @Reference NoteDesk desk,
            @Reference Directories directories,
            @Reference FindNotes finding,
            @Reference SqlNotes notes) {
        this.answers = answers;
        this.categories = categories;
        this.desk = desk;
        this.directories = directories;
        this.finding = finding;
        this.notes = notes;
    }

    @GET
    @Permission("market.read")
    @Operation(operationId = "listMarketNotes", summary = "List market notes", description = "The newest first.")
    public Page<NoteJson> list(@BeanParam NoteParameters asked, @Context SecurityContext security) {
        FindNotes.Sight sight = asked.sight(Actor.of(security));
        Page<Note> page =
                finding.page(sight, asked.query(answers.clock()), asked.unused(), asked.cursor(), asked.limit());
        return new Page<>(desk.json(page.items(), sight, asked.asOf(answers.clock())), page.next());
    }

    @GET
    @Path("{id}")
    @Permission("market.read")
    @Operation(operationId = "getMarketNote", summary = "Read a market note", description = "With what used it.")
    @ApiResponse(
            responseCode = "200",
            description = "The note.",
            content = @Content(schema = @Schema(implementation = NoteJson.class)))
    public Response get(
            @Parameter(description = "Note id.") @PathParam("id") String id,
            @Parameter(
                            description = "Decisions that were taken by this day; today when absent.",
                            example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Note note = desk.note(actor, MarketAnswers.READ, id);
        return answer(Response.ok(), actor, note, AsOf.of(asOf, answers.clock()));
    }

    @GET
    @Path("{id}/versions")
    @Permission("market.read")
    @Operation(
            operationId = "listMarketNoteVersions",
            summary = "List what a note said before",
            description = "The newest first, without the present version.")
    public Page<NoteJson> versions(
            @Parameter(description = "Note id.") @PathParam("id") String id, @Context SecurityContext security) {
        return new Page<>(desk.before(desk.note(Actor.of(security), MarketAnswers.READ, id)), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "recordMarketNote",
            summary = "Record a market note",
            description = "With its source; about a category, and about one supplier when it names one.")
    @ApiResponse(
            responseCode = "201",
            description = "The new note.",
            content = @Content(schema = @Schema(implementation = NoteJson.class)))
    public Response post(NoteJson.NoteInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Category category = categories.category(actor, MarketAnswers.WRITE, input.category());
        Note made = MarketAnswers.done(() -> keeping().add(actor, category, input.asked()));
        return answer(
                Response.created(URI.create("market/notes/" + made.id())),
                actor,
                notes.create(actor, made),
                answers.today());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putMarketNote",
            summary = "Change or withdraw a market note",
            description = "Replaces it; what it said before is kept. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The note with its new version.",
            content = @Content(schema = @Schema(implementation = NoteJson.class)))
    public Response put(
            @Parameter(description = "Note id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            NoteJson.NoteInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Note before = desk.note(actor, MarketAnswers.WRITE, id);
        Version.require(ifMatch, before.version());
        Note after = MarketAnswers.done(() -> keeping().change(actor, before, input.asked()));
        Note written = MarketAnswers.done(() -> Result.accepted(notes.replace(actor, before, after)));
        return answer(Response.ok(), actor, written, answers.today());
    }

    private KeepNotes keeping() {
        return new KeepNotes(directories, answers.today());
    }

    private Response answer(Response.ResponseBuilder response, Actor actor, Note note, LocalDate asOf) {
        return response.entity(desk.json(note, NoteDesk.sight(actor), asOf))
                .header(HttpHeaders.ETAG, Version.tag(note.version()))
                .build();
    }
}
