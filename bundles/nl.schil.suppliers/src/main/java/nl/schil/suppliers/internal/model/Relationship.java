package nl.schil.suppliers.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The relation of a buying organisation with a supplier.
 *
 * @param organisation id of the buying organisation
 * @param supplier id of the supplier
 * @param managerEmail e-mail address of who manages the relation, or null when nobody is named
 * @param archivedBefore day on which it ended before it was made again, or null when it never did
 * @param version for optimistic locking, from 1
 */
public record Relationship(
        String organisation,
        String supplier,
        @Nullable String managerEmail,
        @Nullable LocalDate archivedBefore,
        long version) {}
