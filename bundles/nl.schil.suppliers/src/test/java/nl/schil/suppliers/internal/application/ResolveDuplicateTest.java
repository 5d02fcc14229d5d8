package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.suppliers.internal.application.ChangeSupplier.NewIdentifier;
import nl.schil.suppliers.internal.model.Duplicate.State;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveDuplicateTest {
    private static final Actor ACTOR = RegisterFixture.ACTOR;
    private static final String INCOMING =
            "name=Kantoor Totaal B.V.|btw=NL999990007B01|lei=724500SCHIL000000032|external_id=77";

    @TempDir
    Path directory;

    private RegisterFixture register;
    private ResolveDuplicate resolve;
    private ChangeSupplier change;
    private EnterSupplier enter;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        resolve = new ResolveDuplicate(register.database, register.schemes, register.database.clock());
        change = new ChangeSupplier(register.database, register.schemes, register.database.clock());
        enter = new EnterSupplier(register.database, register.schemes, register.database.clock());
        register.load("name=Testmeubel B.V.|kvk=12345678|btw=NL999990007B01", INCOMING);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void the_same_makes_the_name_a_trade_name_and_adds_the_other_keys() {
        resolve.resolve(ACTOR, candidate(), State.SAME);
        assertThat(register.suppliers()).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo("Testmeubel B.V.");
            assertThat(s.tradeNames()).containsExactly("Kantoor Totaal B.V.");
            assertThat(s.identifiers()).extracting(Identifier::scheme).containsExactly("BTW", "KVK", "LEI");
            assertThat(s.aliases()).hasSize(1);
        });
        assertThat(register.duplicates()).isEmpty();
        assertThat(register.load(INCOMING).get(0).kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(register.suppliers().get(0).name()).isEqualTo("Testmeubel B.V.");
    }

    @Test
    void different_is_refused_while_the_key_is_anothers_and_done_when_it_is_removed() {
        String candidate = candidate();
        assertThatThrownBy(() -> resolve.resolve(ACTOR, candidate, State.DIFFERENT))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.detail().key()).isEqualTo("suppliers.duplicate.key-in-use");
                });
        Supplier first = register.suppliers().get(0);
        change.removeIdentifier(ACTOR, first.id(), "BTW", "NL999990007B01");
        resolve.resolve(ACTOR, candidate, State.DIFFERENT);
        assertThat(register.suppliers())
                .extracting(Supplier::name)
                .containsExactly("Kantoor Totaal B.V.", "Testmeubel B.V.");
        assertThat(register.duplicates()).isEmpty();
    }

    @Test
    void dismissed_leaves_the_register_and_is_not_queued_again() {
        List<Supplier> before = register.suppliers();
        resolve.resolve(ACTOR, candidate(), State.DISMISSED);
        assertThat(register.suppliers()).isEqualTo(before);
        assertThat(register.load(INCOMING).get(0).kind()).isEqualTo(Kind.REJECTED);
        assertThat(register.duplicates()).isEmpty();
    }

    @Test
    void a_candidate_is_decided_once_and_by_its_own_organisation_only() {
        String candidate = candidate();
        assertThatThrownBy(() -> resolve.resolve(RegisterFixture.actor("org-b"), candidate, State.SAME))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        resolve.resolve(ACTOR, candidate, State.DISMISSED);
        assertThatThrownBy(() -> resolve.resolve(ACTOR, candidate, State.SAME))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void entering_by_hand_refuses_what_an_import_refuses() {
        assertThatThrownBy(() -> enter.enter(ACTOR, "org-a", Map.of("name", "Weer Anders", "kvk", "12345678")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.violations()).extracting("code").containsExactly("suppliers.duplicate-candidate");
                });
        assertThat(register.duplicates()).hasSize(2);
        assertThatThrownBy(() -> enter.enter(ACTOR, "org-a", Map.of("name", "Testmeubel", "kvk", "12345678")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.detail().key()).isEqualTo("suppliers.exists"));
        assertThatThrownBy(() -> enter.enter(ACTOR, "org-a", Map.of("kvk", "1", "rsin", "2")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.status()).isEqualTo(422);
                    assertThat(e.violations()).hasSize(3);
                });
    }

    @Test
    void a_supplier_of_another_organisation_only_comes_into_relation() {
        Supplier related =
                enter.enter(RegisterFixture.actor("org-b"), "org-b", Map.of("name", "Testmeubel", "kvk", "12345678"));
        assertThat(register.suppliers()).singleElement().satisfies(s -> {
            assertThat(s.id()).isEqualTo(related.id());
            assertThat(s.version()).isEqualTo(related.version());
            assertThat(s.organisations()).hasSize(2);
        });
    }

    @Test
    void a_description_changes_for_the_version_that_was_seen_only() {
        Supplier supplier = register.suppliers().get(0);
        assertThatThrownBy(() -> change.describe(ACTOR, supplier.id(), null, Map.of("place", "Ede")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(428));
        change.describe(ACTOR, supplier.id(), "\"1\"", Map.of("place", "Ede"));
        assertThatThrownBy(() -> change.describe(ACTOR, supplier.id(), "\"1\"", Map.of("place", "Zwolle")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(412));
        assertThatThrownBy(() ->
                        change.describe(RegisterFixture.actor("org-b"), supplier.id(), "\"2\"", Map.of("place", "X")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThat(register.suppliers().get(0).place()).isEqualTo("Ede");
    }

    @Test
    void an_identifier_of_another_supplier_is_refused_and_an_ended_one_makes_room() {
        register.load("name=Ander B.V.|kvk=87654321");
        Supplier other = register.suppliers().stream()
                .filter(s -> s.name().equals("Ander B.V."))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> change.addIdentifier(ACTOR, other.id(), identifier("BTW", "NL999990007B01", null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.detail().key()).isEqualTo("suppliers.key.taken"));
        assertThatThrownBy(() -> change.addIdentifier(ACTOR, other.id(), identifier("KVK", "11111111", null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.detail().key()).isEqualTo("suppliers.key.differs"));
        change.addIdentifier(ACTOR, other.id(), identifier("KVK", "87654321", LocalDate.of(2026, 1, 1)));
        change.addIdentifier(ACTOR, other.id(), identifier("KVK", "11111111", null));
        assertThat(register.suppliers())
                .filteredOn(s -> s.id().equals(other.id()))
                .singleElement()
                .satisfies(s -> assertThat(s.identifiers()).hasSize(2));
    }

    private static NewIdentifier identifier(String scheme, String value, LocalDate validTo) {
        return new NewIdentifier(scheme, value, null, validTo, null, null);
    }

    private String candidate() {
        return register.duplicates().get(0).id();
    }
}
