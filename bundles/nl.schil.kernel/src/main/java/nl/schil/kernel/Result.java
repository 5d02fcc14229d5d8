package nl.schil.kernel;

import java.util.List;
import java.util.function.Function;

/** The outcome of a rule: a value, or every reason why it is refused. A refused rule is a value, not an exception. */
public sealed interface Result<T> {
    record Accepted<T>(T value) implements Result<T> {}

    /** @param violations at least one */
    record Refused<T>(List<Violation> violations) implements Result<T> {
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives at least one reason");
            }
        }
    }

    static <T> Result<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Result<T> refused(Violation violation) {
        return new Refused<>(List.of(violation));
    }

    static <T> Result<T> refused(List<Violation> violations) {
        return new Refused<>(violations);
    }

    /** The value; otherwise the exception that the refusal is turned into. */
    default T orElseThrow(Function<List<Violation>, ? extends RuntimeException> refusal) {
        if (this instanceof Refused<T> refused) {
            throw refusal.apply(refused.violations());
        }
        return ((Accepted<T>) this).value();
    }
}
