package nl.schil.circularity.internal.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.steering.Quadrant;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.DecisionGrounds;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Goals of which elements of governance are missing, for tactical and strategic meetings about what they apply to. Every
 * goal of the organisation can be the ground of a decision.
 */
@Component(service = {AgendaProposals.class, DecisionGrounds.class})
public final class ProposeGoals implements AgendaProposals, DecisionGrounds {
    private static final int MOST_PROPOSALS = 20;
    private static final double HUNDRED = 100;
    private static final Map<Quadrant, Integer> WEIGHTS = Map.of(
            Quadrant.BLIND_BEHIND, 80,
            Quadrant.BLIND, 75,
            Quadrant.STEERED_BEHIND, 70,
            Quadrant.ON_COURSE_BY_LUCK, 55);
    private static final int OTHER = 40;

    private final Standings standings;

    @Activate
    public ProposeGoals(@Reference Standings standings) {
        this.standings = standings;
    }

    @Override
    public String module() {
        return "circularity";
    }

    @Override
    public String permission() {
        return "circularity.read";
    }

    private List<Standing> goals(AgendaQuestion question) {
        return standings.all(new OrganisationScope(false, Set.of(question.organisation())), question.asOf());
    }

    private static boolean applies(Standing one, AgendaQuestion question) {
        return one.relevant().contracts().stream()
                .anyMatch(contract -> question.contract() == null
                        ? contract.supplier() != null && contract.supplier().equals(question.supplier())
                        : contract.id().equals(question.contract()));
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        if (question.level() == MeetingLevel.OPERATIONAL) {
            return List.of();
        }
        return goals(question).stream()
                .filter(one -> applies(one, question)
                        && !one.governance().highest().agenda().isEmpty())
                .map(ProposeGoals::proposal)
                .sorted(Comparator.comparing(AgendaProposal::weight).reversed().thenComparing(AgendaProposal::id))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private static AgendaProposal proposal(Standing one) {
        Quadrant quadrant = one.quadrant();
        long gap = Math.round(one.governance().highest().gap() * HUNDRED);
        return new AgendaProposal(
                one.goal().id(),
                Text.of("circularity.proposal", "goal", one.goal().title()),
                Text.of(
                        "circularity.proposal.reason",
                        "gap",
                        gap,
                        "count",
                        one.governance().highest().agenda().size()),
                "/circularity/goals/" + one.goal().id(),
                quadrant == null ? OTHER : WEIGHTS.getOrDefault(quadrant, OTHER));
    }

    @Override
    public List<DecisionGround> grounds(AgendaQuestion question) {
        return goals(question).stream()
                .sorted(Comparator.comparing((Standing one) -> !applies(one, question))
                        .thenComparing(one -> one.goal().title()))
                .limit(DecisionGrounds.MOST)
                .map(one -> new DecisionGround(
                        DecisionGround.Kind.GOAL,
                        one.goal().id(),
                        Text.of("circularity.ground", "goal", one.goal().title()),
                        "/circularity/goals/" + one.goal().id()))
                .toList();
    }
}
