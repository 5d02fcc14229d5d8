package nl.schil.identity.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.kernel.Violation;

/** Which passwords are accepted: long rather than complicated (NIST SP 800-63B), and not an obvious one. */
public final class PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** Beginnings of what people choose when twelve characters are asked for. */
    private static final Set<String> OBVIOUS = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456123456",
            "000000000000",
            "111111111111",
            "qwertyuiopas",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwerty123456",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "wachtwoord12",
            "wachtwoord123",
            "wachtwoord1234",
            "wachtwoordwachtwoord",
            "welkom123456",
            "welkomwelkom",
            "welkom012345",
            "administrator",
            "administrator1",
            "leveranciers",
            "leveranciersmanagement",
            "contractmanager",
            "abcdefghijkl",
            "iloveyou1234",
            "letmein12345",
            "zomer2025zomer");

    private PasswordPolicy() {}

    /** Why {@code password} is refused for {@code username}; empty when it is accepted. Never names the password. */
    public static List<Violation> violations(String field, String username, String password) {
        List<Violation> violations = new ArrayList<>();
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            violations.add(Violation.of(field, null, "identity.password.short", "min", SHORTEST));
        }
        if (password.length() > LONGEST) {
            violations.add(Violation.of(field, null, "identity.password.long", "max", LONGEST));
        }
        if (!username.isEmpty() && plain.contains(username)) {
            violations.add(Violation.of(field, null, "identity.password.username"));
        }
        boolean obvious = OBVIOUS.contains(plain) || plain.chars().distinct().count() < 5;
        if (obvious && violations.isEmpty()) {
            violations.add(Violation.of(field, null, "identity.password.obvious"));
        }
        return violations;
    }
}
