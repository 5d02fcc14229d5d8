package nl.schil.contracts.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CpvCodesTest {
    private final CpvCodes cpv = new CpvCodes(new TwoCodes());

    @Test
    void a_code_without_check_digit_is_completed() {
        assertThat(cpv.listed("72000000")).isEqualTo(Result.accepted("72000000-5"));
        assertThat(cpv.listed("09310000 - 5")).isEqualTo(Result.accepted("09310000-5"));
    }

    @Test
    void a_wrong_check_digit_is_refused_with_the_right_one() {
        Violation why = refused(cpv.listed("72000000-4"));
        assertThat(why.code()).isEqualTo("contracts.cpv.digit");
        assertThat(why.values()).containsEntry("right", "72000000-5");
    }

    @Test
    void a_code_that_the_list_does_not_hold_is_refused_with_what_looks_like_it() {
        assertThat(refused(cpv.listed("72999999")).code()).isEqualTo("contracts.cpv.nearest");
        assertThat(refused(cpv.listed("72999999")).values()).containsEntry("nearest", "72000000-5");
        assertThat(refused(cpv.listed("11111111")).code()).isEqualTo("contracts.cpv.unlisted");
    }

    @Test
    void an_import_takes_what_the_list_does_not_hold_and_shows_it_as_a_finding() {
        assertThat(cpv.completed("72000000-4")).isEqualTo(Result.accepted("72000000-4"));
        assertThat(cpv.finding("72000000-4").orElseThrow().key()).isEqualTo("contracts.finding.cpv.digit");
        assertThat(cpv.finding("72000000-5")).isEmpty();
        assertThat(cpv.finding(null)).isEmpty();
    }

    @Test
    void what_has_not_the_form_of_a_code_is_refused_always() {
        assertThat(refused(cpv.completed("meubilair")).code()).isEqualTo("contracts.cpv");
        assertThat(refused(new CpvCodes(null).listed("7200000")).code()).isEqualTo("contracts.cpv");
    }

    @Test
    void without_the_list_only_the_form_is_judged_and_no_label_is_known() {
        CpvCodes without = new CpvCodes(null);
        assertThat(without.listed("72000000-4")).isEqualTo(Result.accepted("72000000-4"));
        assertThat(without.label("72000000-5", Locale.ENGLISH)).isEmpty();
        assertThat(without.finding("72000000-4")).isEmpty();
        assertThat(cpv.label("72000000-5", Locale.ENGLISH)).contains("IT services");
    }

    private static Violation refused(Result<String> result) {
        return ((Result.Refused<String>) result).violations().get(0);
    }

    private static final class TwoCodes implements CodeList {
        private static final List<Code> CODES = List.of(
                new Code("72000000-5", null, Map.of("en", "IT services")),
                new Code("09310000-5", null, Map.of("en", "Electricity")));

        @Override
        public String id() {
            return "cpv";
        }

        @Override
        public String title(Locale locale) {
            return "CPV";
        }

        @Override
        public String version() {
            return "test";
        }

        @Override
        public String source() {
            return "test";
        }

        @Override
        public String licence() {
            return "test";
        }

        @Override
        public int size() {
            return CODES.size();
        }

        @Override
        public Optional<Code> find(String written) {
            return CODES.stream()
                    .filter(code -> code.code().equals(written) || code.code().startsWith(written + "-"))
                    .findFirst();
        }

        @Override
        public List<Code> children(@Nullable String parent) {
            return List.of();
        }

        @Override
        public List<Code> search(String text, Locale locale, int most) {
            return List.of();
        }

        @Override
        public List<Code> nearest(String written, int most) {
            return CODES.stream()
                    .filter(code -> code.code().startsWith(written.substring(0, 2)))
                    .toList();
        }
    }
}
