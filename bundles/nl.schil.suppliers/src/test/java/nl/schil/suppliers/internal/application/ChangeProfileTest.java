package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.suppliers.internal.application.ChangeSupplier.NewIdentifier;
import nl.schil.suppliers.internal.model.GroupMember;
import nl.schil.suppliers.internal.model.Relationship;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlGroups;
import nl.schil.suppliers.internal.store.SqlProfiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeProfileTest {
    private static final Actor ACTOR = RegisterFixture.ACTOR;

    @TempDir
    Path directory;

    private RegisterFixture register;
    private ChangeProfile profile;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        profile = new ChangeProfile(register.database, register.database.clock());
        register.load("name=Alfa", "name=Beta", "name=Gamma", "name=Delta|btw=NL999990007B01");
        register.suppliers().forEach(s -> ids.put(s.name(), s.id()));
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void a_group_is_shown_from_its_head_down() {
        move("Beta", "Alfa");
        move("Gamma", "Beta");
        move("Delta", "Alfa");
        assertThat(group("Gamma"))
                .extracting(m -> m.level() + " " + m.name())
                .containsExactly("0 Alfa", "1 Beta", "2 Gamma", "1 Delta");
        move("Beta", null);
        assertThat(group("Gamma")).extracting(GroupMember::name).containsExactly("Beta", "Gamma");
    }

    @Test
    void a_supplier_belongs_neither_to_itself_nor_to_what_belongs_to_it() {
        move("Beta", "Alfa");
        move("Gamma", "Beta");
        assertThat(refusal("Alfa", "Gamma").code()).isEqualTo("suppliers.group.circle");
        assertThat(refusal("Alfa", "Alfa").code()).isEqualTo("suppliers.group.circle");
        assertThat(group("Alfa")).extracting(GroupMember::name).containsExactly("Alfa", "Beta", "Gamma");
    }

    @Test
    void a_supplier_of_other_organisations_cannot_be_named_as_parent() {
        register.load("org-b", RegisterFixture.rows("name=Vreemd"));
        register.suppliers().forEach(s -> ids.put(s.name(), s.id()));
        assertThat(refusal("Alfa", "Vreemd").code()).isEqualTo("suppliers.group.parent.unknown");
    }

    @Test
    void two_moves_at_the_same_moment_make_no_circle_together() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> moves = List.of(
                        threads.submit(attempt(start, "Alfa", "Beta")), threads.submit(attempt(start, "Beta", "Alfa")));
                List<Boolean> done = new ArrayList<>();
                for (Future<Boolean> move : moves) {
                    done.add(move.get());
                }
                assertThat(done).containsExactlyInAnyOrder(true, false);
                move("Alfa", null);
                move("Beta", null);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void answers_are_unknown_until_given_and_change_only_with_the_version_that_was_read() {
        assertThat(nature("Alfa")).isEqualTo("UNKNOWN UNKNOWN");
        profile.nature(ACTOR, ids.get("Alfa"), "\"1\"", "YES", null);
        assertThat(nature("Alfa")).isEqualTo("YES UNKNOWN");
        assertThatThrownBy(() -> profile.nature(ACTOR, ids.get("Alfa"), "\"1\"", "NO", null))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(412));
        profile.nature(ACTOR, ids.get("Alfa"), "\"2\"", "UNKNOWN", "NO");
        assertThat(nature("Alfa")).isEqualTo("UNKNOWN NO");
    }

    @Test
    void a_supplier_whose_vat_id_would_hold_a_citizen_service_number_is_no_natural_person() {
        assertThatThrownBy(() -> profile.nature(ACTOR, ids.get("Delta"), "\"1\"", null, "YES"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("suppliers.natural.bsn"));
    }

    @Test
    void a_natural_person_gets_no_old_vat_id_by_hand_nor_by_import() {
        profile.nature(ACTOR, ids.get("Alfa"), "\"1\"", null, "YES");
        ChangeSupplier change = new ChangeSupplier(register.database, register.schemes, register.database.clock());
        assertThatThrownBy(() -> change.addIdentifier(
                        ACTOR, ids.get("Alfa"), new NewIdentifier("BTW", "NL111222333B01", null, null, null, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("suppliers.btw.bsn"));
        assertThat(register.load("name=Alfa|btw=NL111222333B01"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.violations())
                        .extracting(Violation::code)
                        .containsExactly("suppliers.btw.bsn"));
        assertThat(supplier("Alfa").identifiers()).isEmpty();
    }

    @Test
    void an_organisation_names_who_manages_its_relation() {
        String organisation = RegisterFixture.ORGANISATION;
        assertThat(profile.manager(ACTOR, ids.get("Alfa"), organisation, "\"1\"", "manager@example.nl")
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> profile.manager(ACTOR, ids.get("Alfa"), organisation, "\"2\"", "niemand"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(422));
        assertThatThrownBy(() -> profile.manager(ACTOR, ids.get("Alfa"), "org-b", "\"1\"", null))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        Optional<Relationship> relationship =
                register.database.read(r -> SqlProfiles.relationship(r, ids.get("Alfa"), organisation));
        assertThat(relationship)
                .hasValueSatisfying(r -> assertThat(r.managerEmail()).isEqualTo("manager@example.nl"));
    }

    private Callable<Boolean> attempt(CyclicBarrier start, String name, String parent) {
        return () -> {
            start.await();
            try {
                move(name, parent);
                return true;
            } catch (ProblemException e) {
                return false;
            }
        };
    }

    private void move(String name, @Nullable String parent) {
        profile.parent(ACTOR, ids.get(name), "*", parent == null ? null : ids.get(parent));
    }

    private Violation refusal(String name, String parent) {
        try {
            move(name, parent);
        } catch (ProblemException e) {
            return e.violations().get(0);
        }
        throw new AssertionError("the move was not refused");
    }

    private List<GroupMember> group(String name) {
        return register.database.read(reading -> SqlGroups.members(reading, ids.get(name)));
    }

    private String nature(String name) {
        SqlProfiles.Nature nature = register.database.read(reading -> SqlProfiles.nature(reading, ids.get(name)));
        return nature.sme() + " " + nature.naturalPerson();
    }

    private Supplier supplier(String name) {
        return register.suppliers().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
