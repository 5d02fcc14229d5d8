package nl.schil.contracts.internal.model;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one contract takes of the ceiling: the framework itself, or a call-off that is a contract of its own. Every
 * figure is a lower bound of the same thing, so the highest counts and nothing counts twice.
 *
 * @param contract id of the contract
 * @param number its number
 * @param title its title
 * @param ownValue its own maximum or else its estimated value, in cents; null for the framework itself and when unknown
 * @param callOffs sum of the call-offs, or null when there are none
 * @param committed sum of the commitments reported and of the call-offs signed after that report, or null
 * @param invoiced sum of the invoices reported and of the call-offs signed after that report, or null
 */
public record CeilingPart(
        String contract,
        String number,
        String title,
        @Nullable Long ownValue,
        @Nullable Long callOffs,
        @Nullable Long committed,
        @Nullable Long invoiced) {

    /** What counts, in cents; null when nothing is known. */
    public @Nullable Long counted() {
        return Stream.of(ownValue, callOffs, committed, invoiced)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }
}
