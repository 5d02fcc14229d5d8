package nl.schil.suppliers.internal.identifier;

import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/** The number of an establishment in the Dutch trade register: twelve digits; an organisation may have many. */
@Component(property = "schil.identifier=VESTIGING")
public final class VestigingScheme implements IdentifierScheme {
    @Override
    public String code() {
        return "VESTIGING";
    }

    @Override
    public Strength strength() {
        return Strength.HINT;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Result<String> canonical(String field, String value) {
        String canonical = Spelling.canonical(value);
        return Spelling.isDigits(canonical, 12)
                ? Result.accepted(canonical)
                : Result.refused(Violation.of(field, value, "suppliers.vestiging.length"));
    }
}
