package nl.schil.suppliers.internal.store;

import java.util.List;

/** Where the profile of suppliers refers to a supplier: what a merge rewrites. */
public final class SupplierReferences {
    /**
     * A column that holds the id of a supplier. None is part of a key, so that rewriting it never fails.
     *
     * @param table a table of this bundle
     * @param column the column; {@code parent} is that of another supplier in the group, and a survivor may not become its
     *     own parent
     */
    public record Reference(String table, String column) {}

    public static final List<Reference> PROFILE = List.of(
            new Reference("suppliers_supplier", "parent"),
            new Reference("suppliers_certificate", "supplier"),
            new Reference("suppliers_turnover", "supplier"),
            new Reference("suppliers_blocking", "supplier"),
            new Reference("suppliers_category", "supplier"));

    private SupplierReferences() {}
}
