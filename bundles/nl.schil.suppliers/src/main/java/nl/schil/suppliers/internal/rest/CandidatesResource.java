package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.suppliers.internal.application.ReviewCandidate;
import nl.schil.suppliers.internal.model.Candidate;
import nl.schil.suppliers.internal.store.SqlCandidates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Pairs of registered suppliers that may be one, for review. */
@Component(service = CandidatesResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class CandidatesResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final ReviewCandidate review;

    @Activate
    public CandidatesResource(@Reference Database database, @Reference ReviewCandidate review) {
        this.database = database;
        this.review = review;
    }

    /** A pair with both sides. */
    @Schema(name = "MergeCandidate", description = "Two registered suppliers that may be one.")
    public record CandidateView(
            @Schema(description = "Id of the candidate.", example = "01931a2b-0000-7000-8000-000000000006")
            String id,

            @Schema(description = "A supplier.") SupplierView one,

            @Schema(description = "The supplier that it may be.")
            SupplierView other,

            @Schema(description = "How sure, from 0 to 1; 1 only for an equal strong key.", example = "0.95")
            double score,

            @Schema(
                    description = "Text keys of what speaks for and against.",
                    example = "[\"suppliers.candidate.similar-name\", \"suppliers.candidate.same-place\"]")
            List<String> reasons,

            @Schema(description = "The equal identifiers, scheme:value.", example = "[\"RSIN:999990007\"]")
            List<String> keys,

            @Schema(description = "Day on which it was found.", example = "2026-06-15")
            LocalDate createdOn) {}

    /** A decision. */
    @Schema(name = "MergeCandidateDecision", description = "A decision about a pair.")
    public record Decision(
            @Schema(
                    description = "DIFFERENT: two suppliers, the pair is not proposed again. That they are one is"
                            + " decided by merging them.",
                    allowableValues = {"DIFFERENT"},
                    example = "DIFFERENT")
            @Nullable String decision) {}

    /** What was decided. */
    @Schema(name = "MergeCandidateResolution", description = "What was decided about a pair.")
    public record Resolution(
            @Schema(description = "Id of the candidate.", example = "01931a2b-0000-7000-8000-000000000006")
            String id,

            @Schema(description = "The decision.", example = "DIFFERENT")
            String decision) {}

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listMergeCandidates",
            summary = "List pairs of suppliers that may be one",
            description =
                    "Pairs of which the caller's organisations have both, the surest first. They come from searches"
                            + " through the register and from suppliers entered by hand.")
    public Page<CandidateView> list(
            @Parameter(description = "Only pairs with this supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(
                            description = "Where to go on: `next` of the page before.",
                            example = "01931a2b-0000-7000-8000-000000000006")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 100; 50 when absent.", example = "20")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(READ);
        int rows = SupplierViews.limit(limit);
        return database.read(reading -> {
            Page<Candidate> page = SqlCandidates.open(reading, scope, supplier, cursor, rows);
            Map<String, SupplierView> suppliers = SupplierViews.views(
                            reading,
                            page.items().stream()
                                    .flatMap(c -> Stream.of(c.one(), c.other()))
                                    .distinct()
                                    .toList(),
                            scope)
                    .stream()
                    .collect(Collectors.toMap(SupplierView::id, s -> s));
            return new Page<>(page.items().stream().map(c -> view(c, suppliers)).toList(), page.next());
        });
    }

    @POST
    @Path("{id}/resolution")
    @Permission(WRITE)
    @Operation(
            operationId = "resolveMergeCandidate",
            summary = "Decide that two suppliers are different",
            description = "Refused with 409 when it was decided before.")
    public Resolution resolve(
            @Parameter(description = "Id of the candidate.", example = "01931a2b-0000-7000-8000-000000000006")
                    @PathParam("id")
                    String id,
            Decision request,
            @Context SecurityContext security) {
        if (!"DIFFERENT".equals(request.decision())) {
            throw ProblemException.invalid(
                    Violation.of("decision", request.decision(), "suppliers.candidate.decision"));
        }
        return new Resolution(review.different(Actor.of(security), id).id(), "DIFFERENT");
    }

    private static CandidateView view(Candidate c, Map<String, SupplierView> suppliers) {
        return new CandidateView(
                c.id(),
                suppliers.get(c.one()),
                suppliers.get(c.other()),
                c.score(),
                c.reasons(),
                c.keys(),
                c.createdOn());
    }
}
