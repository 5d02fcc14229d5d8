package nl.schil.mail.internal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;

/** The bundle's own dictionaries, filled in as the workbench does. */
public final class Dictionary implements Texts {
    private final Map<String, JsonNode> languages = Map.of("nl", read("nl"), "en", read("en"));

    private static JsonNode read(String language) {
        try (InputStream in = Dictionary.class.getResourceAsStream("/ui/" + language + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String say(Locale locale, Text text) {
        JsonNode template = languages.get(locale.getLanguage()).get(text.key());
        String filled = template == null
                ? text.key()
                : form(template.asText(), text.values().get("count"));
        for (Map.Entry<String, Object> value : text.values().entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", written(value.getValue(), locale));
        }
        return filled;
    }

    private static String form(String template, Object count) {
        String[] forms = template.split("\\|");
        return forms.length == 2 && count instanceof Number number ? forms[number.longValue() == 1 ? 0 : 1] : template;
    }

    private static String written(Object value, Locale locale) {
        return value instanceof LocalDate date
                ? date.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale))
                : String.valueOf(value);
    }
}
