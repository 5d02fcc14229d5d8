package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.development.internal.model.joint.Course;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What improvement and joint plans put on the agenda: on the tactical level milestones that were missed, actions that are
 * overdue and goals that wait to be verified; on the strategic level the joint plan that waits for a signature or has
 * objectives that are behind.
 */
@Component(service = AgendaProposals.class)
public final class ProposeDevelopment implements AgendaProposals {
    private static final int MOST = 20;
    private static final int READ = 50;
    private static final int MISSED = 85;
    private static final int OVERDUE = 80;
    private static final int CLAIMED = 75;
    private static final int BEHIND = 70;
    private static final int UNSIGNED = 65;

    private final ImprovementPlans plans;
    private final JointPlans joint;

    @Activate
    public ProposeDevelopment(@Reference ImprovementPlans plans, @Reference JointPlans joint) {
        this.plans = plans;
        this.joint = joint;
    }

    @Override
    public String module() {
        return "development";
    }

    @Override
    public String permission() {
        return "development.read";
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        if (question.supplier() == null || question.level() == MeetingLevel.OPERATIONAL) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        List<AgendaProposal> proposals = new ArrayList<>();
        plans.list(new ImprovementPlans.Query(
                        scope,
                        question.asOf(),
                        question.supplier(),
                        question.contract(),
                        null,
                        PlanState.GOING_ON,
                        false,
                        null,
                        READ))
                .forEach(plan -> plan(plan, question.asOf(), proposals));
        if (question.level() == MeetingLevel.STRATEGIC && question.contract() == null) {
            joint.list(new JointPlans.Query(
                            scope,
                            question.asOf(),
                            question.supplier(),
                            null,
                            null,
                            Set.of(JointState.WAITING, JointState.SIGNED),
                            null,
                            READ))
                    .forEach(plan -> joint(plan, question.asOf(), proposals));
        }
        return proposals.stream()
                .sorted(Comparator.comparing(AgendaProposal::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private static void plan(ImprovementPlan plan, LocalDate asOf, List<AgendaProposal> proposals) {
        String route = "/development/plans/" + plan.id();
        Text subject = Text.of("development.proposal.plan", "title", plan.title());
        List<Milestone> missed =
                plan.milestones().stream().filter(one -> one.late(asOf)).toList();
        long overdue = plan.actions().stream()
                .filter(one -> one.counts(asOf) && !one.done(asOf))
                .count();
        if (!missed.isEmpty()) {
            Milestone first = missed.get(0);
            Text why = Text.of("development.proposal.milestone", "milestone", first.title(), "due", first.due());
            proposals.add(new AgendaProposal(plan.id() + ":milestone", subject, why, route, MISSED));
        } else if (overdue > 0) {
            Text why = Text.of("development.proposal.actions", "count", overdue);
            proposals.add(new AgendaProposal(plan.id() + ":actions", subject, why, route, OVERDUE));
        }
        plan.claim(asOf).filter(claim -> plan.state(asOf) == PlanState.RUNNING).ifPresent(claim -> {
            Text why = Text.of("development.proposal.claimed", "date", claim.on());
            proposals.add(new AgendaProposal(plan.id() + ":verify", subject, why, route, CLAIMED));
        });
    }

    private static void joint(JointPlan plan, LocalDate asOf, List<AgendaProposal> proposals) {
        String route = "/development/joint/" + plan.id();
        Text subject = Text.of(
                "development.proposal.joint",
                "title",
                plan.edition(asOf).content().title());
        if (plan.state(asOf) == JointState.WAITING) {
            proposals.add(new AgendaProposal(
                    plan.id() + ":sign", subject, Text.of("development.proposal.unsigned"), route, UNSIGNED));
            return;
        }
        long behind = plan.edition(asOf).content().objectives().stream()
                .map(one -> plan.course(one, asOf))
                .filter(course -> course == Course.BEHIND || course == Course.MISSED)
                .count();
        if (behind > 0) {
            Text why = Text.of("development.proposal.behind", "count", behind);
            proposals.add(new AgendaProposal(plan.id() + ":behind", subject, why, route, BEHIND));
        }
    }
}
