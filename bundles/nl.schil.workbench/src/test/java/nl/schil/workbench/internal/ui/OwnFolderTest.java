package nl.schil.workbench.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workbench's own browser files. */
class OwnFolderTest {
    private static final Path UI = Path.of("src/main/resources/ui");
    private static final Pattern KEY = Pattern.compile("['\"%](workbench\\.[A-Za-z0-9.-]*[A-Za-z0-9])['\"]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("nl").keySet());
    }

    @Test
    void both_languages_use_the_same_values() throws IOException {
        Map<String, String> english = texts("en");
        texts("nl")
                .forEach((key, text) ->
                        assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void every_text_that_is_used_exists() throws IOException {
        Set<String> known = texts("nl").keySet();
        assertThat(usedKeys()).isSubsetOf(known);
    }

    @Test
    void no_file_needs_inline_styles_or_scripts() throws IOException {
        for (Path file : files(".js")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("\\sstyle=|\\son[a-z]+=[\"']");
        }
    }

    private static Set<String> usedKeys() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files(".js", "ui.json")) {
            Matcher keys = KEY.matcher(Files.readString(file));
            while (keys.find()) {
                used.add(keys.group(1));
            }
        }
        used.removeAll(viewIds());
        return used;
    }

    /** Ids of views and commands look like keys of texts. */
    private static Set<String> viewIds() throws IOException {
        Set<String> ids = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("\"(?:id|view)\": \"([^\"]+)\"").matcher(Files.readString(UI.resolve("ui.json")));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        ids.removeAll(texts("nl").keySet());
        return ids;
    }

    private static Iterable<Path> files(String... ends) throws IOException {
        try (Stream<Path> all = Files.walk(UI)) {
            return all.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static Map<String, String> texts(String language) throws IOException {
        return new ObjectMapper()
                .readValue(UI.resolve(language + ".json").toFile(), new TypeReference<TreeMap<String, String>>() {});
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
