package nl.schil.performance.internal.rest.evaluation;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Bilingual;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The questionnaire of an organisation, and who may be asked to answer it. */
@Component(service = QuestionnaireResource.class)
@JakartarsResource
@JSONRequired
@Path("performance/questionnaire")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Performance of suppliers and contracts")
public final class QuestionnaireResource {
    private final EvaluationDesk desk;

    @Activate
    public QuestionnaireResource(@Reference EvaluationDesk desk) {
        this.desk = desk;
    }

    /** The questionnaire. */
    @Schema(name = "Questionnaire", description = "The mirrored pairs that new evaluations ask.")
    public record QuestionnaireJson(
            @Schema(
                    description = "Grows with every change; the entity tag. 0 is the starter questionnaire.",
                    example = "0")
            int revision,

            @Schema(description = "The pairs, in order.") List<PairJson> items) {}

    /** A pair in both languages. */
    @Schema(name = "QuestionnairePair", description = "A mirrored pair in both languages.")
    public record PairJson(
            @Schema(description = "What it is about.") @Nullable WordsJson theme,

            @Schema(description = "What is said of the supplier.") @Nullable WordsJson supplier,

            @Schema(description = "What is said of the buyer.") @Nullable WordsJson buyer,

            @Schema(
                    description = "Whether what the supplier says of the buyer tells how attractive the buyer is to it;"
                            + " absent is no.",
                    example = "true")
            @Nullable Boolean attractiveness) {}

    /** A text in both languages. */
    @Schema(name = "QuestionnaireWords", description = "A text in both languages, each at most 300 characters.")
    public record WordsJson(
            @Schema(description = "Dutch.", example = "komt afspraken na") @Nullable String nl,

            @Schema(description = "English.", example = "keeps agreements") @Nullable String en) {}

    /** The pairs that are to be asked from now on. */
    @Schema(name = "QuestionnaireInput", description = "All pairs, in order.")
    public record QuestionnaireInput(
            @Schema(description = "The pairs.") @Nullable List<PairJson> items) {}

    /** A colleague. */
    @Schema(name = "EvaluationColleague", description = "Somebody of the buyer who may be asked to answer.")
    public record Colleague(
            @Schema(description = "Account.", example = "0198c6a5-0f4e-7c3a-9a43-0d3f6a1b2c3d")
            String id,

            @Schema(description = "Name.", example = "Contractmanager ICT")
            String name) {}

    @GET
    @Permission(EvaluationDesk.READ)
    @Operation(
            operationId = "getQuestionnaire",
            summary = "Show the questionnaire of an organisation",
            description = "The newest revision; the starter questionnaire as long as there is none of its own.")
    @ApiResponse(
            responseCode = "200",
            description = "The questionnaire; its revision is the entity tag.",
            content = @Content(schema = @Schema(implementation = QuestionnaireJson.class)))
    public Response get(
            @Parameter(
                            description = "The buying organisation; absent when the caller reads in only one.",
                            example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        String id = desk.organisation(Actor.of(security), EvaluationDesk.READ, organisation);
        return answer(desk.questionnaires().current(id));
    }

    @PUT
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "reviseQuestionnaire",
            summary = "Change the questionnaire of an organisation",
            description = "Makes a revision for evaluations that are prepared from now on; others keep their pairs.")
    @ApiResponse(
            responseCode = "200",
            description = "The questionnaire; its revision is the entity tag.",
            content = @Content(schema = @Schema(implementation = QuestionnaireJson.class)))
    public Response put(
            @Parameter(
                            description = "The buying organisation; absent when the caller writes in only one.",
                            example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Entity tag of the revision that was read.", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            QuestionnaireInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String id = desk.organisation(actor, EvaluationDesk.WRITE, organisation);
        int revision = desk.questionnaires().current(id).revision();
        Version.require(ifMatch, revision);
        Questionnaire wanted = new Questionnaire(revision, items(input));
        List<Violation> violations = wanted.violations();
        return answer(EvaluationDesk.done(() -> violations.isEmpty()
                ? Result.accepted(desk.questionnaires().revise(actor, id, revision, wanted.items()))
                : Result.refused(violations)));
    }

    @GET
    @Path("colleagues")
    @Permission(EvaluationDesk.WRITE)
    @Operation(
            operationId = "listColleagues",
            summary = "List who may be asked to answer",
            description = "The people who hold performance.answer in the organisation, by name.")
    public Page<Colleague> colleagues(
            @Parameter(
                            description = "The buying organisation; absent when the caller writes in only one.",
                            example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        String id = desk.organisation(Actor.of(security), EvaluationDesk.WRITE, organisation);
        return new Page<>(
                desk.colleagues(id).entrySet().stream()
                        .map(one -> new Colleague(one.getKey(), one.getValue()))
                        .toList(),
                null);
    }

    private static List<Item> items(QuestionnaireInput input) {
        List<Item> items = new ArrayList<>();
        for (PairJson pair : Objects.requireNonNullElse(input.items(), List.<PairJson>of())) {
            items.add(new Item(
                    items.size() + 1,
                    words(pair.theme()),
                    words(pair.supplier()),
                    words(pair.buyer()),
                    Boolean.TRUE.equals(pair.attractiveness())));
        }
        return items;
    }

    private static Bilingual words(@Nullable WordsJson words) {
        return words == null
                ? new Bilingual("", "")
                : new Bilingual(
                        Objects.requireNonNullElse(words.nl(), "").strip(),
                        Objects.requireNonNullElse(words.en(), "").strip());
    }

    private static Response answer(Questionnaire questionnaire) {
        QuestionnaireJson json = new QuestionnaireJson(
                questionnaire.revision(),
                questionnaire.items().stream()
                        .map(i ->
                                new PairJson(json(i.theme()), json(i.supplier()), json(i.buyer()), i.attractiveness()))
                        .toList());
        return Response.ok(json)
                .header(HttpHeaders.ETAG, Version.tag(questionnaire.revision()))
                .build();
    }

    private static WordsJson json(Bilingual words) {
        return new WordsJson(words.nl(), words.en());
    }
}
