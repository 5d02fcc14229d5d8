package nl.schil.suppliers.internal.identifier;

/** The check of ISO/IEC 7064 MOD 97-10, with letters read as A = 10 to Z = 35. */
final class Mod97 {
    private Mod97() {}

    /** The remainder by 97 of a text of digits and capital letters; 1 for a correct check number. */
    static int of(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest;
    }
}
