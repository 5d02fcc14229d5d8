package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.application.ResolveDuplicate;
import nl.schil.suppliers.internal.model.Duplicate;
import nl.schil.suppliers.internal.model.Duplicate.State;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlCandidates;
import nl.schil.suppliers.internal.store.SqlDuplicates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Suppliers that may be one, for review. */
@Component(service = DuplicatesResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class DuplicatesResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final ResolveDuplicate resolve;

    @Activate
    public DuplicatesResource(@Reference Database database, @Reference ResolveDuplicate resolve) {
        this.database = database;
        this.resolve = resolve;
    }

    /** A candidate with both sides. */
    @Schema(name = "DuplicateCandidate", description = "A refused entry beside the registered supplier that it may be.")
    public record DuplicateView(
            @Schema(description = "Id of the candidate.", example = "01931a2b-0000-7000-8000-000000000005")
            String id,

            @Schema(description = "The registered supplier.")
            SupplierView supplier,

            @Schema(
                    description = "The refused entry as text by column of the dataset suppliers.",
                    example = "{\"name\": \"Kantoor Totaal\", \"btw\": \"NL999990007B01\"}")
            Map<String, String> incoming,

            @Schema(description = "How sure, from 0 to 1.", example = "1.0")
            double score,

            @Schema(
                    description = "Text keys of what speaks for and against.",
                    example = "[\"suppliers.duplicate.same-key\"]")
            List<String> reasons,

            @Schema(description = "The equal identifiers, scheme:value.", example = "[\"BTW:NL999990007B01\"]")
            List<String> keys,

            @Schema(description = "Where the entry came from.", example = "leveranciers.csv")
            String source,

            @Schema(description = "Buying organisation.", example = "01931a2b-0000-7000-8000-000000000003")
            String organisation,

            @Schema(description = "Day on which it was queued.", example = "2026-06-15")
            LocalDate createdOn) {}

    /** A decision. */
    @Schema(name = "DuplicateDecision", description = "A decision about a candidate.")
    public record Decision(
            @Schema(
                    description = "SAME: one supplier, the entry's name becomes a trade name and its keys are added."
                            + " DIFFERENT: a supplier of its own; refused while a key of it is another's."
                            + " DISMISS: the entry is dropped.",
                    allowableValues = {"SAME", "DIFFERENT", "DISMISS"},
                    example = "SAME")
            @Nullable String decision) {}

    /** What became of an entry. */
    @Schema(name = "DuplicateResolution", description = "What became of the entry.")
    public record Resolution(
            @Schema(description = "The decision.", example = "SAME")
            String decision,

            @Schema(
                    description = "Id of the supplier that the entry now belongs to; absent when it was dismissed.",
                    example = "01931a2b-0000-7000-8000-000000000002")
            @Nullable String supplier) {}

    /** How many there are, for a badge. */
    @Schema(name = "DuplicateCount", description = "Number of open candidates.")
    public record Count(
            @Schema(description = "Open candidates in the caller's organisations.", example = "3")
            long count) {}

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listDuplicates",
            summary = "List open duplicate candidates",
            description = "Refused entries of the caller's organisations that wait for a decision, oldest first.")
    public Page<DuplicateView> list(
            @Parameter(
                            description = "Only candidates of this supplier.",
                            example = "01931a2b-0000-7000-8000-000000000002")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(
                            description = "Where to go on: `next` of the page before.",
                            example = "01931a2b-0000-7000-8000-000000000005")
                    @QueryParam("cursor")
                    @Nullable String cursor,
            @Parameter(description = "Rows per page, 1 to 100; 50 when absent.", example = "20")
                    @QueryParam("limit")
                    @Nullable Integer limit,
            @Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(READ);
        int rows = SupplierViews.limit(limit);
        return database.read(reading -> {
            Page<Duplicate> page = SqlDuplicates.open(reading, scope, supplier, cursor, rows);
            return new Page<>(views(reading, page.items(), scope), page.next());
        });
    }

    @GET
    @Path("count")
    @Permission(READ)
    @Operation(
            operationId = "countDuplicates",
            summary = "Count open duplicate candidates",
            description = "The number of refused entries and of pairs of suppliers that wait for a decision.")
    public Count count(@Context SecurityContext security) {
        OrganisationScope scope = Actor.of(security).scope(READ);
        return new Count(
                database.read(reading -> SqlDuplicates.count(reading, scope) + SqlCandidates.count(reading, scope)));
    }

    @POST
    @Path("{id}/resolution")
    @Permission(WRITE)
    @Operation(
            operationId = "resolveDuplicate",
            summary = "Decide about a duplicate candidate",
            description = "Refused with 409 when it was decided before, or when the register contradicts the decision.")
    @ApiResponse(responseCode = "200", description = "The decision is carried out.")
    public Resolution resolve(
            @Parameter(description = "Id of the candidate.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("id")
                    String id,
            Decision request,
            @Context SecurityContext security) {
        State decision = decision(request.decision());
        Supplier supplier = resolve.resolve(Actor.of(security), id, decision);
        return new Resolution(String.valueOf(request.decision()), supplier == null ? null : supplier.id());
    }

    private static State decision(@Nullable String decision) {
        return switch (String.valueOf(decision)) {
            case "SAME" -> State.SAME;
            case "DIFFERENT" -> State.DIFFERENT;
            case "DISMISS" -> State.DISMISSED;
            default ->
                throw ProblemException.invalid(Violation.of("decision", decision, "suppliers.duplicate.decision"));
        };
    }

    private static List<DuplicateView> views(Reading reading, List<Duplicate> duplicates, OrganisationScope scope) {
        Map<String, SupplierView> suppliers =
                SupplierViews.views(
                                reading,
                                duplicates.stream()
                                        .map(Duplicate::supplier)
                                        .distinct()
                                        .toList(),
                                scope)
                        .stream()
                        .collect(Collectors.toMap(SupplierView::id, s -> s));
        return duplicates.stream()
                .map(d -> new DuplicateView(
                        d.id(),
                        suppliers.get(d.supplier()),
                        new TreeMap<>(d.incoming()),
                        d.score(),
                        d.reasons(),
                        d.keys(),
                        d.source(),
                        d.organisation(),
                        d.createdOn()))
                .toList();
    }
}
