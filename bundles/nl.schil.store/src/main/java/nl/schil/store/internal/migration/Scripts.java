package nl.schil.store.internal.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The migration scripts of one bundle, in the order in which they run.
 *
 * @param bundle symbolic name
 * @param scripts at least one
 */
public record Scripts(String bundle, List<Script> scripts) {
    /** Where a bundle keeps its scripts. */
    public static final String FOLDER = "db/migration";

    private static final Pattern NAME = Pattern.compile("V(\\d{3,})__[a-z0-9_]+\\.sql");

    /**
     * One script.
     *
     * @param name {@code V001__what.sql}
     * @param sql its statements
     */
    public record Script(String name, String sql) {
        public Script {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "the migration script '" + name + "' must be named like V001__what_it_does.sql");
            }
        }

        String version() {
            Matcher matcher = NAME.matcher(name);
            return matcher.matches() ? matcher.group(1) : "";
        }
    }

    public Scripts {
        scripts = scripts.stream()
                .sorted(Comparator.comparing(s -> Long.valueOf(s.version())))
                .toList();
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException(bundle + " has no migration scripts");
        }
    }

    /** The short name for tables and audit actions: {@code suppliers} for {@code nl.schil.suppliers}. */
    public String module() {
        String name = bundle.startsWith("nl.schil.") ? bundle.substring("nl.schil.".length()) : bundle;
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    String historyTable() {
        return module() + "_schema_history";
    }

    /** The version of the newest script, for example {@code 002}. */
    public String version() {
        return scripts.get(scripts.size() - 1).version();
    }

    /** SHA-256 over all names and contents. */
    String checksum() {
        return checksum(Long.MAX_VALUE);
    }

    /** SHA-256 over the names and contents up to a version, as {@link #checksum()} was when that was the newest. */
    String checksum(long version) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Script script : scripts) {
                if (Long.parseLong(script.version()) > version) {
                    break;
                }
                digest.update((script.name() + "\n" + script.sql().length() + "\n" + script.sql())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
