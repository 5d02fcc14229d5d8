package nl.schil.development.internal.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;

/** Passes the improvement plans that an actor may read, page by page. */
final class PlanExport {
    private static final int PAGE = 200;

    private final ImprovementPlans plans;
    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final LocalDate today;

    PlanExport(ImprovementPlans plans, OrganisationDirectory organisations, Subjects subjects, LocalDate today) {
        this.plans = plans;
        this.organisations = organisations;
        this.subjects = subjects;
        this.today = today;
    }

    /** @param consumer gets each plan with the cells of its organisation and its supplier */
    void each(Actor actor, BiConsumer<ImprovementPlan, Map<String, String>> consumer) {
        Map<String, String> names = new HashMap<>();
        organisations.list().forEach(one -> names.put(one.id(), one.name()));
        ImprovementPlans.After after = null;
        List<ImprovementPlan> page;
        do {
            page = plans.list(new ImprovementPlans.Query(
                    actor.scope("development.read"), today, null, null, null, Set.of(), false, after, PAGE));
            Map<String, SupplierRef> suppliers = subjects.suppliers(
                    page.stream().map(ImprovementPlan::supplier).distinct().toList());
            for (ImprovementPlan plan : page) {
                after = new ImprovementPlans.After(plan.nextDue(today), plan.id());
                Map<String, String> head = new HashMap<>();
                Cells.put(head, "supplier_key", Cells.key(suppliers.get(plan.supplier())));
                Cells.put(head, "organisation", names.getOrDefault(plan.organisation(), plan.organisation()));
                consumer.accept(plan, head);
            }
        } while (page.size() == PAGE);
    }
}
