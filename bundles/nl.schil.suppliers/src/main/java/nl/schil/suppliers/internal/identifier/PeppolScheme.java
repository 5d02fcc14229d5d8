package nl.schil.suppliers.internal.identifier;

import java.util.Map;
import java.util.regex.Pattern;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * A Peppol participant identifier: the four digits of an identifier scheme (ISO 6523 ICD or Peppol's own), a colon, and
 * the identifier within that scheme, for example {@code 0106:12345678}. The name of the meta scheme,
 * {@code iso6523-actorid-upis::}, may stand in front. The inner identifier of a scheme that the register knows is
 * checked by that scheme; of others only the form is.
 */
@Component(property = "schil.identifier=PEPPOL")
public final class PeppolScheme implements IdentifierScheme {
    private static final Pattern META = Pattern.compile("iso6523-actorid-upis::", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,49}");

    /** By the scheme ids of the Peppol participant identifier code list. */
    private static final Map<String, IdentifierScheme> INNER = Map.of(
            "0106", new KvkScheme(),
            "0190", new OinScheme(),
            "0199", new LeiScheme(),
            "0208", new KboScheme(),
            "9944", new BtwScheme());

    @Override
    public String code() {
        return "PEPPOL";
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
        String participant = META.matcher(value.strip()).replaceFirst("");
        int colon = participant.indexOf(':');
        String icd = colon < 0 ? "" : Spelling.canonical(participant.substring(0, colon));
        if (!Spelling.isDigits(icd, 4)) {
            return Result.refused(Violation.of(field, value, "suppliers.peppol.form"));
        }
        String inner = participant.substring(colon + 1);
        IdentifierScheme scheme = INNER.get(icd);
        if (scheme != null) {
            Result<String> canonical = scheme.canonical(field, inner);
            return canonical instanceof Result.Accepted<String> accepted
                    ? Result.accepted(icd + ":" + accepted.value())
                    : canonical;
        }
        String other = Spelling.upper(inner);
        return OTHER.matcher(other).matches()
                ? Result.accepted(icd + ":" + other)
                : Result.refused(Violation.of(field, value, "suppliers.peppol.form"));
    }
}
