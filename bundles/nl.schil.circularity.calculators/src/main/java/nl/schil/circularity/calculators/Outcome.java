package nl.schil.circularity.calculators;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a calculator gives. Unknown is not zero: a figure is measured, unknown, or not applicable; and input that breaks
 * a rule is refused with every reason, as a value and not as an exception.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {
    /**
     * There is a result.
     *
     * @param <T> the result
     * @param value the result
     */
    record Measured<T>(T value) implements Outcome<T> {}

    /**
     * There is no result, because something is not known.
     *
     * @param <T> the result that there would be
     * @param missing everything that would be needed, at least one
     */
    record Unknown<T>(List<Missing> missing) implements Outcome<T> {
        public Unknown {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("unknown says what is missing");
            }
        }
    }

    /**
     * There is nothing to calculate, and never will be for this input: no biological material, no relevant spend.
     *
     * @param <T> the result that there would be
     * @param why what there is none of
     */
    record NotApplicable<T>(String why) implements Outcome<T> {}

    /**
     * The input cannot be true.
     *
     * @param <T> the result that there would be
     * @param faults every rule that is broken, at least one
     */
    record Refused<T>(List<Fault> faults) implements Outcome<T> {
        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives at least one reason");
            }
        }
    }

    /** The result, when there is one. */
    default Optional<T> result() {
        return this instanceof Measured<T> measured ? Optional.of(measured.value()) : Optional.empty();
    }

    /**
     * The result.
     *
     * @throws NoSuchElementException with the reason, when there is none
     */
    default T orElseThrow() {
        return result().orElseThrow(() -> new NoSuchElementException(toString()));
    }

    /**
     * The outcome of a further step, which is taken only when there is a result.
     *
     * @param <R> the result of that step
     */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> step) {
        if (this instanceof Measured<T> measured) {
            return step.apply(measured.value());
        }
        if (this instanceof Unknown<T> unknown) {
            return new Unknown<>(unknown.missing());
        }
        return this instanceof Refused<T> refused
                ? new Refused<>(refused.faults())
                : new NotApplicable<>(((NotApplicable<T>) this).why());
    }

    /**
     * The same outcome with a result that is made from this one.
     *
     * @param <R> the result that is made
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> made) {
        return then(value -> new Measured<>(made.apply(value)));
    }

    /** A refusal for one reason. */
    static <T> Outcome<T> refused(String subject, String field, Object value, Rule rule) {
        return new Refused<>(List.of(new Fault(subject, field, String.valueOf(value), rule)));
    }

    /** Unknown, because one thing is missing. */
    static <T> Outcome<T> unknown(String subject, String field) {
        return new Unknown<>(List.of(new Missing(subject, field)));
    }
}
