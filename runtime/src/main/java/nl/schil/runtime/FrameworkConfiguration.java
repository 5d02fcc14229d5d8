package nl.schil.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The framework's properties: {@code etc/framework.properties} under the environment's overrides, with
 * {@code ${name}} replaced by another property's value.
 */
public final class FrameworkConfiguration {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w.-]+)}");
    private static final int DEEPEST = 8;

    private FrameworkConfiguration() {}

    /** The properties of {@code installation}; an unreadable or circular file is refused with the reason. */
    public static Map<String, String> of(Installation installation) throws IOException, Refusal {
        Map<String, String> raw = new HashMap<>();
        Path file = installation.etc().resolve("framework.properties");
        if (!Files.isReadable(file)) {
            throw new Refusal(
                    ExitCode.FAILED, "Cannot read " + file + ": unpack the archive again or correct SCHIL_ETC.");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        properties.stringPropertyNames().forEach(name -> raw.put(name, properties.getProperty(name)));
        raw.putAll(installation.overrides());
        raw.put("schil.home", installation.home().toString());
        raw.put("schil.etc", installation.etc().toString());
        raw.put("schil.data", installation.data().toString());
        return resolve(raw);
    }

    /** Replaces every {@code ${name}}; an unknown name or a circle is refused with the property's name. */
    static Map<String, String> resolve(Map<String, String> raw) throws Refusal {
        Map<String, String> resolved = new HashMap<>();
        for (String name : raw.keySet()) {
            resolved.put(name, resolve(name, raw, 0));
        }
        return resolved;
    }

    private static String resolve(String name, Map<String, String> raw, int depth) throws Refusal {
        String value = raw.get(name);
        if (value == null || depth > DEEPEST) {
            throw new Refusal(
                    ExitCode.FAILED,
                    "etc/framework.properties: ${" + name + "} "
                            + (value == null ? "is not defined" : "refers to itself") + ".");
        }
        StringBuilder text = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(value);
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(resolve(matcher.group(1), raw, depth + 1)));
        }
        return matcher.appendTail(text).toString();
    }

    /** The port to listen on, 0 for any free one; anything outside 0..65535 is refused. */
    public static int port(Map<String, String> configuration) throws Refusal {
        String text = configuration.getOrDefault("schil.port", "");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Refusal(
                    ExitCode.USAGE, "SCHIL_PORT must be a number from 0 (any free port) to 65535, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
