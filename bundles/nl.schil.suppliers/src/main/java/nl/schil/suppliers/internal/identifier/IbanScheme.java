package nl.schil.suppliers.internal.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.osgi.service.component.annotations.Component;

/**
 * The International Bank Account Number (ISO 13616): country, two check digits by MOD 97-10, and an account number in
 * the form of that country. The forms stand in {@code iban-registry.csv} with their source.
 */
@Component(property = "schil.identifier=IBAN")
public final class IbanScheme implements IdentifierScheme {
    private final Map<String, Country> countries = registry();

    @Override
    public String code() {
        return "IBAN";
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
        String iban = Spelling.canonical(value);
        if (iban.length() < 5 || !iban.chars().allMatch(Spelling::isLetterOrDigit)) {
            return Result.refused(Violation.of(field, value, "suppliers.iban.form"));
        }
        Country country = countries.get(iban.substring(0, 2));
        if (country == null) {
            return Result.refused(
                    Violation.of(field, value, "suppliers.iban.country", "country", iban.substring(0, 2)));
        }
        if (iban.length() != country.length()) {
            return Result.refused(Violation.of(field, value, "suppliers.iban.length", "length", country.length()));
        }
        if (!Spelling.isDigits(iban.substring(2, 4), 2)
                || !country.account().matcher(iban.substring(4)).matches()) {
            return Result.refused(Violation.of(field, value, "suppliers.iban.form"));
        }
        return Mod97.of(iban.substring(4) + iban.substring(0, 4)) == 1
                ? Result.accepted(iban)
                : Result.refused(Violation.of(field, value, "suppliers.iban.check"));
    }

    /** @param account the form of what follows the check digits */
    private record Country(int length, Pattern account) {}

    private static Map<String, Country> registry() {
        Map<String, Country> countries = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IbanScheme.class.getResourceAsStream("iban-registry.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                countries.put(cells[0], new Country(Integer.parseInt(cells[1]), Pattern.compile(cells[2])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return countries;
    }
}
