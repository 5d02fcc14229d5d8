package nl.schil.kernel.text;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Renders texts from the dictionaries ({@code ui/nl.json}, {@code ui/en.json}) of all started bundles. */
@ProviderType
public interface Texts {
    /**
     * The text in the language of {@code locale}, Dutch when that language has no dictionary. {@code {name}} is
     * replaced by the value formatted for the locale; an unknown key is answered as itself.
     */
    String say(Locale locale, Text text);
}
