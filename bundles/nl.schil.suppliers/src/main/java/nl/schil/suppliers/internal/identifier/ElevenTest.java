package nl.schil.suppliers.internal.identifier;

/**
 * The 11-proef of Dutch fiscal numbers: {@code 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i} is a multiple of eleven. The
 * number of nine zeros would pass and is nobody's, so it fails here.
 */
final class ElevenTest {
    private ElevenTest() {}

    /** @param digits nine digits */
    static boolean passes(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !"000000000".equals(digits);
    }
}
