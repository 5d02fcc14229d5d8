package nl.schil.suppliers.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {
    private final List<Profile> register = new ArrayList<>();

    @Test
    void a_slip_of_the_pen_at_the_front_the_back_or_in_the_middle_is_found_in_the_same_place() {
        fill(2_000);
        supplier("a", "Vechtprint Drukwerken B.V.", "utrecht");
        supplier("b", "Vechtprnt Drukwerken", "utrecht");
        supplier("c", "Zuidgroen Hoveniers B.V.", "ede");
        supplier("d", "Zuidgroen Hovenirs B.V.", "ede");
        supplier("e", "Kroonlogistiek Transport", "zwolle");
        supplier("f", "Lroonlogistiek Transport", "zwolle");
        assertThat(found()).contains("a b", "c d", "e f");
    }

    @Test
    void words_in_another_order_are_the_same_name() {
        fill(500);
        supplier("a", "Haventechniek Rotterdam", "rotterdam");
        supplier("b", "Rotterdam Haventechniek B.V.", "rotterdam");
        assertThat(found()).contains("a b");
    }

    @Test
    void equal_names_in_different_places_are_less_sure_than_in_one_place() {
        supplier("a", "Bakkerij Jansen", "ede");
        supplier("b", "Bakkerij Jansen", "ede");
        supplier("c", "Bakkerij Jansen", "zwolle");
        assertThat(score("a", "b")).isEqualTo(0.99);
        assertThat(score("a", "c")).isEqualTo(0.9);
    }

    @Test
    void digits_are_no_slip() {
        supplier("a", "Deltabouw Projecten 3", "ede");
        supplier("b", "Deltabouw Projecten 4", "ede");
        assertThat(found()).isEmpty();
    }

    @Test
    void two_legal_persons_are_not_one_however_alike_their_names_are() {
        register.add(Profile.of("a", "Lindedata B.V.", "ede", Map.of("KVK", "12345678")));
        register.add(Profile.of("b", "Lindedata B.V.", "ede", Map.of("KVK", "87654321")));
        assertThat(found()).isEmpty();
    }

    @Test
    void another_legal_form_makes_it_less_sure() {
        supplier("a", "Eilandzorg B.V.", "ede");
        supplier("b", "Stichting Eilandzorg", "ede");
        assertThat(score("a", "b")).isEqualTo(0.9);
    }

    @Test
    void an_equal_key_is_certain_unless_the_legal_persons_differ() {
        supplier("a", "Testmeubel", "ede");
        supplier("b", "Kantoor Totaal", "zwolle");
        List<DuplicateSearch.Found> found = search().search(Map.of("RSIN:999990007", new int[] {0, 1}), key -> false);
        assertThat(found).singleElement().satisfies(pair -> {
            assertThat(pair.score()).isEqualTo(1);
            assertThat(pair.keys()).containsExactly("RSIN:999990007");
            assertThat(pair.reasons()).contains("suppliers.duplicate.other-name");
        });
        register.set(0, Profile.of("a", "Testmeubel", "ede", Map.of("KVK", "12345678")));
        register.set(1, Profile.of("b", "Kantoor Totaal", "zwolle", Map.of("KVK", "87654321")));
        assertThat(search().search(Map.of("RSIN:999990007", new int[] {0, 1}), key -> false))
                .isEmpty();
    }

    @Test
    void a_bank_account_of_many_tells_nothing() {
        for (int i = 0; i < 5; i++) {
            supplier(
                    "s" + i,
                    List.of("Alfa", "Bravo", "Charlie", "Delta", "Echo").get(i),
                    "");
        }
        assertThat(search().search(Map.of("IBAN:X", new int[] {0, 1, 2, 3, 4}), key -> true))
                .isEmpty();
        assertThat(search().search(Map.of("IBAN:X", new int[] {0, 1}), key -> true))
                .hasSize(1);
    }

    @Test
    void the_work_grows_with_the_register_and_not_with_its_square() {
        fill(2_000);
        DuplicateSearch small = search();
        small.search(Map.of(), key -> false);
        fill(20_000);
        DuplicateSearch large = search();
        large.search(Map.of(), key -> false);
        assertThat(large.compared()).isLessThan(small.compared() * 20);
    }

    @Test
    void a_search_that_is_cancelled_stops() {
        fill(5_000);
        List<Long> steps = new ArrayList<>();
        DuplicateSearch search = new DuplicateSearch(register, () -> true, steps::add);
        search.search(Map.of(), key -> false);
        assertThat(steps).hasSizeLessThan(1_100);
    }

    private void fill(int size) {
        List<String> stems = List.of("Molen", "Duin", "Polder", "Veen", "Gracht", "Sluis", "Terp", "Wad");
        for (int i = register.size(); i < size; i++) {
            supplier(
                    "x" + i,
                    stems.get(i % 8) + stems.get(i / 8 % 8).toLowerCase() + " " + Integer.toString(i, 26) + " B.V.",
                    "");
        }
    }

    private void supplier(String id, String name, String place) {
        register.add(Profile.of(id, name, place, Map.of()));
    }

    private DuplicateSearch search() {
        return new DuplicateSearch(register, () -> false, done -> {});
    }

    private List<String> found() {
        return search().search(Map.of(), key -> false).stream()
                .map(pair -> Candidate.pair(pair.one(), pair.other()))
                .toList();
    }

    private double score(String one, String other) {
        return search().search(Map.of(), key -> false).stream()
                .filter(pair -> Candidate.pair(pair.one(), pair.other()).equals(Candidate.pair(one, other)))
                .findFirst()
                .orElseThrow()
                .score();
    }
}
