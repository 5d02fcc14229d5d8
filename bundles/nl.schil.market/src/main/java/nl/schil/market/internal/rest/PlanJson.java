package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.KeepPlans;
import nl.schil.market.internal.model.Plan;
import org.jspecify.annotations.Nullable;

@Schema(name = "CategoryPlan", description = "The plan of a category.")
public record PlanJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String category,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Its place among the plans of the category, from 1.", example = "2")
        int number,

        @Schema(description = "Title.", example = "Kantoorinrichting 2026-2029")
        String title,

        @Schema(description = "Goals.", example = "De helft hergebruikt in 2030.") @Nullable String goals,

        @Schema(description = "Strategy for the category.", example = "Van kopen naar gebruiken.") @Nullable String strategy,

        @Schema(description = "Strategy towards suppliers.", example = "Partnerschap met twee leveranciers.") @Nullable String suppliers,

        @Schema(description = "First day.", example = "2026-06-01")
        LocalDate validFrom,

        @Schema(description = "Last day, inside.", example = "2029-05-31")
        LocalDate validUntil,

        @Schema(
                description = "`DRAFT`, `REVIEW`, `PLANNED`, `APPROVED`, `SUPERSEDED` or `EXPIRED`.",
                example = "APPROVED")
        Plan.State state,

        @Schema(description = "Who wrote it last; somebody else approves it.") @Nullable PersonJson author,

        @Schema(description = "Day on which it was submitted for review.", example = "2026-05-01") @Nullable LocalDate submittedOn,

        @Schema(description = "Why it was sent back.", example = "De doelen zijn niet meetbaar.") @Nullable String returnedWhy,

        @Schema(description = "Day on which it was approved.", example = "2026-05-20") @Nullable LocalDate approvedOn,

        @Schema(description = "Who approved it.") @Nullable PersonJson approvedBy) {

    @Schema(name = "CategoryPlanInput", description = "A plan to write or to change; a change replaces it.")
    public record PlanInput(
            @Schema(description = "Title.", example = "Kantoorinrichting 2026-2029") @Nullable String title,

            @Schema(description = "Goals.", example = "De helft hergebruikt in 2030.") @Nullable String goals,

            @Schema(description = "Strategy for the category.", example = "Van kopen naar gebruiken.") @Nullable String strategy,

            @Schema(description = "Strategy towards suppliers.", example = "Partnerschap met twee leveranciers.")
            @Nullable String suppliers,

            @Schema(description = "First day.", example = "2026-06-01") @Nullable String validFrom,

            @Schema(description = "Last day, inside.", example = "2029-05-31") @Nullable String validUntil) {
        KeepPlans.Asked asked() {
            return new KeepPlans.Asked(title, goals, strategy, suppliers, validFrom, validUntil);
        }
    }

    @Schema(name = "CategoryPlanStep", description = "A step of a plan.")
    public record StepInput(
            @Schema(description = "`SUBMIT`, `APPROVE` or `RETURN`.", example = "APPROVE") @Nullable String step,

            @Schema(description = "Why it is sent back; required then.", example = "De doelen zijn niet meetbaar.")
            @Nullable String why) {}

    static PlanJson of(Plan plan, List<Plan> all, Map<String, Person> people, LocalDate asOf) {
        return new PlanJson(
                plan.id(),
                plan.category(),
                plan.version(),
                plan.number(),
                plan.title(),
                plan.goals(),
                plan.strategy(),
                plan.suppliers(),
                plan.validFrom(),
                plan.validUntil(),
                plan.state(all, asOf),
                PersonJson.of(plan.author(), people),
                plan.submittedOn(),
                plan.returnedWhy(),
                plan.approvedOn(),
                PersonJson.of(plan.approvedBy(), people));
    }
}
