package nl.schil.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.text.Text;
import org.glassfish.jersey.server.ParamException;

/** Which refusal a failure stands for; a failure that stands for none is unexpected. */
final class Refusals {
    private static final String WAIT_SECONDS = "2";

    private Refusals() {}

    static Optional<Refusal> of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem(problem));
        }
        if (failure instanceof StoreException store) {
            return store(store);
        }
        if (failure.getCause() instanceof ProblemException problem) {
            return Optional.of(problem(problem));
        }
        if (failure instanceof JsonProcessingException json) {
            return Optional.of(JsonRefusals.of(json));
        }
        if (failure instanceof ParamException parameter) {
            return Optional.of(parameter(parameter));
        }
        return failure instanceof WebApplicationException web ? web(web) : Optional.empty();
    }

    private static Refusal problem(ProblemException problem) {
        Refusal refusal = Refusal.of(problem.status(), problem.detail(), problem.violations());
        if (problem.status() == 401) {
            return refusal.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"schil\"");
        }
        Object seconds = problem.detail().values().get("seconds");
        return problem.status() == 429 && seconds != null
                ? refusal.with(HttpHeaders.RETRY_AFTER, seconds.toString())
                : refusal;
    }

    private static Optional<Refusal> store(StoreException failure) {
        return switch (failure.reason()) {
            case BUSY ->
                Optional.of(Refusal.of(503, Text.of("problem.store.busy")).with(HttpHeaders.RETRY_AFTER, WAIT_SECONDS));
            case FULL -> Optional.of(Refusal.of(507, Text.of("problem.store.full")));
            case READ_ONLY -> Optional.of(Refusal.of(503, Text.of("problem.store.read-only")));
            case CONSTRAINT -> Optional.of(Refusal.of(409, Text.of("problem.store.constraint")));
            case NOT_AUDITED, BROKEN -> Optional.empty();
        };
    }

    private static Refusal parameter(ParamException failure) {
        if (failure instanceof ParamException.PathParamException) {
            return Refusal.of(404, Text.of("problem.status.404"));
        }
        Violation violation = Violation.of(failure.getParameterName(), null, "problem.field.invalid");
        return Refusal.of(400, Text.of("problem.invalid", "count", 1), List.of(violation));
    }

    private static Optional<Refusal> web(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (failure instanceof NotAllowedException) {
            String allowed = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return Optional.of(Refusal.of(405, Text.of("problem.method", "allowed", allowed))
                    .with(HttpHeaders.ALLOW, allowed));
        }
        return switch (status) {
            case 400, 401, 403, 404, 406, 413, 415 ->
                Optional.of(Refusal.of(status, Text.of("problem.status." + status)));
            default ->
                status >= 400 && status < 500
                        ? Optional.of(Refusal.of(status, Text.of("problem.refused")))
                        : Optional.empty();
        };
    }
}
