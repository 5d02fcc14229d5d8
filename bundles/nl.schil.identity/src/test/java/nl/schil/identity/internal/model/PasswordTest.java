package nl.schil.identity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schil.kernel.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
    @Test
    void onlyTheRightPasswordMatchesAlsoAfterReadingItBack() {
        PasswordHash hash =
                PasswordHash.parse(PasswordHash.of("vier woorden op rij").text());
        assertThat(hash.matches("vier woorden op rij")).isTrue();
        assertThat(hash.matches("vier woorden op Rij")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void equalPasswordsAreKeptDifferently() {
        assertThat(PasswordHash.of("vier woorden op rij").text())
                .isNotEqualTo(PasswordHash.of("vier woorden op rij").text());
    }

    @Test
    void fewerRoundsThanTodayAreOutdated() {
        assertThat(PasswordHash.of("x", 1000).outdated()).isTrue();
        assertThat(PasswordHash.of("x").outdated()).isFalse();
        assertThat(PasswordHash.of("x").rounds()).isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void aHashIsNotShownByAccident() {
        assertThat(PasswordHash.of("x")).hasToString("pbkdf2-sha512:220000");
    }

    @ParameterizedTest
    @CsvSource({
        "elf tekens!, identity.password.short",
        "cm-ict heeft dit wachtwoord, identity.password.username",
        "Welkom123456, identity.password.obvious",
        "aaaaaaaaaaaaaaaa, identity.password.obvious"
    })
    void aPoorPasswordIsRefusedWithoutNamingIt(String password, String code) {
        assertThat(PasswordPolicy.violations("password", "cm-ict", password)).containsExactly(violation(code));
    }

    @Test
    void fourWordsAreFineAndSoIsAOneTimePassword() {
        assertThat(PasswordPolicy.violations("password", "cm-ict", "vier woorden op rij"))
                .isEmpty();
        assertThat(PasswordPolicy.violations("password", "cm-ict", Secret.oneTimePassword()))
                .isEmpty();
    }

    private static Violation violation(String code) {
        return "identity.password.short".equals(code)
                ? Violation.of("password", null, code, "min", 12)
                : Violation.of("password", null, code);
    }
}
