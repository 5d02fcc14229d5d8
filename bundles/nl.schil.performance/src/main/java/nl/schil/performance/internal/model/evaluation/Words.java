package nl.schil.performance.internal.model.evaluation;

import java.util.Locale;

/** A text in both languages. */
public record Words(String nl, String en) {
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : nl;
    }
}
