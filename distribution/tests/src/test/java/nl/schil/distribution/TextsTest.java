package nl.schil.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of every bundle in Dutch and English, also of those that come later. */
class TextsTest {
    private static final Pattern TEXT_KEY = Pattern.compile(
            "(?:Text\\.of\\(|new Text\\(|Violation\\.of\\([^;]{0,200}?,)\\s*\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    /** In a page every such word is a key, but for ids of the manifest and permissions. */
    private static final Pattern QUOTED_IN_PAGE =
            Pattern.compile("(?<!can\\()['\"`]%?([a-z][a-z-]*(?:\\.[a-zA-Z_][a-zA-Z0-9_-]*)+)['\"`]");
    /** In code two words are an action or a permission; three and more are a key. */
    private static final Pattern QUOTED_IN_CODE =
            Pattern.compile("\"%?([a-z][a-z-]*(?:\\.[a-zA-Z0-9_-]*[a-zA-Z0-9]){2,})\"");

    private static final Pattern ID = Pattern.compile("\"(?:id|permission)\": ?\"([a-z.-]+)\"");
    /** Ids of preferences and kinds of decisions, and settings of mail. */
    private static final Set<String> NO_TEXTS = Set.of(
            "contracts.decision.option",
            "mail.overdueOnly",
            "mail.rhythm",
            "mail.smtp.auth",
            "mail.smtp.connectiontimeout",
            "mail.smtp.from",
            "mail.smtp.quitwait",
            "mail.smtp.ssl.checkserveridentity",
            "mail.smtp.ssl.enable",
            "mail.smtp.starttls.enable",
            "mail.smtp.starttls.required",
            "mail.smtp.timeout",
            "mail.smtp.writetimeout");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyTextExistsInBothLanguagesWithTheSameNames() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Path bundle : StructureTest.bundles()) {
            Path ui = bundle.resolve("src/main/resources/ui");
            if (Files.isDirectory(ui)) {
                Map<String, String> nl = texts(ui.resolve("nl.json"));
                Map<String, String> en = texts(ui.resolve("en.json"));
                known.addAll(nl.keySet());
                difference(nl.keySet(), en.keySet())
                        .forEach(key -> faults.add(bundle.getFileName() + ": no English " + key));
                difference(en.keySet(), nl.keySet())
                        .forEach(key -> faults.add(bundle.getFileName() + ": no Dutch " + key));
                nl.forEach((key, text) -> {
                    if (en.containsKey(key) && !names(text).equals(names(en.get(key)))) {
                        faults.add(bundle.getFileName() + ": " + key + " names other values in English");
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
        assertThat(known).hasSizeGreaterThan(200);
    }

    @Test
    void everyKeyThatTheCodeNamesHasAText() throws IOException {
        Set<String> known = new HashSet<>();
        Set<String> used = new TreeSet<>();
        Set<String> quoted = new TreeSet<>();
        Set<String> others = new HashSet<>(NO_TEXTS);
        for (Path bundle : StructureTest.bundles()) {
            Path ui = bundle.resolve("src/main/resources/ui");
            if (Files.isDirectory(ui)) {
                known.addAll(texts(ui.resolve("nl.json")).keySet());
                quoted.addAll(found(ui, ".js", QUOTED_IN_PAGE));
                others.addAll(found(ui, "ui.json", ID));
            }
            Path sources = bundle.resolve("src/main/java");
            used.addAll(found(sources, ".java", TEXT_KEY));
            quoted.addAll(found(sources, ".java", QUOTED_IN_CODE));
        }
        assertThat(used).hasSizeGreaterThan(20);
        Set<String> prefixes = known.stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        quoted.stream()
                .filter(key -> !others.contains(key) && prefixes.contains(key.substring(0, key.indexOf('.') + 1)))
                .forEach(used::add);
        assertThat(used).hasSizeGreaterThan(1000);
        assertThat(difference(used, known)).isEmpty();
    }

    /** The first group of every match in the files below a folder whose name ends so. */
    private static Set<String> found(Path folder, String end, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(end)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        JsonNode json = JSON.readTree(file.toFile());
        json.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static Set<String> names(String text) {
        return Pattern.compile("\\{([a-zA-Z0-9]+)")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> a, Set<String> b) {
        Set<String> difference = new TreeSet<>(a);
        difference.removeAll(b);
        return difference;
    }
}
