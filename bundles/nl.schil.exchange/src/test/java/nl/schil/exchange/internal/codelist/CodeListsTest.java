package nl.schil.exchange.internal.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.schil.kernel.codelist.Code;
import nl.schil.kernel.codelist.CodeList;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private static final Locale NL = Locale.forLanguageTag("nl");
    private static final Path OFFICIAL = Path.of("../../../shared/data/codelists/cpv-check-digits.csv");

    private final CodeList cpv = list("cpv");

    @Test
    void every_list_holds_as_many_codes_as_it_says_and_names_where_it_comes_from() throws IOException {
        for (CodeList list : ShippedCodeLists.all()) {
            assertThat(list.search("a", NL, 1)).as(list.id()).isNotNull();
            assertThat(list.source()).as(list.id()).contains("eforms-sdk");
            assertThat(list.licence()).as(list.id()).isEqualTo("CC-BY-4.0");
            if (!list.id().equals("cpv")) {
                assertThat(list.children(null)).as(list.id()).hasSize(list.size());
            }
        }
        assertThat(cpv.size()).isEqualTo(9454);
    }

    @Test
    void a_code_is_found_with_and_without_its_check_digit_and_not_with_another() {
        assertThat(cpv.find("72000000").map(Code::code)).contains("72000000-5");
        assertThat(cpv.find(" 72000000-5 ").map(Code::code)).contains("72000000-5");
        assertThat(cpv.find("72000000-4")).isEmpty();
        assertThat(cpv.find("7200000")).isEmpty();
        for (String code :
                List.of("39130000-2", "30200000-1", "45000000-7", "79710000-4", "90910000-9", "09310000-5")) {
            assertThat(cpv.find(code).map(Code::code)).contains(code);
        }
    }

    @Test
    void every_official_check_digit_is_reproduced_also_those_that_deviate_from_the_sum() throws IOException {
        assumeTrue(Files.exists(OFFICIAL), "the official check digits are not on this machine");
        int compared = 0;
        for (String line : Files.readAllLines(OFFICIAL)) {
            String[] cells = line.split(",", 5);
            if (cells[2].equals("1") && cells[3].equals("1")) {
                assertThat(cpv.find(cells[0]).map(Code::code)).contains(cells[1]);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(9454);
    }

    @Test
    void the_code_above_is_the_nearest_that_the_list_holds() {
        assertThat(cpv.find("39130000").orElseThrow().parent()).isEqualTo("39100000-3");
        assertThat(cpv.find("39000000").orElseThrow().parent()).isNull();
        assertThat(cpv.children("39130000-2")).extracting(Code::code).contains("39131000-9", "39133000-3");
        assertThat(cpv.children(null))
                .hasSize(45)
                .allMatch(code -> code.code().substring(2, 8).equals("000000"));
    }

    @Test
    void words_are_found_in_both_languages_the_plainest_label_first() {
        assertThat(cpv.search("kantoormeubilair", NL, 5).get(0).code()).isEqualTo("39130000-2");
        assertThat(cpv.search("office furniture", NL, 5).get(0).code()).isEqualTo("39130000-2");
        assertThat(cpv.search("diensten schoonmaak", NL, 10))
                .extracting(Code::code)
                .contains("90900000-6");
        assertThat(cpv.search("3913", NL, 5).get(0).code()).isEqualTo("39130000-2");
        assertThat(cpv.search("  -", NL, 5)).isEmpty();
        assertThat(cpv.search("zzzz", NL, 5)).isEmpty();
    }

    @Test
    void the_nearest_code_of_a_wrong_check_digit_is_the_right_one() {
        assertThat(cpv.nearest("72000000-4", 3).get(0).code()).isEqualTo("72000000-5");
        assertThat(cpv.nearest("39139999", 3)).isNotEmpty();
        assertThat(cpv.nearest("onbekend", 3)).isEmpty();
    }

    @Test
    void a_plain_list_knows_its_codes_as_they_stand() {
        CodeList frameworks = list("framework-agreement");
        assertThat(frameworks.find("fa-wo-rc").orElseThrow().label(NL)).startsWith("Raamovereenkomst");
        assertThat(frameworks.find("fa")).isEmpty();
    }

    @Test
    void a_search_over_all_codes_takes_a_few_milliseconds() {
        for (int i = 0; i < 30; i++) {
            cpv.search("diensten voor onderhoud", NL, 20);
        }
        long[] nanos = new long[40];
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            cpv.search("diensten voor onderhoud " + i % 7, NL, 20);
            cpv.nearest("72" + i, 3);
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        assertThat(nanos[nanos.length / 2]).isLessThan(50_000_000L);
    }

    private static CodeList list(String id) {
        try {
            return ShippedCodeLists.all().stream()
                    .filter(list -> list.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
