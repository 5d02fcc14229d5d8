package nl.schil.exchange.internal.file;

import java.util.Map;
import nl.schil.kernel.Violation;

/** A file that cannot be read at all, or not any further, and why. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Violation reason;

    public RefusedFile(Violation reason) {
        super(reason.code());
        this.reason = reason;
    }

    public static RefusedFile of(String code) {
        return new RefusedFile(Violation.of("", null, code));
    }

    public static RefusedFile of(String code, Map<String, Object> values) {
        return new RefusedFile(new Violation("", null, code, values));
    }

    public Violation reason() {
        return reason;
    }
}
