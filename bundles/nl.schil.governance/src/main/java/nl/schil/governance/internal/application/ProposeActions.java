package nl.schil.governance.internal.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.application.ReadForums.View;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.store.SqlActions;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Overdue actions of forums with the same subject on the same level, and actions that were taken to a higher one. */
@Component(service = AgendaProposals.class)
public final class ProposeActions implements AgendaProposals {
    private static final int MOST = 20;
    private static final int READ = 1000;
    private static final int PRESSING = 90;
    private static final int ESCALATED = 95;

    private final ReadForums forums;
    private final SqlActions actions;

    @Activate
    public ProposeActions(@Reference ReadForums forums, @Reference SqlActions actions) {
        this.forums = forums;
        this.actions = actions;
    }

    @Override
    public String module() {
        return "governance";
    }

    @Override
    public String permission() {
        return "governance.read";
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        Map<String, View> known = new HashMap<>();
        forums.all(scope, question.asOf())
                .forEach(view -> known.put(view.forum().id(), view));
        List<AgendaProposal> proposals = new ArrayList<>();
        for (Action action :
                actions.list(new SqlActions.Query(scope, null, null, false, true, question.asOf(), null), READ)) {
            View made = known.get(action.forum());
            View taken = action.escalatedTo() == null ? null : known.get(action.escalatedTo());
            if (taken != null && concerns(taken, question)) {
                proposals.add(proposal(action, "governance.proposal.escalated", ESCALATED, made));
            } else if (taken == null
                    && made != null
                    && concerns(made, question)
                    && action.state(question.asOf()) == Action.State.OVERDUE) {
                proposals.add(proposal(action, "governance.proposal.overdue", PRESSING, made));
            }
        }
        return proposals.stream()
                .sorted(Comparator.comparing(AgendaProposal::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private static boolean concerns(View view, AgendaQuestion question) {
        boolean about = question.contract() != null
                ? question.contract().equals(view.forum().subject())
                : question.supplier() != null && question.supplier().equals(view.supplier());
        return about && view.forum().level() == question.level();
    }

    private static AgendaProposal proposal(Action action, String reason, int weight, View made) {
        return new AgendaProposal(
                action.id(),
                Text.of("governance.proposal.action", "text", action.text()),
                Text.of(
                        reason,
                        "due",
                        action.dueOn(),
                        "forum",
                        made == null ? "" : made.forum().name()),
                "/governance/meetings/" + action.meeting(),
                weight);
    }
}
