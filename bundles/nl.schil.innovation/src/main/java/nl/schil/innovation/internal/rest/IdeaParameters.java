package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Answering;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.store.IdeaList;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/** Query parameters of lists of ideas as the caller wrote them. */
public final class IdeaParameters {
    private static final int SUPPLIERS = 50;

    @Parameter(description = "Words in title, description or the supplier's name.", example = "paspoort")
    @QueryParam("q")
    public @Nullable String text;

    @Parameter(description = "Only in these stages, separated by commas.", example = "PILOT")
    @QueryParam("stage")
    public @Nullable String stage;

    @Parameter(description = "Only of this origin: `SUPPLIER` or `OWN`.", example = "SUPPLIER")
    @QueryParam("origin")
    public @Nullable String origin;

    @Parameter(description = "Only of this supplier, by id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
    @QueryParam("supplier")
    public @Nullable String supplier;

    @Parameter(description = "Only about this contract, by id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
    @QueryParam("contract")
    public @Nullable String contract;

    @Parameter(description = "Only in this category.", example = "Kantoorinrichting")
    @QueryParam("category")
    public @Nullable String category;

    @Parameter(
            description = "Only with an answer that stands so: `WAITING`, `OVERDUE`, `IN_TIME` or `LATE`.",
            example = "OVERDUE")
    @QueryParam("answer")
    public @Nullable String answer;

    @Parameter(description = "Only of this organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
    @QueryParam("organisation")
    public @Nullable String organisation;

    @Parameter(description = "Date at which they stand so; today when absent.", example = "2026-11-24")
    @QueryParam("asOf")
    public @Nullable String asOf;

    @Parameter(description = "Where the page begins, as the previous page said.")
    @QueryParam("cursor")
    public @Nullable String cursor;

    @Parameter(description = "Most ideas on a page, 1 to 200.", example = "50")
    @QueryParam("limit")
    public @Nullable String limit;

    /** The question they ask. */
    IdeaList.Query query(Actor actor, Subjects subjects, LocalDate on) {
        OrganisationScope scope = InnovationDesk.scope(actor, organisation);
        String words = given(text);
        return new IdeaList.Query(
                scope,
                on,
                words,
                words == null ? Set.of() : subjects.suppliersNamed(words, scope, SUPPLIERS),
                stages(),
                InnovationDesk.code("origin", origin, Origin.class),
                given(supplier),
                given(contract),
                given(category),
                InnovationDesk.code("answer", answer, Answering.Standing.class),
                Cursor.parts(cursor, 2));
    }

    private Set<Stage> stages() {
        String codes = given(stage);
        return codes == null
                ? Set.of()
                : Stream.of(codes.split(","))
                        .map(code -> InnovationDesk.code("stage", code, Stage.class))
                        .filter(one -> one != null)
                        .collect(Collectors.toSet());
    }

    private static @Nullable String given(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
