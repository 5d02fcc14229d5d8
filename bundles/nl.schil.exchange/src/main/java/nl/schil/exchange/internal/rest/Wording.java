package nl.schil.exchange.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;

/** Texts in the reader's language: Dutch, or English when the request prefers it. */
record Wording(Texts texts, Locale locale) {
    static Wording of(Texts texts, HttpHeaders headers) {
        Locale locale = headers.getAcceptableLanguages().stream()
                .filter(l -> l.getLanguage().equals("nl") || l.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.forLanguageTag("nl"));
        return new Wording(texts, locale);
    }

    String message(String code, Map<String, Object> values) {
        return texts.say(locale, new Text(code, values));
    }

    /** What to do about it, when there is a text about that. */
    @Nullable String remedy(String code, Map<String, Object> values) {
        String key = code + ".remedy";
        String said = texts.say(locale, new Text(key, values));
        return said.equals(key) ? null : said;
    }
}
