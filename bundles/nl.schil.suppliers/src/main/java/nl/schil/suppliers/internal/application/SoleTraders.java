package nl.schil.suppliers.internal.application;

import java.util.Collection;
import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.store.Reading;
import nl.schil.suppliers.internal.identifier.BtwScheme;
import nl.schil.suppliers.internal.identifier.EuVatScheme;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.SupplierName;
import nl.schil.suppliers.internal.store.SqlProfiles;

/**
 * Keeps citizen service numbers (BSN) out of the register: the VAT id that a sole trader had before 2020 contains one.
 * Violations do not repeat the number.
 */
final class SoleTraders {
    private static final String FORM = "eenmanszaak";

    private SoleTraders() {}

    /** Whether the name itself says that the supplier is a natural person. */
    static boolean isNamed(String name) {
        return List.of(SupplierName.searchable(name).split(" ")).contains(FORM);
    }

    /** Whether a supplier is a natural person: as its profile says, or else as its name or one of its numbers shows. */
    static Answer isPerson(Supplier supplier, Answer profile) {
        boolean shown = isNamed(supplier.name())
                || supplier.identifiers().stream().anyMatch(i -> switch (i.scheme()) {
                    case "BTW" -> BtwScheme.isOfNaturalPerson(i.value());
                    case "EUVAT" -> EuVatScheme.isOfNaturalPerson(i.value());
                    default -> false;
                });
        if (profile != Answer.UNKNOWN) {
            return profile;
        }
        return shown ? Answer.YES : supplier.supplierName().isOfLegalPerson() ? Answer.NO : Answer.UNKNOWN;
    }

    /** The keys that a natural person may not have. */
    static List<Violation> refuse(Collection<Key> keys) {
        return keys.stream()
                .filter(key -> holdsBsn(key.scheme(), key.value()))
                .map(key -> Violation.of(key.field(), null, "suppliers.btw.bsn"))
                .toList();
    }

    /** Refuses keys that a registered supplier may not have because it is a natural person. */
    static void refuse(Reading reading, Supplier supplier, Collection<Key> keys) {
        List<Violation> violations = refuse(keys);
        if (!violations.isEmpty() && isNaturalPerson(reading, supplier)) {
            throw ProblemException.invalid(violations);
        }
    }

    private static boolean isNaturalPerson(Reading reading, Supplier supplier) {
        return isNamed(supplier.name())
                || SqlProfiles.nature(reading, supplier.id()).naturalPerson() == Answer.YES;
    }

    /** Whether a supplier has a key that it could not have as a natural person, live or ended. */
    static boolean holdsBsn(Collection<Identifier> identifiers) {
        return identifiers.stream().anyMatch(i -> holdsBsn(i.scheme(), i.value()));
    }

    private static boolean holdsBsn(String scheme, String value) {
        return switch (scheme) {
            case "BTW" -> BtwScheme.isOfBefore2020(value);
            case "PEPPOL" -> value.startsWith("9944:") && BtwScheme.isOfBefore2020(value.substring(5));
            default -> false;
        };
    }
}
