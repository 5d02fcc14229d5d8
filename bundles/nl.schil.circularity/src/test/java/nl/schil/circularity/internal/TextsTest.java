package nl.schil.circularity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("[\"'](circularity\\.[a-zA-Z0-9._-]*[a-zA-Z0-9])[\"']");
    private static final Pattern NOT_A_TEXT = Pattern.compile(
            "circularity\\.(list|read|write|css|import|link|(request|statement)-[a-z-]+|(set|change|add|record|correct|withdraw|end|prove)-[a-z-]+)");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private static JsonNode dictionary(String language) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("src/main/resources/ui", language + ".json").toFile());
    }

    @Test
    void dutchAndEnglishHaveTheSameKeysAndNames() throws IOException {
        JsonNode nl = dictionary("nl");
        JsonNode en = dictionary("en");
        assertThat(keys(en)).isEqualTo(keys(nl));
        for (String key : keys(nl)) {
            assertThat(names(en.get(key).asText()))
                    .as(key)
                    .isEqualTo(names(nl.get(key).asText()));
        }
    }

    @Test
    void everyKeyThatTheCodeNamesIsThere() throws IOException {
        Set<String> known = keys(dictionary("nl"));
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|js)")).toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    if (!NOT_A_TEXT.matcher(key.group(1)).matches()) {
                        assertThat(known).as(file.toString()).contains(key.group(1));
                    }
                }
            }
        }
    }

    private static Set<String> keys(JsonNode dictionary) {
        Set<String> keys = new TreeSet<>();
        dictionary.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(r -> names.add(r.group(1)));
        return names;
    }
}
