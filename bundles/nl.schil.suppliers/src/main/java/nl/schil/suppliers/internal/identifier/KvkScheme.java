package nl.schil.suppliers.internal.identifier;

import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * The number of the Dutch trade register (Kamer van Koophandel): eight digits, leading zeros included. It has no public
 * check digit, so a correct form proves nothing more.
 */
@Component(property = "schil.identifier=KVK")
public final class KvkScheme implements IdentifierScheme {
    @Override
    public String code() {
        return "KVK";
    }

    @Override
    public Strength strength() {
        return Strength.LEGAL_PERSON;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Result<String> canonical(String field, String value) {
        String canonical = Spelling.canonical(value);
        return Spelling.isDigits(canonical, 8)
                ? Result.accepted(canonical)
                : Result.refused(Violation.of(field, value, "suppliers.kvk.length"));
    }
}
