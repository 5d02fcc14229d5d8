package nl.schil.workbench.internal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Renders texts from the dictionaries of all active bundles. */
@Component(service = Texts.class)
public final class DictionaryTexts implements Texts {
    private static final String DEFAULT_LANGUAGE = "nl";

    private final Contributions contributions;

    @Activate
    public DictionaryTexts(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public String say(Locale locale, Text text) {
        return find(locale.getLanguage(), text.key())
                .map(template -> TextTemplate.fill(template, text.values(), locale))
                .or(() -> find(DEFAULT_LANGUAGE, text.key())
                        .map(template ->
                                TextTemplate.fill(template, text.values(), Locale.forLanguageTag(DEFAULT_LANGUAGE))))
                .orElse(text.key());
    }

    private Optional<String> find(String language, String key) {
        for (Contribution contribution : contributions.all()) {
            String text = contribution.texts().getOrDefault(language, Map.of()).get(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
