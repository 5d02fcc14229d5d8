package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Two registered suppliers that may be one.
 *
 * @param id id of the candidate
 * @param one id of a supplier
 * @param other id of another
 * @param score how sure, from 0 to 1; an equal strong key is 1
 * @param reasons text keys of what speaks for and against
 * @param keys the equal identifiers, {@code SCHEME:value}
 * @param state what was decided
 * @param createdOn day on which it was found
 */
public record Candidate(
        String id,
        String one,
        String other,
        double score,
        List<String> reasons,
        List<String> keys,
        State state,
        LocalDate createdOn) {
    public Candidate {
        reasons = List.copyOf(reasons);
        keys = List.copyOf(keys);
        if (one.equals(other) || score < 0 || score > 1) {
            throw new IllegalArgumentException("two suppliers and a score from 0 to 1");
        }
    }

    public enum State {
        OPEN,
        /** Two suppliers; the pair is not proposed again. */
        DIFFERENT,
        /** Became one. */
        MERGED
    }

    /** Both ids in a fixed order: equal for the same two suppliers. */
    public String pair() {
        return pair(one, other);
    }

    public static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
