package nl.schil.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A version of Schil: three numbers, optionally followed by {@code -} and a qualifier that counts as older than the
 * release itself (0.2.0-rc1 is older than 0.2.0).
 */
public record ProductVersion(int major, int minor, int patch, String qualifier) implements Comparable<ProductVersion> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-([0-9A-Za-z.-]{1,40}))?");

    /** Reads {@code 1.2.3} or {@code 1.2.3-rc1}; anything else is an {@link IllegalArgumentException}. */
    public static ProductVersion parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException("not a version: " + text);
        }
        return new ProductVersion(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                Objects.requireNonNullElse(match.group(4), ""));
    }

    /** The version of the archive that this class belongs to. */
    public static ProductVersion current() {
        Properties product = new Properties();
        try (InputStream in = ProductVersion.class.getResourceAsStream("product.properties")) {
            product.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parse(product.getProperty("version"));
    }

    @Override
    public int compareTo(ProductVersion other) {
        int byNumbers = Integer.compare(major, other.major);
        if (byNumbers == 0) {
            byNumbers = Integer.compare(minor, other.minor);
        }
        if (byNumbers == 0) {
            byNumbers = Integer.compare(patch, other.patch);
        }
        if (byNumbers != 0) {
            return byNumbers;
        }
        if (qualifier.isEmpty() || other.qualifier.isEmpty()) {
            return Boolean.compare(qualifier.isEmpty(), other.qualifier.isEmpty());
        }
        return qualifier.compareTo(other.qualifier);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (qualifier.isEmpty() ? "" : "-" + qualifier);
    }
}
