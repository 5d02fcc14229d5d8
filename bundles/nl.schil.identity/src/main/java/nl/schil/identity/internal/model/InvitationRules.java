package nl.schil.identity.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.NewInvitation;
import org.jspecify.annotations.Nullable;

/** What an invitation must look like. */
public final class InvitationRules {
    /** A link works for at most this many days, the first and the last included. */
    static final int LONGEST_DAYS = 366;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST_EMAIL = 200;

    private InvitationRules() {}

    /**
     * Everything that is wrong with an invitation.
     *
     * @param prefix what the names of the fields begin with
     */
    public static List<Violation> violations(String prefix, NewInvitation wanted, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        AccountRules.name(prefix + "name", wanted.name()).ifPresent(violations::add);
        String email = wanted.email();
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            violations.add(Violation.of(prefix + "email", email, "identity.email.form"));
        }
        violations.addAll(expiry(wanted.expiresOn(), today));
        return violations;
    }

    /** The last day is today or later, and within a year. */
    public static List<Violation> expiry(@Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null) {
            return List.of(Violation.of("expiresOn", null, "problem.field.required"));
        }
        if (expiresOn.isBefore(today)) {
            return List.of(Violation.of("expiresOn", expiresOn.toString(), "identity.token.expired"));
        }
        LocalDate last = today.plusDays(LONGEST_DAYS - 1);
        return expiresOn.isAfter(last)
                ? List.of(Violation.of(
                        "expiresOn", expiresOn.toString(), "identity.invitation.long", "last", last.toString()))
                : List.of();
    }
}
