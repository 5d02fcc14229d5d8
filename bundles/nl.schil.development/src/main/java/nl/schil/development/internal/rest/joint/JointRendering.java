package nl.schil.development.internal.rest.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.rest.AchievementJson;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.development.internal.rest.PartyJson;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** Renders joint plans for a day. */
final class JointRendering {
    private final DevelopmentDesk desk;
    private final LocalDate asOf;

    JointRendering(DevelopmentDesk desk, LocalDate asOf) {
        this.desk = desk;
        this.asOf = asOf;
    }

    List<JointJson> rows(List<JointPlan> plans) {
        Map<String, SupplierRef> suppliers = desk.subjects()
                .suppliers(plans.stream().map(JointPlan::supplier).distinct().toList());
        Map<String, String> organisations = desk.organisationNames(
                plans.stream().map(JointPlan::organisation).distinct().toList());
        return plans.stream()
                .map(plan -> json(
                        plan,
                        organisations.getOrDefault(plan.organisation(), plan.organisation()),
                        Optional.ofNullable(suppliers.get(plan.supplier()))
                                .map(SupplierRef::name)
                                .orElse(null),
                        false,
                        false))
                .toList();
    }

    JointJson page(JointPlan plan) {
        return json(plan, true);
    }

    /** As somebody of the supplier may see it: the newest edition only. */
    JointJson visit(JointPlan plan) {
        return json(plan, false);
    }

    private JointJson json(JointPlan plan, boolean editions) {
        return json(
                plan,
                desk.organisationName(plan.organisation()),
                desk.subjects().name(plan.supplier()),
                true,
                editions);
    }

    private JointJson json(
            JointPlan plan, String organisation, @Nullable String supplier, boolean whole, boolean editions) {
        Edition edition = plan.edition(asOf);
        return new JointJson(
                plan.id(),
                plan.version(),
                edition.content().title(),
                plan.organisation(),
                organisation,
                plan.supplier(),
                supplier,
                plan.year(),
                plan.state(asOf),
                edition.content().ambition(),
                edition.number(),
                edition.madeOn(),
                edition.madeBy(),
                edition.digest(),
                signatures(edition),
                plan.offeredOn(),
                edition.signedOn(asOf),
                AchievementJson.of(plan.achievement(asOf)),
                whole
                        ? edition.content().objectives().stream()
                                .map(one -> objective(plan, one))
                                .toList()
                        : null,
                editions ? editions(plan) : null);
    }

    private List<PartyJson> signatures(Edition edition) {
        return edition.signatures().stream()
                .filter(one -> !one.on().isAfter(asOf))
                .map(one -> PartyJson.of(one.by(), one.on()))
                .toList();
    }

    private JointJson.ObjectiveJson objective(JointPlan plan, Objective one) {
        Optional<Progress> progress = plan.progress(one, asOf);
        return new JointJson.ObjectiveJson(
                one.id(),
                one.owner(),
                one.text(),
                one.measure(),
                one.target(),
                one.due(),
                progress.map(Progress::percent).orElse(null),
                plan.course(one, asOf),
                progress.map(Progress::on).orElse(null),
                progress.map(Progress::by).orElse(null),
                progress.map(Progress::note).orElse(null));
    }

    private List<JointJson.EditionJson> editions(JointPlan plan) {
        List<JointJson.EditionJson> editions = new ArrayList<>();
        for (Edition one : plan.editions()) {
            editions.add(new JointJson.EditionJson(
                    one.number(), one.content().title(), one.madeOn(), one.madeBy(), one.digest(), signatures(one)));
        }
        Collections.reverse(editions);
        return editions;
    }
}
