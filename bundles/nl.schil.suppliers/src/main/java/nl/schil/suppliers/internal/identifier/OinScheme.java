package nl.schil.suppliers.internal.identifier;

import java.util.Set;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * The organisation identification number of the Dutch government (OIN, Logius, chapter 6 of the OIN standard): an
 * eight-digit prefix that names the register, a main part of eight or nine letters or digits, and zeros up to twenty.
 * A main part taken from another register is checked by that register's rule.
 */
@Component(property = "schil.identifier=OIN")
public final class OinScheme implements IdentifierScheme {
    private static final Set<String> PREFIXES = Set.of(
            "00000001",
            "00000002",
            "00000003",
            "00000004",
            "00000006",
            "00000007",
            "00000008",
            "00000009",
            "00000010",
            "00000099");

    @Override
    public String code() {
        return "OIN";
    }

    @Override
    public Strength strength() {
        return Strength.REGISTRATION;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Result<String> canonical(String field, String value) {
        String canonical = Spelling.canonical(value);
        String refusal = refusal(canonical);
        return refusal.isEmpty()
                ? Result.accepted(canonical)
                : Result.refused(Violation.of(field, value, "suppliers.oin." + refusal));
    }

    private static String refusal(String oin) {
        if (oin.length() != 20) {
            return "length";
        }
        if (!PREFIXES.contains(oin.substring(0, 8))) {
            return "prefix";
        }
        String main = oin.substring(8, 17);
        if (!oin.endsWith("000") || !main.chars().allMatch(Spelling::isLetterOrDigit)) {
            return "main";
        }
        return switch (oin.substring(6, 8)) {
            case "01" -> Spelling.isDigits(main, 9) && ElevenTest.passes(main) ? "" : "rsin";
            case "03" -> Spelling.isDigits(main, 9) && main.endsWith("0") ? "" : "kvk";
            default -> "";
        };
    }
}
