package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.schil.innovation.internal.model.Answering;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.store.IdeaList;
import nl.schil.innovation.internal.store.IdeaRow;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ideas of the supplier that wait for an answer, or whose parking is over, for tactical and strategic meetings. */
@Component(service = AgendaProposals.class)
public final class ProposeIdeas implements AgendaProposals {
    private static final int MOST = 20;
    private static final int READ = 200;
    private static final int OVERDUE = 85;
    private static final int PARKED = 60;
    private static final int WAITING = 50;

    private final IdeaList list;

    @Activate
    public ProposeIdeas(@Reference IdeaList list) {
        this.list = list;
    }

    @Override
    public String module() {
        return "innovation";
    }

    @Override
    public String permission() {
        return "innovation.read";
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        if (question.level() == MeetingLevel.OPERATIONAL
                || question.supplier() == null && question.contract() == null) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        IdeaList.Query asked = new IdeaList.Query(
                scope,
                question.asOf(),
                null,
                Set.of(),
                Set.of(),
                null,
                question.contract() == null ? question.supplier() : null,
                question.contract(),
                null,
                null,
                null);
        List<AgendaProposal> proposals = new ArrayList<>();
        list.list(asked, READ).forEach(row -> propose(row, question.asOf(), proposals));
        return proposals.stream()
                .sorted(Comparator.comparing(AgendaProposal::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private static void propose(IdeaRow row, LocalDate asOf, List<AgendaProposal> proposals) {
        Answering.Standing standing = row.answering().standing(asOf);
        LocalDate parked = row.parkedUntil();
        if (standing == Answering.Standing.OVERDUE) {
            proposals.add(
                    proposal(row, "innovation.proposal.overdue", row.idea().answerDue(), OVERDUE));
        } else if (standing == Answering.Standing.WAITING) {
            proposals.add(
                    proposal(row, "innovation.proposal.waiting", row.idea().answerDue(), WAITING));
        } else if (row.stage() == Stage.PARKED && parked != null && parked.isBefore(asOf)) {
            proposals.add(proposal(row, "innovation.proposal.parked", parked, PARKED));
        }
    }

    private static AgendaProposal proposal(IdeaRow row, String reason, LocalDate date, int weight) {
        return new AgendaProposal(
                row.idea().id(),
                Text.of("innovation.proposal", "title", row.idea().title()),
                Text.of(reason, "date", date),
                "/innovation/ideas/" + row.idea().id(),
                weight);
    }
}
