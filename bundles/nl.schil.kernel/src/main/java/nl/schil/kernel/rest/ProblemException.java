package nl.schil.kernel.rest;

import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.kernel.text.Text;

/** A refusal that is answered as problem details (RFC 9457) with all violations at once. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text detail;
    private final transient List<Violation> violations;

    public ProblemException(int status, Text detail, List<Violation> violations) {
        super(detail.key());
        this.status = status;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** 422: the request is understood, its content breaks rules. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(422, Text.of("problem.invalid", "count", violations.size()), violations);
    }

    public static ProblemException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    /** 404, also for what lies outside the caller's organisations. */
    public static ProblemException notFound(String type, String id) {
        return new ProblemException(404, Text.of("problem.not-found", "type", type, "id", id), List.of());
    }

    public static ProblemException unauthorized() {
        return new ProblemException(401, Text.of("problem.unauthorized"), List.of());
    }

    public static ProblemException forbidden(String permission) {
        return new ProblemException(403, Text.of("problem.forbidden", "permission", permission), List.of());
    }

    /** 409: true now, may be different later. */
    public static ProblemException conflict(Text detail) {
        return new ProblemException(409, detail, List.of());
    }

    public int status() {
        return status;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }
}
