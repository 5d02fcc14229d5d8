package nl.schil.workbench.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages in which Schil speaks: Dutch unless English is asked for. */
final class Languages {
    private static final Set<String> KNOWN = Set.of("nl", "en");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private Languages() {}

    /** The first language of the caller's that is spoken here. */
    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> KNOWN.contains(wanted.getLanguage()))
                .findFirst()
                .orElse(DUTCH);
    }

    /** The language asked for by its code, or the caller's. */
    static Locale of(@Nullable String code, HttpHeaders headers) {
        return code != null && KNOWN.contains(code) ? Locale.forLanguageTag(code) : of(headers);
    }
}
