package nl.schil.identity.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.schil.kernel.Violation;

/** What the fields of an account must look like. */
public final class AccountRules {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 200;

    private AccountRules() {}

    /** The form in which user names are kept and compared. */
    public static String username(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }

    public static List<Violation> violations(Account account) {
        List<Violation> violations = new ArrayList<>();
        if (!USERNAME.matcher(account.username()).matches()) {
            violations.add(Violation.of("username", account.username(), "identity.username.form"));
        }
        name("displayName", account.displayName()).ifPresent(violations::add);
        String email = account.email();
        if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            violations.add(Violation.of("email", email, "identity.email.form"));
        }
        return violations;
    }

    /** A name is not blank and at most 200 characters long. */
    public static Optional<Violation> name(String field, String name) {
        if (name.isBlank()) {
            return Optional.of(Violation.of(field, null, "problem.field.required"));
        }
        return name.length() > LONGEST
                ? Optional.of(Violation.of(field, name, "identity.name.long", "max", LONGEST))
                : Optional.empty();
    }
}
