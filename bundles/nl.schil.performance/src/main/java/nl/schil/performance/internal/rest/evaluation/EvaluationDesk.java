package nl.schil.performance.internal.rest.evaluation;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.application.evaluation.AnswerEvaluation;
import nl.schil.performance.internal.application.evaluation.PrepareEvaluation;
import nl.schil.performance.internal.application.evaluation.RunEvaluation;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Questionnaires;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the resources of evaluations share: finding within the caller's organisations, use cases, refusals. */
@Component(service = EvaluationDesk.class)
public final class EvaluationDesk {
    static final String READ = "performance.read";
    static final String WRITE = "performance.write";
    /** To answer when asked. */
    static final String ANSWER = "performance.answer";

    private final Evaluations evaluations;
    private final Questionnaires questionnaires;
    private final Subjects subjects;
    private final Doors doors;
    private final ActorDirectory people;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    @Activate
    public EvaluationDesk(
            @Reference Evaluations evaluations,
            @Reference Questionnaires questionnaires,
            @Reference Subjects subjects,
            @Reference Doors doors,
            @Reference ActorDirectory people,
            @Reference OrganisationDirectory organisations,
            @Reference Clock clock) {
        this.evaluations = evaluations;
        this.questionnaires = questionnaires;
        this.subjects = subjects;
        this.doors = doors;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
    }

    Evaluations evaluations() {
        return evaluations;
    }

    Questionnaires questionnaires() {
        return questionnaires;
    }

    Subjects subjects() {
        return subjects;
    }

    PrepareEvaluation preparing() {
        return new PrepareEvaluation(evaluations, questionnaires, this::colleagues);
    }

    RunEvaluation running() {
        return new RunEvaluation(evaluations, doors);
    }

    AnswerEvaluation answering() {
        return new AnswerEvaluation(evaluations);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day asked for, but never after today: what is sealed today is sealed, whatever day is asked for. */
    LocalDate asOf(@Nullable String asOf) {
        LocalDate asked = AsOf.of(asOf, clock);
        return asked.isAfter(today()) ? today() : asked;
    }

    /** Names by account id of those who may answer for an organisation. */
    Map<String, String> colleagues(String organisation) {
        Map<String, String> names = new LinkedHashMap<>();
        people.holders(ANSWER, organisation).forEach(actor -> names.put(actor.id(), actor.name()));
        return names;
    }

    /** The evaluation when the caller holds {@code permission} in its organisation, otherwise 404. */
    Evaluation find(Actor actor, String permission, String id) {
        return evaluations
                .find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("evaluation", id));
    }

    /** The evaluation as it is now; it was found before. */
    Evaluation again(Evaluation evaluation) {
        return evaluations.find(OrganisationScope.ALL, evaluation.id()).orElseThrow();
    }

    EvaluationRendering.Names names(Evaluation evaluation) {
        String contract = evaluation.contract();
        return new EvaluationRendering.Names(
                subjects.supplier(evaluation.supplier()).orElse(null),
                contract == null ? null : subjects.contract(contract).orElse(null));
    }

    /** The organisation asked for, or the only one in which the caller holds {@code permission}. */
    String organisation(Actor actor, String permission, @Nullable String asked) {
        OrganisationScope scope = actor.scope(permission);
        List<String> own = organisations.list().stream()
                .map(OrganisationRef::id)
                .filter(scope::contains)
                .toList();
        if (asked != null && !asked.isBlank()) {
            if (own.contains(asked)) {
                return asked;
            }
            throw ProblemException.invalid(Violation.of("organisation", asked, "performance.organisation.forbidden"));
        }
        if (own.size() == 1) {
            return own.get(0);
        }
        throw ProblemException.invalid(Violation.of("organisation", null, "performance.organisation.which"));
    }

    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(l -> l.getLanguage().equals("nl") || l.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.forLanguageTag("nl"));
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Evaluations.Stale | Questionnaires.Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }
}
