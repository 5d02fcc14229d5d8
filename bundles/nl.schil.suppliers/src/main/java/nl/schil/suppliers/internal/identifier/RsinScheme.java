package nl.schil.suppliers.internal.identifier;

import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * RSIN, the fiscal number of Dutch legal persons: nine digits that pass the 11-proef. Eight digits are refused, with the
 * number that a lost leading zero would give as a suggestion, because guessing would make another organisation of it.
 */
@Component(property = "schil.identifier=RSIN")
public final class RsinScheme implements IdentifierScheme {
    @Override
    public String code() {
        return "RSIN";
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
        if (Spelling.isDigits(canonical, 9)) {
            return ElevenTest.passes(canonical)
                    ? Result.accepted(canonical)
                    : Result.refused(Violation.of(field, value, "suppliers.rsin.check"));
        }
        String padded = "0" + canonical;
        return Spelling.isDigits(padded, 9) && ElevenTest.passes(padded)
                ? Result.refused(Violation.of(field, value, "suppliers.rsin.leading-zero", "suggestion", padded))
                : Result.refused(Violation.of(field, value, "suppliers.rsin.length"));
    }
}
