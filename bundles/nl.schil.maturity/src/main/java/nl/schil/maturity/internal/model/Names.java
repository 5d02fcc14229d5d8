package nl.schil.maturity.internal.model;

import java.util.Locale;

/** A text of the catalogue in both languages. */
public record Names(String nl, String en) {
    /** English for an English locale, otherwise Dutch. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }
}
