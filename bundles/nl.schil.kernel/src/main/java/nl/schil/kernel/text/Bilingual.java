package nl.schil.kernel.text;

import java.util.Locale;

/**
 * A text of the records in both languages, such as a question that an organisation wrote itself.
 *
 * @param nl Dutch
 * @param en English
 */
public record Bilingual(String nl, String en) {
    /** The English one for an English reader, else the Dutch one. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : nl;
    }
}
