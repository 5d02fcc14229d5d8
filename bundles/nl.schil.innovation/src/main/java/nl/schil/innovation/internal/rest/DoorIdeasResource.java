package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.application.InviteForIdeas;
import nl.schil.innovation.internal.application.RegisterIdea;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Call;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.store.SqlCalls;
import nl.schil.innovation.internal.store.SqlChallenges;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What somebody of a supplier was asked, and the own ideas. Both follow from the invitation. */
@Component(service = DoorIdeasResource.class)
@JakartarsResource
@JSONRequired
@Path("door/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorIdeasResource {
    private static final String PERMISSION = Permission.DOOR_FOR + InviteForIdeas.PURPOSE;
    private static final int MOST = 50;

    private final InnovationDesk desk;
    private final Subjects subjects;
    private final SqlCalls calls;
    private final SqlChallenges challenges;

    @Activate
    public DoorIdeasResource(
            @Reference InnovationDesk desk,
            @Reference Subjects subjects,
            @Reference SqlCalls calls,
            @Reference SqlChallenges challenges) {
        this.desk = desk;
        this.subjects = subjects;
        this.calls = calls;
        this.challenges = challenges;
    }

    @Schema(name = "DoorIdeas", description = "What somebody of a supplier was asked, and the own ideas.")
    public record DeskJson(
            @Schema(description = "The challenge; absent when any idea is welcome.") @Nullable AskedJson challenge,

            @Schema(description = "Whether ideas are taken today.", example = "true")
            boolean open,

            @Schema(description = "Days within which an idea is answered.", example = "30")
            int answerDays,

            @Schema(description = "The own ideas, newest first.")
            List<OwnJson> ideas) {}

    @Schema(name = "DoorChallenge", description = "A challenge as the market sees it.")
    public record AskedJson(
            @Schema(description = "What is asked.", example = "Hoe houden wij meubels langer in gebruik?")
            String question,

            @Schema(description = "What holds for whoever answers.", example = "Iedereen krijgt antwoord.")
            String terms,

            @Schema(description = "First day on which ideas are taken.", example = "2026-11-01")
            LocalDate openFrom,

            @Schema(description = "Last day on which ideas are taken.", example = "2027-01-31")
            LocalDate openUntil) {}

    @Schema(name = "OwnIdea", description = "An idea of the visitor, with what was answered.")
    public record OwnJson(
            @Schema(description = "Number in the organisation.", example = "12")
            int number,

            @Schema(description = "What it is called.", example = "Meubels met een paspoort")
            String title,

            @Schema(description = "What it is.", example = "Elk meubel krijgt een chip.")
            String description,

            @Schema(description = "Day on which it came in.", example = "2026-11-02")
            LocalDate receivedOn,

            @Schema(description = "Stage today.", example = "EXPLORATION")
            String stage,

            @Schema(description = "The clock of the answer.")
            AnsweringJson answering,

            @Schema(description = "The answer; absent while there is none.", example = "Wij verkennen uw voorstel.")
            @Nullable String answer) {}

    @Schema(name = "OwnIdeaInput", description = "An idea that a visitor hands in.")
    public record Input(
            @Schema(description = "What it is called, at most 200 characters.", example = "Meubels met een paspoort")
            @Nullable String title,

            @Schema(description = "What it is, at most 5,000 characters.", example = "Elk meubel krijgt een chip.")
            @Nullable String description,

            @Schema(description = "What it should bring, in words.", example = "Minder vervanging") @Nullable String expected) {}

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnIdeas",
            summary = "Show what is asked and the visitor's ideas",
            description = "With the stage and the answer of each.")
    public DeskJson show(@Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        return page(visit, call(visit));
    }

    @POST
    @Permission(PERMISSION)
    @Operation(
            operationId = "handInIdea",
            summary = "Hand in an idea",
            description = "It is answered within the days that the organisation agreed.")
    @ApiResponse(
            responseCode = "201",
            description = "What is asked and the visitor's ideas, this one included.",
            content = @Content(schema = @Schema(implementation = DeskJson.class)))
    public Response submit(Input input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        Call call = call(visit);
        Challenge challenge = challenge(call);
        if (!open(challenge)) {
            throw ProblemException.invalid(Violation.of("", null, "innovation.door.not-open"));
        }
        if (calls.of(visit).size() >= MOST) {
            throw ProblemException.invalid(Violation.of("", null, "innovation.door.many", "max", MOST));
        }
        RegisterIdea.Asked asked = new RegisterIdea.Asked(
                input.title(),
                input.description(),
                input.expected(),
                Origin.SUPPLIER.name(),
                call.supplier(),
                call.contract(),
                challenge == null ? null : challenge.category(),
                visit.invitation().name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        int days = desk.settings(call.organisation()).answerDays();
        Idea idea = InnovationDesk.done(
                () -> new RegisterIdea(subjects, desk.today()).add(call.organisation(), asked, days));
        calls.submit(visit, call, idea);
        return Response.status(Response.Status.CREATED)
                .entity(page(visit, call))
                .build();
    }

    private Call call(DoorVisit visit) {
        return calls.find(visit.subject())
                .filter(call -> call.organisation().equals(visit.invitation().organisation())
                        && call.supplier().equals(visit.invitation().supplierId()))
                .orElseThrow(DoorVisit::outside);
    }

    private @Nullable Challenge challenge(Call call) {
        String id = call.challenge();
        return id == null ? null : challenges.find(OrganisationScope.ALL, id).orElse(null);
    }

    private boolean open(@Nullable Challenge challenge) {
        return challenge == null || challenge.state(desk.today()) == Challenge.State.OPEN;
    }

    private DeskJson page(DoorVisit visit, Call call) {
        Challenge challenge = challenge(call);
        return new DeskJson(
                challenge == null
                        ? null
                        : new AskedJson(
                                challenge.question(), challenge.terms(), challenge.openFrom(), challenge.openUntil()),
                open(challenge),
                desk.settings(call.organisation()).answerDays(),
                calls.of(visit).stream().map(this::own).toList());
    }

    private OwnJson own(Idea idea) {
        LocalDate today = desk.today();
        return new OwnJson(
                idea.number(),
                idea.title(),
                idea.description(),
                idea.receivedOn(),
                idea.stage(today).name(),
                AnsweringJson.of(idea.answering(today), today),
                idea.answered(today).map(Step::answer).orElse(null));
    }
}
