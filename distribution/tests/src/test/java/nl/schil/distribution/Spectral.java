package nl.schil.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spectral in the version of {@code spectral/package-lock.json}, run over descriptions with the rules of
 * {@code api/nlgov.spectral.yaml}. npm takes it from its cache; only when it is not there, from the registry.
 */
final class Spectral {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("schil.root"));
    private static final Path RULES = ROOT.resolve("distribution/api/nlgov.spectral.yaml");
    private static final Path PINNED = ROOT.resolve("distribution/tests/src/test/resources/spectral");
    /** Rules stand two spaces deep, below {@code rules:}. */
    private static final Pattern RULE = Pattern.compile("^  ([a-z0-9-]+):$", Pattern.MULTILINE);

    private static final String NODE_MISSING =
            "the description of the interface is checked with Node: install node 18.18 or"
                    + " newer and npm (Debian: apt-get install nodejs npm)";
    /** Packages need no scripts of their own to be installed, and get none: one of them would report its use. */
    private static final Map<String, String> SETTINGS = Map.of(
            "npm_config_ignore_scripts", "true", "npm_config_update_notifier", "false", "NO_UPDATE_NOTIFIER", "1");

    /** One finding: the rule, the file it is about, the place in it and the text. */
    record Finding(String rule, String file, String place, String text) {
        @Override
        public String toString() {
            return rule + " at " + place + ": " + text;
        }
    }

    private final Path home;

    private Spectral(Path home) {
        this.home = home;
    }

    /** Installs it below the build's output, unless the same version is there already. */
    static Spectral installed() {
        Path home = Path.of(System.getProperty("schil.output"), "spectral");
        try {
            Path lock = home.resolve("package-lock.json");
            Path complete = home.resolve("node_modules/.package-lock.json");
            if (!Files.exists(complete) || Files.mismatch(PINNED.resolve("package-lock.json"), lock) >= 0) {
                Files.createDirectories(home);
                Files.writeString(home.resolve("package.json"), Files.readString(PINNED.resolve("package.json")));
                Files.writeString(lock, Files.readString(PINNED.resolve("package-lock.json")));
                Installation.Outcome outcome = run(
                        List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"), home);
                if (outcome.exit() != 0) {
                    throw new AssertionError(
                            "npm could not install Spectral; the first time it needs the npm registry.\n"
                                    + outcome.out() + outcome.err());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Spectral(home);
    }

    /** Names of the rules that Schil adds to those of OpenAPI. */
    static List<String> rules() throws IOException {
        return RULE.matcher(Files.readString(RULES))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** A description that breaks rules, as it stands beside the pinned version. */
    static Path faulty(String name) {
        return PINNED.resolve(name);
    }

    /** Everything there is to say about the descriptions, however light. */
    List<Finding> lint(Path... descriptions) {
        List<String> command = new ArrayList<>(List.of(
                "node",
                home.resolve("node_modules/@stoplight/spectral-cli/dist/index.js")
                        .toString(),
                "lint",
                "--ruleset",
                RULES.toString(),
                "--format",
                "json",
                "--output",
                home.resolve("findings.json").toString(),
                "--quiet"));
        for (Path description : descriptions) {
            command.add(description.toString());
        }
        try {
            Files.deleteIfExists(home.resolve("findings.json"));
            Installation.Outcome outcome = run(command, home);
            if (outcome.exit() > 1 || !Files.exists(home.resolve("findings.json"))) {
                throw new AssertionError(
                        "Spectral did not run (exit " + outcome.exit() + ")\n" + outcome.out() + outcome.err());
            }
            List<Finding> findings = new ArrayList<>();
            for (JsonNode finding : JSON.readTree(home.resolve("findings.json").toFile())) {
                findings.add(finding(finding));
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding finding(JsonNode finding) {
        List<String> place = new ArrayList<>();
        finding.get("path").forEach(step -> place.add(step.asText()));
        return new Finding(
                finding.get("code").asText(),
                Path.of(finding.get("source").asText()).getFileName().toString(),
                String.join(" > ", place),
                finding.get("message").asText());
    }

    private static Installation.Outcome run(List<String> command, Path directory) {
        try {
            return Installation.run(command, SETTINGS, directory);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException) {
                throw new AssertionError(NODE_MISSING, e);
            }
            throw e;
        }
    }
}
