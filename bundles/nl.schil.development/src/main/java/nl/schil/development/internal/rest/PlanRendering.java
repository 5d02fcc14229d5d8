package nl.schil.development.internal.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** Renders improvement plans for a day. */
final class PlanRendering {
    private final Subjects subjects;
    private final LocalDate asOf;

    PlanRendering(Subjects subjects, LocalDate asOf) {
        this.subjects = subjects;
        this.asOf = asOf;
    }

    List<PlanJson> rows(List<ImprovementPlan> plans) {
        Map<String, SupplierRef> suppliers = subjects.suppliers(
                plans.stream().map(ImprovementPlan::supplier).distinct().toList());
        Map<String, ContractRef> contracts = subjects.contracts(plans.stream()
                .map(ImprovementPlan::contract)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return plans.stream()
                .map(plan -> json(
                        plan,
                        suppliers.get(plan.supplier()),
                        plan.contract() == null ? null : contracts.get(plan.contract()),
                        false,
                        true))
                .toList();
    }

    PlanJson page(ImprovementPlan plan) {
        return json(plan, true);
    }

    /** As somebody of the supplier may see it: without pages of the workbench. */
    PlanJson visit(ImprovementPlan plan) {
        return json(plan, false);
    }

    private PlanJson json(ImprovementPlan plan, boolean routes) {
        return json(
                plan,
                subjects.supplier(plan.supplier()).orElse(null),
                Optional.ofNullable(plan.contract()).flatMap(subjects::contract).orElse(null),
                true,
                routes);
    }

    private PlanJson json(
            ImprovementPlan plan,
            @Nullable SupplierRef supplier,
            @Nullable ContractRef contract,
            boolean whole,
            boolean routes) {
        return new PlanJson(
                plan.id(),
                plan.version(),
                plan.title(),
                plan.organisation(),
                plan.supplier(),
                supplier == null ? null : supplier.name(),
                plan.contract(),
                contract == null ? null : contract.number() + " " + contract.title(),
                trigger(plan, routes),
                plan.goal(),
                plan.owner(),
                plan.createdOn(),
                plan.state(asOf),
                plan.late(asOf),
                plan.nextDue(asOf),
                AchievementJson.of(plan.achievement(asOf)),
                plan.lastProgressOn(asOf),
                plan.digest(),
                Stream.of(Side.values())
                        .flatMap(side -> plan.agreement(side, asOf).stream())
                        .map(event -> PartyJson.of(event.by(), event.on()))
                        .toList(),
                plan.claim(asOf)
                        .map(event -> PartyJson.of(event.by(), event.on()))
                        .orElse(null),
                whole ? plan.milestones().stream().map(this::milestone).toList() : null,
                whole
                        ? plan.actions().stream()
                                .map(one -> ActionJson.of(one, asOf))
                                .toList()
                        : null,
                whole ? events(plan) : null);
    }

    private static PlanJson.TriggerJson trigger(ImprovementPlan plan, boolean routes) {
        var trigger = plan.trigger();
        return new PlanJson.TriggerJson(
                trigger.kind(),
                trigger.text(),
                routes ? trigger.route() : null,
                trigger.measured(),
                trigger.norm(),
                trigger.unit());
    }

    private PlanJson.MilestoneJson milestone(Milestone one) {
        Optional<Progress> progress = one.progress(asOf);
        return new PlanJson.MilestoneJson(
                one.id(),
                one.title(),
                one.due(),
                progress.map(Progress::percent).orElse(null),
                progress.map(Progress::on).orElse(null),
                progress.map(Progress::by).orElse(null),
                progress.map(Progress::note).orElse(null),
                one.doneOn(asOf),
                one.late(asOf));
    }

    private List<PlanJson.EventJson> events(ImprovementPlan plan) {
        return plan.events().stream()
                .filter(event -> !event.on().isAfter(asOf))
                .sorted(Comparator.comparing(PlanEvent::on).reversed())
                .map(event -> new PlanJson.EventJson(event.kind(), PartyJson.of(event.by(), event.on()), event.note()))
                .toList();
    }
}
