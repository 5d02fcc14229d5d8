package nl.schil.suppliers.internal.identifier;

import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/** The Legal Entity Identifier (ISO 17442): eighteen letters or digits and two check digits by MOD 97-10. */
@Component(property = "schil.identifier=LEI")
public final class LeiScheme implements IdentifierScheme {
    @Override
    public String code() {
        return "LEI";
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
        if (canonical.length() != 20
                || !canonical.chars().allMatch(Spelling::isLetterOrDigit)
                || !Spelling.isDigits(canonical.substring(18), 2)) {
            return Result.refused(Violation.of(field, value, "suppliers.lei.form"));
        }
        return Mod97.of(canonical) == 1
                ? Result.accepted(canonical)
                : Result.refused(Violation.of(field, value, "suppliers.lei.check"));
    }
}
