package nl.schil.rest.internal.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.UUID;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure as problem details; what was not foreseen gets an incident id that is also in the log. */
@Component(service = ExceptionMapper.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.problems")
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final String PROBLEM_JSON = "application/problem+json";

    private final Wording wording;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @Context
    private UriInfo uri;

    @Activate
    @SuppressWarnings("NullAway.Init")
    public ProblemMapper(@Reference Wording wording) {
        this.wording = wording;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web
                && (web.getResponse().hasEntity() || web.getResponse().getStatus() < 400)) {
            return web.getResponse();
        }
        return Refusals.of(failure).map(this::refused).orElseGet(() -> unexpected(failure));
    }

    private Response refused(Refusal refusal) {
        Locale locale = Wording.language(headers);
        return answer(refusal, wording.problem(refusal, null, locale), locale);
    }

    private Response unexpected(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}: {} {} failed", incident, request.getMethod(), uri.getPath(), failure);
        Locale locale = Wording.language(headers);
        Refusal refusal = Refusal.of(500, Text.of("problem.unexpected", "incident", incident));
        return answer(refusal, wording.problem(refusal, "urn:uuid:" + incident, locale), locale);
    }

    private static Response answer(Refusal refusal, Problem problem, Locale locale) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(PROBLEM_JSON)
                .language(locale)
                .entity(problem);
        refusal.headers().forEach(answer::header);
        return answer.build();
    }
}
