package nl.schil.market.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of things that an organisation buys.
 *
 * @param organisation id of the buying organisation in whose register it stands
 * @param code the code by which contracts name it, unique in the organisation
 * @param cpvPrefixes beginnings of CPV codes, 2 to 8 digits, in order
 * @param owner account id of the category manager, or null when nobody is named
 * @param holder id of the organisation that holds the category for others, or null when it is the organisation itself
 * @param innovation whether innovation is asked of this market
 * @param gold whether it is strategic, so that a sourcing business model must be chosen
 */
public record Category(
        String id,
        String organisation,
        long version,
        String code,
        String name,
        List<String> cpvPrefixes,
        @Nullable String owner,
        @Nullable String holder,
        boolean innovation,
        boolean gold) {
    public Category {
        cpvPrefixes = List.copyOf(cpvPrefixes);
    }
}
