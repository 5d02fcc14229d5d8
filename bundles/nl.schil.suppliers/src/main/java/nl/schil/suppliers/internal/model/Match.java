package nl.schil.suppliers.internal.model;

import java.util.List;
import nl.schil.kernel.Violation;

/** Which supplier an entry is about. */
public sealed interface Match {
    /** None that is known. */
    record Unknown() implements Match {}

    /**
     * This one.
     *
     * @param by what showed it
     */
    record Same(Supplier supplier, By by) implements Match {}

    /**
     * Perhaps this one: a strong key is equal and the name is another. A person must decide.
     *
     * @param score how sure, from 0 to 1
     * @param key the equal key
     */
    record Doubtful(Supplier supplier, double score, Key key) implements Match {}

    /** Several at once: the entry contradicts the register. */
    record Contradiction(List<Violation> violations) implements Match {}

    /** What shows that an entry is about a supplier. */
    enum By {
        ALIAS,
        KEY,
        /** Equal key or number, and the entry's name is one of its trade names. */
        TRADE_NAME,
        NAME_AND_PLACE
    }
}
