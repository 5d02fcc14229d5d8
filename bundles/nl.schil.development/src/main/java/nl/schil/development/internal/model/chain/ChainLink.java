package nl.schil.development.internal.model.chain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier of our supplier delivers for a goal.
 *
 * @param goal id of the goal
 * @param supplier id of the supplier that we have a contract with
 * @param party id of its supplier when that is in the register, otherwise null
 * @param partyName what its supplier is called when it is not, otherwise null
 * @param dependency how much of the goal depends on it, 1 (little) to 5 (all), or null when unknown
 * @param influence how much we can bring about there, 1 (nothing) to 5 (what we want), or null when unknown
 * @param source who or what says so
 * @param establishedOn day of that
 * @param endedOn last day on which it delivers, or null
 */
public record ChainLink(
        String id,
        String goal,
        String organisation,
        long version,
        String supplier,
        @Nullable String party,
        @Nullable String partyName,
        String delivers,
        @Nullable Integer dependency,
        @Nullable Integer influence,
        Reach reach,
        String source,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn) {
    public static final int LEAST = 1;
    public static final int MOST = 5;

    public ChainLink {
        if ((party == null) == (partyName == null)) {
            throw new IllegalArgumentException("a party is in the register or has a name");
        }
        if (outside(dependency) || outside(influence)) {
            throw new IllegalArgumentException("a scale is " + LEAST + " to " + MOST);
        }
    }

    private static boolean outside(@Nullable Integer value) {
        return value != null && (value < LEAST || value > MOST);
    }

    /** The same for another goal. */
    public ChainLink of(String other) {
        return new ChainLink(
                id,
                other,
                organisation,
                version,
                supplier,
                party,
                partyName,
                delivers,
                dependency,
                influence,
                reach,
                source,
                establishedOn,
                endedOn);
    }

    /** Whether it was known and had not ended on a day; the last day is inside. */
    public boolean holds(LocalDate asOf) {
        return !establishedOn.isAfter(asOf) && (endedOn == null || !endedOn.isBefore(asOf));
    }
}
