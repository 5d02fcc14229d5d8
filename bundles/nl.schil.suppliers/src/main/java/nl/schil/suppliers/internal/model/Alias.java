package nl.schil.suppliers.internal.model;

/**
 * What another register calls a supplier.
 *
 * @param system the register; an import uses the id of its buying organisation
 * @param externalId the supplier's number in it
 */
public record Alias(String system, String externalId) {}
