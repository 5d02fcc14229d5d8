package nl.schil.development.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.kernel.Result;
import nl.schil.kernel.Scope;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LOOKED = LocalDate.of(2026, 3, 12);
    private static final OrganisationScope HERE = new OrganisationScope(false, Set.of("org-a"));

    private TestDatabase database;
    private SqlChain chain;
    private KeepChain keeping;

    @BeforeEach
    void open(@TempDir Path directory) {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        chain = new SqlChain(database, database.clock());
        keeping = new KeepChain(new Subjects(new Suppliers(), null), TODAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Suppliers {@code s-1} to {@code s-9}. */
    private static final class Suppliers implements SupplierDirectory {
        @Override
        public Map<String, SupplierRef> find(Collection<String> ids) {
            Map<String, SupplierRef> found = new HashMap<>();
            ids.stream()
                    .filter(id -> id.matches("s-\\d"))
                    .forEach(id -> found.put(id, new SupplierRef(id, "Leverancier " + id, null, Map.of())));
            return found;
        }

        @Override
        public Map<String, String> resolve(Collection<String> keys) {
            return Map.of();
        }

        @Override
        public List<SupplierRef> search(String text, OrganisationScope organisations, int limit) {
            return List.of();
        }
    }

    private static <T> T accepted(Result<T> result) {
        return result.orElseThrow(violations -> new IllegalStateException(violations.toString()));
    }

    private ChainGoal goal(String title) {
        ChainGoal goal =
                accepted(keeping.goal("org-a", null, new KeepChain.AskedGoal(title, null, null, "2026-01-01", null)));
        return chain.keep(Actor.SYSTEM, goal, true);
    }

    private static KeepChain.AskedLink asked(@Nullable String party, @Nullable String name, @Nullable String ended) {
        return new KeepChain.AskedLink(
                "s-1", party, name, "Frames", 4, null, "THROUGH_CONTRACT", "gesprek", LOOKED.toString(), ended);
    }

    @Test
    void goalsAndLinksComeBackAsTheyStoodOnADay() {
        ChainGoal goal = goal("Zonder nieuw staal");
        ChainLink link =
                chain.keep(Actor.SYSTEM, accepted(keeping.link(goal, null, asked(null, "Staalgroep", null))), true);
        assertThat(link.influence()).as("unknown").isNull();
        assertThat(chain.goals(HERE, TODAY)).containsExactly(goal);
        assertThat(chain.goals(HERE, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(chain.links(List.of(goal), LOOKED)).containsExactly(link);
        assertThat(chain.links(List.of(goal), LOOKED.minusDays(1))).isEmpty();
        ChainLink ended =
                chain.keep(Actor.SYSTEM, accepted(keeping.link(goal, link, asked("s-2", null, "2026-10-31"))), false);
        assertThat(ended.party()).isEqualTo("s-2");
        assertThat(chain.links(List.of(goal), LocalDate.of(2026, 10, 31))).containsExactly(ended);
        assertThat(chain.links(List.of(goal), TODAY)).isEmpty();
        assertThatThrownBy(() -> chain.keep(Actor.SYSTEM, link, false)).isInstanceOf(Stale.class);
        assertThat(database.actions()).contains("development.chain-goal", "development.chain-link");
    }

    @Test
    void everythingThatIsWrongWithALinkIsSaidAtOnce() {
        ChainGoal goal = goal("Zonder nieuw staal");
        KeepChain.AskedLink wrong = new KeepChain.AskedLink(
                "onbekend", "onbekend", null, null, 6, 0, null, null, "2026-12-01", "2026-01-01");
        Result<ChainLink> refused = keeping.link(goal, null, wrong);
        assertThat(((Result.Refused<ChainLink>) refused).violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "supplier",
                        "party",
                        "party",
                        "dependency",
                        "influence",
                        "reach",
                        "establishedOn",
                        "endedOn",
                        "delivers",
                        "source");
    }

    @Test
    void goalsCountWhenSomebodyLookedBehindOurSuppliers() {
        ChainGoal goal = goal("Zonder nieuw staal");
        goal("Zonder dwangarbeid");
        ChainEvidence evidence = new ChainEvidence(database, chain);
        Scope here = Scope.of("org-a");
        assertThat(evidence.measure(List.of(here), TODAY, 730).get(here).fulfilled())
                .isZero();
        chain.keep(Actor.SYSTEM, accepted(keeping.link(goal, null, asked("s-2", null, null))), true);
        Coverage coverage = evidence.measure(List.of(here), TODAY, 730).get(here);
        assertThat(coverage.population()).isEqualTo(2);
        assertThat(coverage.fulfilled()).isEqualTo(1);
        assertThat(coverage.newest()).isEqualTo(LOOKED);
        assertThat(evidence.records(here, TODAY, 730, false, null).items())
                .extracting(one -> one.label())
                .containsExactly("Zonder dwangarbeid");
        Scope elsewhere = Scope.of("org-b");
        assertThat(evidence.measure(List.of(elsewhere), TODAY, 730)
                        .get(elsewhere)
                        .applicable())
                .isFalse();
    }

    @Test
    void bothEndsFollowAMergeAndComeBack() {
        ChainGoal goal = goal("Zonder nieuw staal");
        ChainLink link = chain.keep(Actor.SYSTEM, accepted(keeping.link(goal, null, asked("s-2", null, null))), true);
        ChainReferences references = new ChainReferences(chain);
        Merge merge = new Merge("s-2", "s-3", Set.of());
        String undo = database.write(Actor.SYSTEM, "merge", writing -> references.rewrite(writing, merge));
        assertThat(chain.link(HERE, link.id()).orElseThrow().party()).isEqualTo("s-3");
        database.write(Actor.SYSTEM, "undo", writing -> {
            references.restore(writing, merge, "development_plan x\n" + undo);
            return undo;
        });
        assertThat(chain.link(HERE, link.id()).orElseThrow().party()).isEqualTo("s-2");
    }

    @Test
    void everyQuestionHasItsIndex() {
        assertThat(
                        plan(
                                "SELECT * FROM development_chain_link WHERE goal_id IN ('a') ORDER BY goal_id, supplier_id, id"))
                .contains("development_chain_link_goal");
        assertThat(plan("SELECT * FROM development_chain_goal WHERE organisation = 'a' ORDER BY title, id"))
                .contains("development_chain_goal_title");
        assertThat(plan("SELECT id FROM development_chain_link WHERE party_id = 'a'"))
                .contains("development_chain_link_party");
    }

    private String plan(String sql) {
        List<String> details =
                database.read(reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
        return String.join("\n", details);
    }
}
