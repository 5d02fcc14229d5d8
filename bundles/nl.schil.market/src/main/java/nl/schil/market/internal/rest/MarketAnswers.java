package nl.schil.market.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every operation does alike: which organisation, which language, how to refuse. */
@Component(service = MarketAnswers.class)
public final class MarketAnswers {
    static final String READ = "market.read";
    static final String WRITE = "market.write";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final OrganisationDirectory organisations;
    private final Clock clock;

    @Activate
    public MarketAnswers(@Reference OrganisationDirectory organisations, @Reference Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Organisations by id. */
    Map<String, OrganisationRef> organisations() {
        return organisations.list().stream().collect(Collectors.toMap(OrganisationRef::id, one -> one));
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The organisation asked for, or else the first in which the caller holds the permission; 404 outside those. */
    OrganisationRef organisation(Actor actor, String permission, @Nullable String id) {
        OrganisationScope scope = actor.scope(permission);
        return organisations.list().stream()
                .filter(one -> scope.contains(one.id())
                        && (id == null || id.isBlank() || one.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> id == null || id.isBlank()
                        ? ProblemException.forbidden(permission)
                        : ProblemException.notFound("organisation", id));
    }

    /** The organisations of a question: all of the caller's, or the one asked for. */
    static OrganisationScope scope(Actor actor, String permission, @Nullable String organisation) {
        OrganisationScope scope = actor.scope(permission);
        return organisation == null || organisation.isBlank() ? scope : scope.narrow(organisation);
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }

    /** Rows per page as the caller wrote it; refused outside 1 to 200. */
    static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        if (limit.strip().matches("\\d{1,3}")) {
            int rows = Integer.parseInt(limit.strip());
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        }
        throw ProblemException.invalid(Violation.of("limit", limit, "market.limit", "max", MOST));
    }

    /** The language of an answer: Dutch unless the caller asks for English. */
    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> LANGUAGES.contains(wanted.getLanguage()))
                .findFirst()
                .orElse(DUTCH);
    }

    static boolean english(HttpHeaders headers) {
        return "en".equals(language(headers).getLanguage());
    }
}
