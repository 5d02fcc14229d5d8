package nl.schil.market.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.model.Reach;
import nl.schil.market.internal.model.Scan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When what is known about a category runs out: its newest market scan goes stale, or its plan ends. */
@Component(service = DecisionMoments.class)
public final class MarketMoments implements DecisionMoments {
    private final Database database;
    private final SqlCategories categories;
    private final SqlScans scans;
    private final SqlPlans plans;
    private final MarketSettings settings;

    @Activate
    public MarketMoments(
            @Reference Database database,
            @Reference SqlCategories categories,
            @Reference SqlScans scans,
            @Reference SqlPlans plans,
            @Reference MarketSettings settings) {
        this.database = database;
        this.categories = categories;
        this.scans = scans;
        this.plans = plans;
        this.settings = settings;
    }

    @Override
    public String permission() {
        return "market.read";
    }

    @Override
    public About about() {
        return About.OBLIGATION;
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        return all(organisations, asOf).stream()
                .filter(one -> !one.date().isBefore(from) && !one.date().isAfter(to))
                .filter(one -> one.date().isAfter(after.date())
                        || one.date().equals(after.date()) && one.id().compareTo(after.id()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        return "category".equals(type)
                ? all(organisations, asOf).stream()
                        .filter(one -> one.subjectId().equals(subjectId))
                        .toList()
                : List.of();
    }

    private List<DecisionMoment> all(OrganisationScope organisations, LocalDate asOf) {
        return database.read(reading -> {
            Map<String, Scan> newest = scans.newest(reading, organisations, asOf);
            Map<String, List<Plan>> written = plans.all(reading, organisations);
            List<DecisionMoment> moments = new ArrayList<>();
            for (Category category : categories.all(reading, organisations)) {
                Scan scan = newest.get(category.id());
                if (scan != null) {
                    LocalDate until = Reach.freshUntil(scan, settings.scanDays());
                    moments.add(moment(category, "SCAN_STALE", until, "/scans", scan.scannedOn(), asOf));
                }
                List<Plan> own = written.getOrDefault(category.id(), List.of());
                own.stream()
                        .filter(plan -> plan.state(own, asOf) == Plan.State.APPROVED
                                || plan.state(own, asOf) == Plan.State.EXPIRED)
                        .findFirst()
                        .ifPresent(plan -> moments.add(
                                moment(category, "PLAN_ENDS", plan.validUntil(), "/plans", plan.validFrom(), asOf)));
            }
            moments.sort(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id));
            return moments;
        });
    }

    private static DecisionMoment moment(
            Category category, String kind, LocalDate date, String tab, LocalDate since, LocalDate asOf) {
        return new DecisionMoment(
                category.id() + ":" + kind + ":" + date,
                date,
                kind,
                Text.of("market.moment." + kind, "category", category.name()),
                Text.of("market.moment." + kind + ".since", "date", since),
                List.of(),
                "category",
                category.id(),
                category.name(),
                "/market/categories/" + category.id() + tab,
                category.organisation(),
                null,
                asOf.isAfter(date) ? DecisionMoment.Status.MISSED : DecisionMoment.Status.OPEN,
                null,
                null);
    }
}
