package nl.schil.market.internal.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The seven sourcing business models (Vitasek), from transactional to investment. A relationship and an economic model allow
 * one of them, a range of two, or none.
 */
public enum SourcingModel {
    BASIC_PROVIDER(Relationship.TRANSACTIONAL, Economy.TRANSACTION, 1),
    APPROVED_PROVIDER(Relationship.TRANSACTIONAL, Economy.TRANSACTION, 1),
    PREFERRED_PROVIDER(Relationship.RELATIONAL, Economy.TRANSACTION, 2),
    PERFORMANCE_BASED(Relationship.RELATIONAL, Economy.OUTPUT, 3),
    VESTED(Relationship.RELATIONAL, Economy.OUTCOME, 3),
    SHARED_SERVICES(Relationship.INVESTMENT, Economy.INVESTMENT, 3),
    EQUITY_PARTNERSHIP(Relationship.INVESTMENT, Economy.INVESTMENT, 3);

    private final Relationship relationship;
    private final Economy economy;
    private final int stage;

    SourcingModel(Relationship relationship, Economy economy, int stage) {
        this.relationship = relationship;
        this.economy = economy;
        this.stage = stage;
    }

    public Relationship relationship() {
        return relationship;
    }

    public Economy economy() {
        return economy;
    }

    /** The stage of supplier management, 1 to 4, below which its governance asks more than an organisation does. */
    public int stage() {
        return stage;
    }

    public boolean fits(Relationship close, Economy paid) {
        return relationship == close && economy == paid;
    }

    /** The models in which both are combined, in their order; none when no known model is. */
    public static List<SourcingModel> of(Relationship relationship, Economy economy) {
        return Stream.of(values())
                .filter(model -> model.fits(relationship, economy))
                .toList();
    }
}
