package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.DecisionGrounds;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Gathers what the records of all modules give a meeting: subjects to talk about, and grounds for decisions. */
@Component(service = ProposeAgenda.class)
public final class ProposeAgenda {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<AgendaProposals> modules = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<DecisionGrounds> grounds = new CopyOnWriteArrayList<>();

    private final Subjects subjects;
    private final Texts texts;

    @Activate
    public ProposeAgenda(@Reference Subjects subjects, @Reference Texts texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    /** A proposal in one language. */
    public record Proposed(String module, String subject, String reason, String route, int weight) {}

    /** The most pressing first; those whose page is on the agenda already with the same subject are left out. */
    public List<Proposed> propose(Actor actor, Forum forum, Meeting meeting, LocalDate asOf, Locale locale) {
        AgendaQuestion question = question(forum, meeting, asOf);
        Set<String> present = new HashSet<>();
        meeting.agenda().forEach(item -> present.add(item.subject() + "\n" + item.route()));
        List<Proposed> proposals = new ArrayList<>();
        for (AgendaProposals module : modules) {
            if (actor.scope(module.permission()).contains(forum.organisation())) {
                for (AgendaProposal one : module.propose(question)) {
                    proposals.add(new Proposed(
                            module.module(),
                            texts.say(locale, one.subject()),
                            texts.say(locale, one.reason()),
                            one.route(),
                            one.weight()));
                }
            }
        }
        return proposals.stream()
                .filter(one -> !present.contains(one.subject() + "\n" + one.route()))
                .sorted(Comparator.comparing(Proposed::weight).reversed().thenComparing(Proposed::subject))
                .toList();
    }

    /** The records on which the meeting can base what it decides, by kind, as the actor may see them. */
    public List<Link> grounds(Actor actor, Forum forum, Meeting meeting, LocalDate asOf, Locale locale) {
        AgendaQuestion question = question(forum, meeting, asOf);
        List<Link> all = new ArrayList<>();
        for (DecisionGrounds module : grounds) {
            if (actor.scope(module.permission()).contains(forum.organisation())) {
                for (DecisionGround one : module.grounds(question)) {
                    all.add(new Link(one.kind(), one.id(), texts.say(locale, one.label()), one.route()));
                }
            }
        }
        all.sort(Comparator.comparing(Link::type));
        return all;
    }

    private AgendaQuestion question(Forum forum, Meeting meeting, LocalDate asOf) {
        boolean contract = forum.type() == SubjectType.CONTRACT;
        String supplier = contract
                ? subjects.contract(forum.subject())
                        .map(ContractRef::supplierId)
                        .orElse(null)
                : forum.subject();
        return new AgendaQuestion(
                forum.organisation(),
                supplier,
                contract ? forum.subject() : null,
                forum.level(),
                meeting.slot().day(),
                asOf);
    }
}
