package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPlans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * S2b, the category has a plan with a supplier strategy. Population: categories. One counts while an approved plan holds; its
 * date is that of the approval. A plan can only be submitted with its goals and the strategy towards suppliers.
 */
@Component(service = ActivityEvidence.class)
public final class PlanEvidence extends MarketEvidence {
    private final Database database;
    private final SqlCategories categories;
    private final SqlPlans plans;

    @Activate
    public PlanEvidence(@Reference Database database, @Reference SqlCategories categories, @Reference SqlPlans plans) {
        this.database = database;
        this.categories = categories;
        this.plans = plans;
    }

    @Override
    public String activity() {
        return "S2b";
    }

    @Override
    public String marker() {
        return String.valueOf(database.revision("market"));
    }

    @Override
    List<Fact> facts(OrganisationScope organisations, LocalDate asOf) {
        return database.read(reading -> {
            Map<String, List<Plan>> all = plans.all(reading, organisations);
            return categories.all(reading, organisations).stream()
                    .map(one -> fact(one, all.getOrDefault(one.id(), List.of()), asOf))
                    .toList();
        });
    }

    private static Fact fact(Category category, List<Plan> plans, LocalDate asOf) {
        Plan holding = Plan.inForce(plans, asOf).orElse(null);
        if (holding != null) {
            return category(
                    category,
                    "/plans",
                    holding.approvedOn(),
                    Text.of("market.evidence.S2b.done", "date", holding.approvedOn()));
        }
        boolean review = plans.stream().anyMatch(plan -> plan.state(plans, asOf) == Plan.State.REVIEW);
        boolean expired = plans.stream().anyMatch(plan -> plan.state(plans, asOf) == Plan.State.EXPIRED);
        return category(
                category,
                "/plans",
                null,
                Text.of(
                        review
                                ? "market.evidence.S2b.waiting"
                                : expired ? "market.evidence.S2b.expired" : "market.evidence.S2b.none"));
    }
}
