package nl.schil.workbench.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.Violation;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments.About;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.workbench.internal.decision.AllDecisions.Question;
import org.jspecify.annotations.Nullable;

/** The query of an address that asks for decisions. */
public final class DecisionQuery {
    private static final int YEARS_AHEAD = 2;

    @Parameter(description = "First day; the date of reference when absent.", example = "2026-11-24")
    @QueryParam("from")
    public @Nullable String from;

    @Parameter(description = "Last day, included; two years later when absent.", example = "2027-11-24")
    @QueryParam("to")
    public @Nullable String to;

    @Parameter(description = "Date of reference; today when absent.", example = "2026-11-24")
    @QueryParam("asOf")
    public @Nullable String asOf;

    @Parameter(description = "Only this buying organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
    @QueryParam("organisation")
    public @Nullable String organisation;

    @Parameter(description = "Only these: OPEN, DECIDED, DECIDED_LATE or MISSED.", example = "OPEN")
    @QueryParam("status")
    public List<String> status = List.of();

    @Parameter(
            description = "DECISION what must be decided, OBLIGATION what must be done; decisions when absent.",
            example = "DECISION")
    @QueryParam("about")
    public List<String> about = List.of();

    LocalDate asOf(Clock clock) {
        return AsOf.of(asOf, clock);
    }

    /** What is asked; 422 when a part of it cannot be read. */
    Question question(Clock clock) {
        LocalDate reference = asOf(clock);
        LocalDate first = AsOf.date("from", from, reference);
        LocalDate last = AsOf.date("to", to, first.plusYears(YEARS_AHEAD));
        String only = organisation == null || organisation.isBlank() ? null : organisation;
        return new Question(
                first,
                last,
                reference,
                only,
                values("status", status, Status.class),
                values("about", about, About.class));
    }

    private static <E extends Enum<E>> Set<E> values(String field, List<String> names, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        for (String name : names) {
            values.add(Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid(Violation.of(
                            field, name, "workbench.decisions.status", "known", List.of(type.getEnumConstants())))));
        }
        return values;
    }
}
