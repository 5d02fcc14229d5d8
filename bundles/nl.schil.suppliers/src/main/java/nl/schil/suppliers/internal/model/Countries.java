package nl.schil.suppliers.internal.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by ISO 3166-1 alpha-2 code or by their Dutch or English name. */
public final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The alpha-2 code, or null when no country is called so. */
    public static @Nullable String code(String text) {
        return CODES.get(SupplierName.searchable(text));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(SupplierName.searchable(country.getDisplayCountry(Locale.forLanguageTag("nl"))), code);
            codes.put(SupplierName.searchable(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
