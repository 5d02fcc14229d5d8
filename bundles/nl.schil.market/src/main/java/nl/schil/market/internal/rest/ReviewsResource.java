package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.KeepStrategies;
import nl.schil.market.internal.model.Review;
import nl.schil.market.internal.store.SqlReviews;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Looks at the risks of categories and suppliers. */
@Component(service = ReviewsResource.class)
@JakartarsResource
@JSONRequired
@Path("market/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class ReviewsResource {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final CategoryDesk desk;
    private final Directories directories;
    private final SqlReviews reviews;

    @Activate
    public ReviewsResource(
            @Reference MarketAnswers answers,
            @Reference MarketPeople people,
            @Reference CategoryDesk desk,
            @Reference Directories directories,
            @Reference SqlReviews reviews) {
        this.answers = answers;
        this.people = people;
        this.desk = desk;
        this.directories = directories;
        this.reviews = reviews;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "listRiskReviews",
            summary = "List the risk reviews of a category or a supplier",
            description = "The newest first.")
    public Page<ReviewJson> list(
            @Parameter(
                            description = "Id of the category or the supplier.",
                            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
                    @QueryParam("subject")
                    @Nullable String subject,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Context SecurityContext security) {
        if (subject == null || subject.isBlank()) {
            throw ProblemException.invalid(Violation.of("subject", subject, "problem.field.required"));
        }
        OrganisationScope scope = MarketAnswers.scope(Actor.of(security), MarketAnswers.READ, organisation);
        return new Page<>(json(reviews.of(scope, subject)), null);
    }

    private List<ReviewJson> json(List<Review> found) {
        Map<String, Person> named =
                people.find(found.stream().map(Review::reviewer).toList());
        return found.stream().map(one -> ReviewJson.of(one, named)).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "recordRiskReview",
            summary = "Record a risk review",
            description = "With risks, or a summary that says why there are none.")
    @ApiResponse(
            responseCode = "201",
            description = "The new review.",
            content = @Content(schema = @Schema(implementation = ReviewJson.class)))
    public Response post(ReviewJson.ReviewInput input, @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        String subject = String.valueOf(input.subject());
        boolean supplier = "SUPPLIER".equals(input.subjectType());
        if (supplier && !directories.isSupplier(subject)) {
            throw ProblemException.notFound("supplier", subject);
        }
        String own = supplier
                ? answers.organisation(actor, MarketAnswers.WRITE, input.organisation())
                        .id()
                : desk.category(actor, MarketAnswers.WRITE, input.subject()).organisation();
        Review made = MarketAnswers.done(() -> new KeepStrategies(answers.today())
                .review(
                        actor,
                        null,
                        own,
                        supplier ? Review.Subject.SUPPLIER : Review.Subject.CATEGORY,
                        subject,
                        input.asked()));
        return answer(Response.created(URI.create("market/reviews/" + made.id())), reviews.create(actor, made));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("market.write")
    @Operation(
            operationId = "putRiskReview",
            summary = "Change or withdraw a risk review",
            description = "Replaces it. If-Match must name the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The review with its new version.",
            content = @Content(schema = @Schema(implementation = ReviewJson.class)))
    public Response put(
            @Parameter(description = "Review id.") @PathParam("id") String id,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            ReviewJson.ReviewInput input,
            @Context SecurityContext security) {
        Actor actor = Actor.of(security);
        Review before = reviews.find(actor.scope(MarketAnswers.WRITE), id)
                .orElseThrow(() -> ProblemException.notFound("market-review", id));
        Version.require(ifMatch, before.version());
        Review after = MarketAnswers.done(() -> new KeepStrategies(answers.today())
                .review(actor, before, before.organisation(), before.subjectType(), before.subject(), input.asked()));
        return answer(Response.ok(), MarketAnswers.done(() -> Result.accepted(reviews.replace(actor, before, after))));
    }

    private Response answer(Response.ResponseBuilder response, Review review) {
        return response.entity(json(List.of(review)).get(0))
                .header(HttpHeaders.ETAG, Version.tag(review.version()))
                .build();
    }
}
