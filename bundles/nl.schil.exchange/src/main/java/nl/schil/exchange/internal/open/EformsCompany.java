package nl.schil.exchange.internal.open;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An organisation of a notice. */
final class EformsCompany {
    private EformsCompany() {}

    /**
     * {@code SCHEME:value} of the company's registration (BT-501) where form and country tell which it is: a Dutch number of
     * eight digits is of the Chamber of Commerce, a Belgian one of ten of the KBO, and a LEI names itself. Otherwise null:
     * what register a number is of is not guessed.
     */
    static @Nullable String key(@Nullable Element company) {
        String id = Xml.text(company, "PartyLegalEntity/CompanyID");
        if (id == null) {
            return null;
        }
        String plain = id.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        String country = company == null ? null : Xml.text(company, "PostalAddress/Country/IdentificationCode");
        if ("NLD".equals(country) && plain.matches("\\d{8}")) {
            return "KVK:" + plain;
        }
        if ("BEL".equals(country) && plain.matches("[01]\\d{9}")) {
            return "KBO:" + plain;
        }
        return plain.matches("[A-Z0-9]{18}\\d{2}") && !plain.matches("\\d+") ? "LEI:" + plain : null;
    }

    /** The country as ISO 3166-1 alpha-2; null when it is unknown. */
    static @Nullable String country(Element company) {
        String code = Xml.text(company, "PostalAddress/Country/IdentificationCode");
        for (String two : Locale.getISOCountries()) {
            if (new Locale("", two).getISO3Country().equals(code)) {
                return two;
            }
        }
        return null;
    }
}
