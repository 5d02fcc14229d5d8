package nl.schil.contracts.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.kernel.Result;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every operation on contracts does alike: find within the caller's organisations, refuse, answer with a tag. */
@Component(service = ContractAnswers.class)
public final class ContractAnswers {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final Contracts contracts;
    private final ContractRendering rendering;
    private final Clock clock;

    @Activate
    public ContractAnswers(
            @Reference Contracts contracts, @Reference ContractRendering rendering, @Reference Clock clock) {
        this.contracts = contracts;
        this.rendering = rendering;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The contract when the caller holds {@code permission} in its organisation, otherwise 404. */
    Contract contract(Actor actor, String permission, String id) {
        return contracts.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("contract", id));
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Contracts.StaleContract stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }

    Response answer(int status, Contract contract, LocalDate asOf, HttpHeaders headers) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, Version.tag(contract.version()))
                .entity(rendering.one(contract, asOf, language(headers)))
                .build();
    }

    /** The language of an answer: Dutch unless the caller asks for English. */
    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> LANGUAGES.contains(wanted.getLanguage()))
                .findFirst()
                .orElse(DUTCH);
    }
}
