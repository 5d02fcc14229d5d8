package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import nl.schil.kernel.Fields;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.application.FindNotes;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.store.NoteQuery;
import org.jspecify.annotations.Nullable;

/** Which market notes are asked for. */
public final class NoteParameters {
    @Parameter(description = "Words that the text or the source holds.", example = "capaciteit")
    @QueryParam("q")
    public @Nullable String text;

    @Parameter(description = "Only of this category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
    @QueryParam("category")
    public @Nullable String category;

    @Parameter(description = "Only about this supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
    @QueryParam("supplier")
    public @Nullable String supplier;

    @Parameter(description = "Only of this kind.", example = "CAPACITY")
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(description = "`UNUSED`: only those that nothing used; `USED`: only the others.", example = "UNUSED")
    @QueryParam("use")
    public @Nullable String use;

    @Parameter(description = "Whether to list also those that no longer count.", example = "true")
    @QueryParam("withdrawn")
    public boolean withdrawn;

    @Parameter(description = "Only of this organisation.")
    @QueryParam("organisation")
    public @Nullable String organisation;

    @Parameter(description = "Only those seen by this day; today when absent.", example = "2026-11-24")
    @QueryParam("asOf")
    public @Nullable String asOf;

    @Parameter(description = "Where the page begins, as the previous page said.")
    @QueryParam("cursor")
    public @Nullable String cursor;

    @Parameter(description = "Most notes on a page, 1 to 200.", example = "50")
    @QueryParam("limit")
    public @Nullable String limit;

    FindNotes.Sight sight(Actor actor) {
        return new FindNotes.Sight(
                MarketAnswers.scope(actor, MarketAnswers.READ, organisation), actor.scope(NoteDesk.DECISIONS));
    }

    LocalDate asOf(Clock clock) {
        return AsOf.of(asOf, clock);
    }

    NoteQuery query(Clock clock) {
        Fields fields = new Fields();
        Note.Kind only = blank(kind) == null ? null : fields.code("kind", kind, Note.Kind.class, null);
        if (!fields.good()) {
            throw ProblemException.invalid(fields.violations());
        }
        return new NoteQuery(blank(category), blank(supplier), only, text == null ? "" : text, withdrawn, asOf(clock));
    }

    /** Whether only unused notes are asked for, or only used ones; null when it does not matter. */
    @Nullable Boolean unused() {
        return blank(use) == null ? null : "UNUSED".equals(use);
    }

    @Nullable String cursor() {
        return cursor;
    }

    int limit() {
        return MarketAnswers.limit(limit);
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
