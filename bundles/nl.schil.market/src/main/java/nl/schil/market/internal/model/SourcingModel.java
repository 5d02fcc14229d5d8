package nl.schil.market.internal.model;

import java.util.Optional;

/** The sourcing business models (Vitasek), by relationship and economy; the last stands for shared services and equity partnership. */
public enum SourcingModel {
    BASIC_OR_APPROVED_PROVIDER,
    PREFERRED_PROVIDER,
    PERFORMANCE_BASED,
    VESTED,
    SHARED_SERVICES_OR_EQUITY;

    /** The model in which both are combined; empty when none of the known models is. */
    public static Optional<SourcingModel> of(Relationship relationship, Economy economy) {
        return switch (relationship) {
            case TRANSACTIONAL ->
                economy == Economy.TRANSACTION ? Optional.of(BASIC_OR_APPROVED_PROVIDER) : Optional.empty();
            case RELATIONAL ->
                switch (economy) {
                    case TRANSACTION -> Optional.of(PREFERRED_PROVIDER);
                    case OUTPUT -> Optional.of(PERFORMANCE_BASED);
                    case OUTCOME -> Optional.of(VESTED);
                    case INVESTMENT -> Optional.empty();
                };
            case INVESTMENT ->
                economy == Economy.INVESTMENT ? Optional.of(SHARED_SERVICES_OR_EQUITY) : Optional.empty();
        };
    }
}
