package nl.schil.suppliers.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.suppliers.internal.model.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for suppliers in a list.
 *
 * @param blocked only those that an organisation of the scope blocks on the day
 * @param sme only those with this answer, or null for all
 * @param expiredCertificate only those with a certificate that has expired by the day, and no later one of the same kind
 * @param asOf the day
 * @param archived those that are archived for all organisations of the scope, instead of those in relation with one
 */
public record SupplierFilter(
        boolean blocked, @Nullable Answer sme, boolean expiredCertificate, LocalDate asOf, boolean archived) {
    public static final SupplierFilter NONE = new SupplierFilter(false, null, false, LocalDate.EPOCH, false);

    /** The condition on supplier {@code s} that it is one to choose from. */
    String population(OrganisationScope scope) {
        return archived
                ? "s.id IN (SELECT e.supplier FROM suppliers_ended_relationship e WHERE "
                        + scope.condition("e.organisation") + ") AND NOT (" + SupplierQuery.visible(scope) + ")"
                : SupplierQuery.visible(scope);
    }

    List<Object> populationArguments(OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(scope.arguments());
        if (archived) {
            arguments.addAll(scope.arguments());
        }
        return arguments;
    }

    /**
     * Conditions on supplier {@code s}, each with AND in front.
     *
     * @param byName whether the answer is read in the order of names, which the index of the size has as well; in another
     *     order that index would make the database sort every supplier of the size
     */
    String condition(OrganisationScope scope, boolean byName) {
        StringBuilder sql = new StringBuilder();
        if (blocked) {
            sql.append(" AND s.id IN (SELECT b.supplier FROM suppliers_blocking b WHERE b.blocked_until >= ?"
                            + " AND b.blocked_from <= ? AND ")
                    .append(scope.condition("b.organisation"))
                    .append(')');
        }
        if (sme != null) {
            sql.append(sme == Answer.UNKNOWN ? " AND s.sme IS NULL" : byName ? " AND s.sme = ?" : " AND s.sme + 0 = ?");
        }
        if (expiredCertificate) {
            sql.append(
                    " AND s.id IN (SELECT c.supplier FROM suppliers_certificate c WHERE c.valid_to < ? AND NOT EXISTS"
                            + " (SELECT 1 FROM suppliers_certificate n WHERE n.supplier = c.supplier AND n.kind = c.kind"
                            + " AND COALESCE(n.title, '') = COALESCE(c.title, '') AND (n.valid_to IS NULL OR n.valid_to >= ?)))");
        }
        return sql.toString();
    }

    List<Object> arguments(OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>();
        if (blocked) {
            arguments.add(asOf);
            arguments.add(asOf);
            arguments.addAll(scope.arguments());
        }
        if (sme != null && sme != Answer.UNKNOWN) {
            arguments.add(sme == Answer.YES ? 1 : 0);
        }
        if (expiredCertificate) {
            arguments.add(asOf);
            arguments.add(asOf);
        }
        return arguments;
    }
}
