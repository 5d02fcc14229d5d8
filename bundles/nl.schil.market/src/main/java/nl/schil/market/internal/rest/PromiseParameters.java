package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.market.internal.application.ReadPromises;
import nl.schil.market.internal.store.SqlPromises;
import org.jspecify.annotations.Nullable;

/** Which promises are asked for. */
public final class PromiseParameters {
    @Parameter(description = "Words that the title or the source holds.", example = "besparing")
    @QueryParam("q")
    public @Nullable String text;

    @Parameter(description = "Only about this category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
    @QueryParam("category")
    public @Nullable String category;

    @Parameter(description = "Only about this contract.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
    @QueryParam("contract")
    public @Nullable String contract;

    @Parameter(description = "Only of this supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
    @QueryParam("supplier")
    public @Nullable String supplier;

    @Parameter(description = "Only of this kind.", example = "PRICE")
    @QueryParam("kind")
    public @Nullable String kind;

    @Parameter(
            description = "Only `KEPT`, `LATE`, `RUNNING` or `WITHDRAWN`; `UNKNOWN`: nobody said what came of it.",
            example = "LATE")
    @QueryParam("state")
    public @Nullable String state;

    @Parameter(description = "Only of this organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a16")
    @QueryParam("organisation")
    public @Nullable String organisation;

    @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
    @QueryParam("asOf")
    public @Nullable String asOf;

    OrganisationScope scope(Actor actor) {
        return MarketAnswers.scope(actor, MarketAnswers.READ, organisation);
    }

    LocalDate asOf(Clock clock) {
        return AsOf.of(asOf, clock);
    }

    SqlPromises.Query query() {
        return new SqlPromises.Query(blank(category), blank(contract), blank(supplier));
    }

    List<ReadPromises.View> only(List<ReadPromises.View> all) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> words(one).contains(part))
                .filter(one ->
                        blank(kind) == null || one.promise().kind().name().equals(kind))
                .filter(one -> blank(state) == null || stands(one))
                .toList();
    }

    private static String words(ReadPromises.View one) {
        return (one.promise().title() + " " + one.promise().source()).toLowerCase(Locale.ROOT);
    }

    private boolean stands(ReadPromises.View one) {
        return "UNKNOWN".equals(state)
                ? !one.standing().known() && one.promise().withdrawnOn() == null
                : one.standing().state().name().equals(state);
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
