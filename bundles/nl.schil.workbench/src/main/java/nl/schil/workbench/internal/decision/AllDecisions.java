package nl.schil.workbench.internal.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.decision.DecisionMoments.About;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The decisions of all enabled modules, by date and then id. */
@Component(service = AllDecisions.class)
public final class AllDecisions {
    private static final int CHUNK = 200;
    private static final Comparator<DecisionMoment> ORDER =
            Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id);

    private final List<DecisionMoments> modules = new CopyOnWriteArrayList<>();

    @Activate
    public AllDecisions() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(DecisionMoments module) {
        modules.add(module);
    }

    void unbind(DecisionMoments module) {
        modules.remove(module);
    }

    /**
     * What is asked.
     *
     * @param from first day
     * @param to last day, included
     * @param asOf the date on which the decisions are looked at
     * @param organisation only this one, or null for all that the reader may see
     * @param statuses only these; empty for all
     * @param about only these; empty for decisions
     */
    public record Question(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            @Nullable String organisation,
            Set<Status> statuses,
            Set<About> about) {
        public Question {
            statuses = Set.copyOf(statuses);
            about = about.isEmpty() ? Set.of(About.DECISION) : Set.copyOf(about);
        }
    }

    /** At most {@code limit} decisions that {@code actor} may see, after {@code after}. */
    public List<DecisionMoment> find(Actor actor, Question question, After after, int limit) {
        List<DecisionMoment> found = new ArrayList<>();
        After position = after;
        while (found.size() < limit) {
            List<DecisionMoment> chunk = chunk(actor, question, position, CHUNK);
            chunk.stream()
                    .filter(moment ->
                            question.statuses().isEmpty() || question.statuses().contains(moment.status()))
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            if (chunk.size() < CHUNK) {
                return found;
            }
            DecisionMoment last = chunk.get(chunk.size() - 1);
            position = new After(last.date(), last.id());
        }
        return found;
    }

    /** The decisions about one subject that {@code actor} may see, by date. */
    public List<DecisionMoment> of(Actor actor, String type, String subjectId, LocalDate asOf) {
        return modules.stream()
                .flatMap(module -> {
                    OrganisationScope scope = actor.scope(module.permission());
                    return scope.isEmpty()
                            ? Stream.<DecisionMoment>empty()
                            : module.of(scope, type, subjectId, asOf).stream();
                })
                .sorted(ORDER)
                .toList();
    }

    /** The first {@code size} of all modules together: each gives as many, so the smallest of all are among them. */
    private List<DecisionMoment> chunk(Actor actor, Question question, After after, int size) {
        return modules.stream()
                .filter(module -> question.about().contains(module.about()))
                .flatMap(module -> of(module, actor, question, after, size).stream())
                .sorted(ORDER)
                .limit(size)
                .toList();
    }

    private static List<DecisionMoment> of(
            DecisionMoments module, Actor actor, Question question, After after, int size) {
        OrganisationScope scope = actor.scope(module.permission());
        OrganisationScope asked = question.organisation() == null ? scope : scope.narrow(question.organisation());
        return asked.isEmpty()
                ? List.of()
                : module.between(asked, question.from(), question.to(), question.asOf(), after, size);
    }
}
