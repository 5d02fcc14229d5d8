package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.suppliers.internal.model.Candidate;
import nl.schil.suppliers.internal.model.Detection;
import nl.schil.suppliers.internal.store.SqlCandidates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DetectDuplicatesTest {
    @TempDir
    Path directory;

    private RegisterFixture register;
    private DetectDuplicates detect;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        detect = new DetectDuplicates(register.database, register.schemes, register.database.clock());
    }

    @AfterEach
    void close() {
        detect.stop();
        register.close();
    }

    @Test
    void a_run_queues_each_pair_once_and_a_second_run_finds_nothing_new() throws Exception {
        register.load("name=Vechtprint Drukwerk B.V.|place=Utrecht", "name=Vechtprnt Drukwerk B.V.|place=Utrecht");
        assertThat(run().found()).isEqualTo(1);
        assertThat(run().found()).isZero();
        assertThat(open(OrganisationScope.ALL)).singleElement().satisfies(c -> {
            assertThat(c.score()).isBetween(0.9, 0.99);
            assertThat(c.reasons())
                    .containsExactly("suppliers.candidate.similar-name", "suppliers.candidate.same-place");
        });
    }

    @Test
    void a_pair_that_was_found_different_is_not_proposed_again() throws Exception {
        register.load("name=Vechtprint Drukwerk B.V.|place=Utrecht", "name=Vechtprnt Drukwerk B.V.|place=Utrecht");
        run();
        ReviewCandidate review = new ReviewCandidate(register.database, register.database.clock());
        String id = open(OrganisationScope.ALL).get(0).id();
        review.different(RegisterFixture.ACTOR, id);
        assertThat(run().found()).isZero();
        assertThat(open(OrganisationScope.ALL)).isEmpty();
        assertThatThrownBy(() -> review.different(RegisterFixture.ACTOR, id))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void the_number_of_a_legal_person_inside_another_identifier_is_an_equal_key() throws Exception {
        register.load("name=Testmeubel B.V.|rsin=999990007", "name=Kantoor Totaal B.V.|btw=NL999990007B01");
        run();
        assertThat(open(OrganisationScope.ALL)).singleElement().satisfies(c -> {
            assertThat(c.score()).isEqualTo(1);
            assertThat(c.keys()).containsExactly("RSIN:999990007");
        });
    }

    @Test
    void an_organisation_sees_pairs_of_which_it_has_both() throws Exception {
        register.load("name=Vechtprint Drukwerk B.V.|place=Utrecht");
        register.load("org-b", RegisterFixture.rows("name=Vechtprnt Drukwerk B.V.|place=Utrecht"));
        run();
        assertThat(open(OrganisationScope.ALL)).hasSize(1);
        assertThat(open(new OrganisationScope(false, Set.of("org-b")))).isEmpty();
        assertThat(open(new OrganisationScope(false, Set.of("org-a", "org-b")))).hasSize(1);
    }

    @Test
    void a_supplier_entered_by_hand_is_compared_at_once() {
        register.load("name=Vechtprint Drukwerk B.V.|place=Utrecht", "name=Andere Zaak B.V.|place=Ede");
        EnterSupplier enter = new EnterSupplier(register.database, register.schemes, register.database.clock());
        enter.enter(
                RegisterFixture.ACTOR,
                RegisterFixture.ORGANISATION,
                Map.of("name", "Vechtprint Drukwerken", "place", "Utrecht"));
        assertThat(open(OrganisationScope.ALL)).hasSize(1);
    }

    @Test
    void only_one_run_is_under_way_and_its_end_is_kept() throws Exception {
        assertThat(detect.latest()).isEmpty();
        assertThatThrownBy(detect::cancel)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(409));
        Detection ended = run();
        assertThat(ended.state()).isEqualTo(Detection.State.DONE);
        assertThat(new DetectDuplicates(register.database, register.schemes, register.database.clock()).latest())
                .contains(ended);
        assertThat(register.database.actions()).contains("suppliers.detect");
    }

    private Detection run() throws InterruptedException {
        detect.start(RegisterFixture.ACTOR);
        while (detect.latest().map(d -> d.state() == Detection.State.RUNNING).orElse(true)) {
            Thread.sleep(5);
        }
        return detect.latest().orElseThrow();
    }

    private List<Candidate> open(OrganisationScope scope) {
        return register.database.read(
                reading -> SqlCandidates.open(reading, scope, null, null, 50).items());
    }
}
