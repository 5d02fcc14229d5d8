package nl.schil.kernel.rest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: a record's version is its entity tag. */
public final class Version {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:--gzip)?\"");

    private Version() {}

    /** The value of the {@code ETag} header. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses with 428 when {@code If-Match} is absent and with 412 when it names another version. The tag may end in
     * {@code --gzip}, as the HTTP server marks that of a compressed answer.
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, Text.of("problem.precondition-required"), List.of());
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!"*".equals(ifMatch.strip()) && !(tag.matches() && Long.parseLong(tag.group(1)) == version)) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }
}
