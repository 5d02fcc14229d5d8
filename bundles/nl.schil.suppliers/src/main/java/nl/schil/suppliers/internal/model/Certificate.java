package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or label that a supplier has.
 *
 * @param id id of the record
 * @param supplier id of the supplier
 * @param kind which certificate
 * @param title its name when the kind is {@code OTHER}; null otherwise
 * @param level level or score as the certificate says it, for example {@code trede 5}, or null when it has none
 * @param schemeVersion version of the scheme it was given by, for example {@code 4.0}, or null when unknown
 * @param validFrom first day, or null when unknown
 * @param validTo last day, or null when unknown
 * @param scope what it covers, or null when unknown
 * @param source where it was seen, for example the scheme's public register
 * @param recordedOn day on which it was entered; it existed then
 * @param version for optimistic locking, from 1
 */
public record Certificate(
        String id,
        String supplier,
        Kind kind,
        @Nullable String title,
        @Nullable String level,
        @Nullable String schemeVersion,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String scope,
        String source,
        LocalDate recordedOn,
        long version)
        implements Fact {
    /** The certificates that Dutch public buyers ask for, and any other by its name. */
    public enum Kind {
        CO2PL,
        PSO,
        ISO9001,
        ISO14001,
        ISO27001,
        ISO45001,
        ECOVADIS,
        VCA,
        FSC,
        OTHER
    }

    /**
     * Whether it is valid on a day. Without a last day that cannot be known; without a first day it is known from the day
     * on which it was entered.
     */
    public Validity on(LocalDate asOf) {
        if (validTo != null && asOf.isAfter(validTo)) {
            return Validity.EXPIRED;
        }
        if (validFrom != null && asOf.isBefore(validFrom)) {
            return Validity.FUTURE;
        }
        boolean begun = validFrom != null || !asOf.isBefore(recordedOn);
        return validTo != null && begun ? Validity.VALID : Validity.UNKNOWN;
    }
}
