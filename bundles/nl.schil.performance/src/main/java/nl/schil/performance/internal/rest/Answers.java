package nl.schil.performance.internal.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.model.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What operations of this module do alike: find within the caller's organisations, and refuse. */
@Component(service = Answers.class)
public final class Answers {
    static final String READ = "performance.read";
    static final String WRITE = "performance.write";

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Scorecards scorecards;
    private final Templates templates;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    @Activate
    public Answers(
            @Reference Scorecards scorecards,
            @Reference Templates templates,
            @Reference OrganisationDirectory organisations,
            @Reference Clock clock) {
        this.scorecards = scorecards;
        this.templates = templates;
        this.organisations = organisations;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The scorecard when the caller holds {@code permission} in its organisation, otherwise 404. */
    ScoreBook book(Actor actor, String permission, String id) {
        return scorecards
                .find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("scorecard", id));
    }

    /** The template when the caller holds {@code permission} in its organisation, otherwise 404. */
    Template template(Actor actor, String permission, String id) {
        return templates
                .find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("scorecard-template", id));
    }

    /** The template of a scorecard that was found. */
    Template templateOf(Scorecard card) {
        return templates.find(OrganisationScope.ALL, card.template()).orElseThrow();
    }

    /** The organisation asked for, or the only one in which the caller may write. */
    String organisation(Actor actor, @Nullable String asked) {
        OrganisationScope scope = actor.scope(WRITE);
        if (asked != null && !asked.isBlank()) {
            if (scope.contains(asked) && organisations.find(List.of(asked)).containsKey(asked)) {
                return asked;
            }
            throw ProblemException.invalid(Violation.of("organisation", asked, "performance.organisation.forbidden"));
        }
        List<String> own = organisations.list().stream()
                .map(organisation -> organisation.id())
                .filter(scope::contains)
                .toList();
        if (own.size() == 1) {
            return own.get(0);
        }
        throw ProblemException.invalid(Violation.of("organisation", null, "performance.organisation.which"));
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Scorecards.Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }

    /** Rows per page as the caller wrote it. */
    static int limit(@Nullable String limit, List<Violation> violations) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        int rows = limit.strip().matches("\\d{1,4}") ? Integer.parseInt(limit.strip()) : 0;
        if (rows < 1 || rows > MOST) {
            violations.add(Violation.of("limit", limit, "performance.list.limit", "max", MOST));
            return USUAL;
        }
        return rows;
    }
}
