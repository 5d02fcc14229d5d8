package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.steering.Quadrant;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.kernel.store.Cursor;
import org.jspecify.annotations.Nullable;

/** Query parameters of lists of goals as the caller wrote them. */
public final class GoalParameters {
    private static final String OPEN = "OPEN";

    @Parameter(description = "Words in title or scope.", example = "meubilair")
    @QueryParam("q")
    public @Nullable String text;

    @Parameter(
            description = "Only in this quadrant, or `OPEN` for those of which that is not known.",
            example = "BLIND_BEHIND")
    @QueryParam("quadrant")
    public @Nullable String quadrant;

    @Parameter(description = "Only with values of this kind.", example = "STATED")
    @QueryParam("indicator")
    public @Nullable String indicator;

    @Parameter(
            description = "Only those that apply to this contract, by id.",
            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
    @QueryParam("contract")
    public @Nullable String contract;

    @Parameter(
            description = "Only those that apply to a contract of this supplier, by id.",
            example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
    @QueryParam("supplier")
    public @Nullable String supplier;

    @Parameter(description = "Only of this organisation.")
    @QueryParam("organisation")
    public @Nullable String organisation;

    @Parameter(description = "Date at which they stand so; today when absent.", example = "2026-11-24")
    @QueryParam("asOf")
    public @Nullable String asOf;

    @Parameter(description = "Where the page begins, as the previous page said.")
    @QueryParam("cursor")
    public @Nullable String cursor;

    @Parameter(description = "Most goals on a page, 1 to 200.", example = "50")
    @QueryParam("limit")
    public @Nullable String limit;

    /** Which goals they ask for. */
    Predicate<Standing> asked() {
        String words = CircularityDesk.given(text);
        String only = CircularityDesk.given(quadrant);
        boolean open = OPEN.equalsIgnoreCase(only);
        Quadrant one = open ? null : CircularityDesk.code("quadrant", only, Quadrant.class);
        Indicator kind = CircularityDesk.code("indicator", indicator, Indicator.class);
        String ofContract = CircularityDesk.given(contract);
        String ofSupplier = CircularityDesk.given(supplier);
        return standing -> (words == null || says(standing, words.toLowerCase(Locale.ROOT)))
                && (only == null || standing.quadrant() == one)
                && (kind == null || standing.goal().indicator() == kind)
                && (ofContract == null || any(standing, found -> found.id().equals(ofContract)))
                && (ofSupplier == null || any(standing, found -> ofSupplier.equals(found.supplier())));
    }

    private static boolean any(Standing standing, Predicate<Relevant.Contract> asked) {
        return standing.relevant().contracts().stream().anyMatch(asked);
    }

    private static boolean says(Standing standing, String words) {
        return Stream.of(standing.goal().title(), standing.goal().scope())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(words));
    }

    /** Where the page begins in this list. */
    int from(List<Standing> found) {
        List<String> after = Cursor.parts(cursor, 1);
        if (after == null) {
            return 0;
        }
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).goal().id().equals(after.get(0))) {
                return at + 1;
            }
        }
        return 0;
    }
}
