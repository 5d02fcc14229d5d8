package nl.schil.suppliers.internal.model;

import java.time.LocalDate;

/**
 * A relation of a buying organisation with a supplier that ended.
 *
 * @param organisation id of the buying organisation
 * @param supplier id of the supplier
 * @param since when the relation was made, UTC
 * @param endedOn first day without the relation
 * @param reason why it ended
 * @param version of the relation when it ended
 */
public record EndedRelation(
        String organisation, String supplier, String since, LocalDate endedOn, String reason, long version) {}
