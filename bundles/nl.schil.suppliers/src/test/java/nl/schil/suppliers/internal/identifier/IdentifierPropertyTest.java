package nl.schil.suppliers.internal.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.schil.kernel.Result;
import nl.schil.kernel.identifier.IdentifierScheme;

/** What the checks of identifiers promise, for any identifier. */
class IdentifierPropertyTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<IdentifierScheme> ALL = List.of(
            new KvkScheme(),
            new VestigingScheme(),
            new RsinScheme(),
            new BtwScheme(),
            new OinScheme(),
            new LeiScheme(),
            new IbanScheme(),
            new KboScheme(),
            new PeppolScheme(),
            new EuVatScheme());

    /** A correct number that is checked by MOD 97-10 alone. */
    record Checked(IdentifierScheme scheme, String value) {}

    @Property
    void any_one_digit_of_an_rsin_changed_breaks_it(
            @ForAll("rsins") String rsin,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(accepts(new RsinScheme(), rsin)).isTrue();
        char other = (char) ('0' + (rsin.charAt(at) - '0' + by) % 10);
        assertThat(accepts(new RsinScheme(), replaced(rsin, at, other))).isFalse();
    }

    @Property
    void mod_97_detects_a_digit_for_a_digit_and_a_letter_for_a_letter(
            @ForAll("checked") Checked number,
            @ForAll @IntRange(max = 33) int place,
            @ForAll @IntRange(min = 1, max = 25) int by) {
        String value = number.value();
        int at = place % value.length();
        char c = value.charAt(at);
        char other = Character.isDigit(c) ? (char) ('0' + (c - '0' + by) % 10) : (char) ('A' + (c - 'A' + by) % 26);
        Assume.that(other != c);
        assertThat(Mod97.of(rearranged(number, value))).isEqualTo(1);
        assertThat(Mod97.of(rearranged(number, replaced(value, at, other)))).isNotEqualTo(1);
        assertThat(acceptsByMod97(number.scheme(), replaced(value, at, other))).isFalse();
    }

    @Property
    void mod_97_detects_neighbours_of_the_same_kind_that_change_places(
            @ForAll("checked") Checked number, @ForAll @IntRange(max = 33) int place) {
        String value = number.value();
        int at = place % (value.length() - 1);
        char one = value.charAt(at);
        char other = value.charAt(at + 1);
        Assume.that(one != other && Character.isDigit(one) == Character.isDigit(other));
        String swapped = replaced(replaced(value, at, other), at + 1, one);
        assertThat(acceptsByMod97(number.scheme(), swapped)).isFalse();
    }

    @Property
    void the_canonical_form_is_read_as_itself_in_any_spelling(
            @ForAll("checked") Checked number, @ForAll("separators") String separator) {
        String spelled = String.join(
                separator, number.value().toLowerCase(java.util.Locale.ROOT).split(""));
        assertThat(number.scheme().canonical("field", spelled))
                .isEqualTo(number.scheme().canonical("field", number.value()))
                .isInstanceOf(Result.Accepted.class);
    }

    @Property
    void no_scheme_fails_on_any_text(@ForAll String text, @ForAll("prefixes") String prefix) {
        for (IdentifierScheme scheme : ALL) {
            assertThatCode(() -> scheme.canonical("field", prefix + text)).doesNotThrowAnyException();
        }
    }

    @Provide
    Arbitrary<String> rsins() {
        return Arbitraries.integers()
                .between(1, 99_999_999)
                .map(base -> String.format("%08d", base))
                .map(IdentifierPropertyTest::withEleventh)
                .filter(rsin -> rsin.length() == 9);
    }

    @Provide
    Arbitrary<Checked> checked() {
        return Arbitraries.oneOf(List.of(leis(), ibans(), soleTraders()));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "\u00A0", ".", "-", "\u2011", "\u200B");
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of(
                "", "NL", "AT", "ATU", "BG", "CY", "DE", "EL", "ES", "FR", "IE", "LV", "MT", "RO", "SE", "BE", "0190:");
    }

    private static Arbitrary<Checked> leis() {
        return Arbitraries.strings()
                .withChars(LETTERS)
                .numeric()
                .ofLength(18)
                .map(base -> new Checked(new LeiScheme(), base + checkDigits(base)));
    }

    private static Arbitrary<Checked> ibans() {
        return Combinators.combine(
                        Arbitraries.strings().withChars(LETTERS).ofLength(4),
                        Arbitraries.strings().numeric().ofLength(10))
                .as((bank, account) -> bank + account)
                .map(account -> new Checked(new IbanScheme(), "NL" + checkDigits(account + "NL") + account));
    }

    /** VAT ids since 2020: nine digits with any of the two last that make the whole correct. */
    private static Arbitrary<Checked> soleTraders() {
        return Arbitraries.integers()
                .between(1, 999_999_999)
                .map(base -> "NL" + String.format("%09d", base) + "B")
                .map(base -> new Checked(new BtwScheme(), base + checkDigits(base)));
    }

    /** The two digits, from 02 to 98, that make a text correct by ISO/IEC 7064 MOD 97-10. */
    private static String checkDigits(String base) {
        return String.format("%02d", 98 - Mod97.of(base + "00"));
    }

    private static String withEleventh(String base) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (base.charAt(i) - '0');
        }
        return base + sum % 11;
    }

    private static String rearranged(Checked number, String value) {
        return number.scheme() instanceof IbanScheme ? value.substring(4) + value.substring(0, 4) : value;
    }

    /** A VAT id may pass the 11-proef instead, which is not what is tested here. */
    private static boolean acceptsByMod97(IdentifierScheme scheme, String value) {
        return accepts(scheme, value) && !(scheme instanceof BtwScheme && BtwScheme.isOfBefore2020(value));
    }

    private static boolean accepts(IdentifierScheme scheme, String value) {
        return scheme.canonical("field", value) instanceof Result.Accepted<String>;
    }

    private static String replaced(String text, int at, char c) {
        return text.substring(0, at) + c + text.substring(at + 1);
    }
}
