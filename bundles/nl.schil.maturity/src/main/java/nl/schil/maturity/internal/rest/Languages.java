package nl.schil.maturity.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of an answer. */
final class Languages {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private Languages() {}

    /** The caller's first language that Schil speaks; Dutch when there is none. */
    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> locale.getLanguage().equals("nl")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .orElse(DUTCH);
    }
}
