package nl.schil.governance.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.AgendaItem;
import nl.schil.governance.internal.model.meeting.Closure;
import nl.schil.governance.internal.model.meeting.Decision;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Link;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.meeting.Presence;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.Slot;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final OrganisationScope OWN = new OrganisationScope(false, Set.of("org-a"));
    private static final OrganisationScope OTHER = new OrganisationScope(false, Set.of("org-b"));

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlForums forums;
    private SqlMeetings meetings;
    private SqlActions actions;
    private SqlDecisions decisions;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        forums = new SqlForums(database);
        meetings = new SqlMeetings(database);
        actions = new SqlActions(database);
        decisions = new SqlDecisions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Forum forum(String id, SubjectType type, String subject) {
        return forums.create(
                Actor.SYSTEM,
                new Forum(
                        id,
                        "org-a",
                        1,
                        type,
                        subject,
                        MeetingLevel.TACTICAL,
                        "Overleg " + id,
                        null,
                        true,
                        LocalDate.of(2026, 1, 1),
                        null,
                        List.of(
                                new Member(Side.BUYER, "p-noor", null, null, null),
                                new Member(Side.SUPPLIER, null, "P. Proef", "accountmanager", null))));
    }

    private Meeting meeting(String id, String forum, @Nullable LocalDate heldOn) {
        return meetings.plan(
                Actor.SYSTEM,
                new Meeting(
                        id,
                        forum,
                        "org-a",
                        0,
                        new Slot(LocalDate.of(2026, 12, 10), LocalTime.of(13, 30), 90, "Den Haag"),
                        heldOn,
                        null,
                        null,
                        null,
                        "Notities",
                        List.of(
                                new AgendaItem("KPI's", AgendaItem.Source.STANDARD, null, null, "Herstel"),
                                new AgendaItem("Plafond", AgendaItem.Source.PROPOSED, "86%", "/contracts/1", null)),
                        List.of(new Presence(Side.BUYER, "Noor"))),
                TODAY);
    }

    private Action action(String id, Side side, String due, @Nullable String closed) {
        return actions.add(
                Actor.SYSTEM,
                new Action(
                        id,
                        "org-a",
                        1,
                        "m1",
                        "f1",
                        "Actie " + id,
                        side,
                        null,
                        "P. Proef",
                        LocalDate.parse(due),
                        closed == null ? null : LocalDate.parse(closed),
                        null,
                        null,
                        LocalDate.of(2026, 1, 1)));
    }

    @Test
    void whatIsWrittenIsReadByItsOrganisationOnly() {
        Forum forum = forum("f1", SubjectType.CONTRACT, "contract-1");
        Meeting written = meeting("m1", "f1", null);
        assertThat(forums.find(OWN, "f1")).contains(forum);
        assertThat(forums.find(OTHER, "f1")).isEmpty();
        assertThat(meetings.find(OWN, "m1")).contains(written);
        assertThat(meetings.find(OTHER, "m1")).isEmpty();
        assertThat(written.version()).isEqualTo(1);
        assertThat(written.agenda()).hasSize(2);
        assertThat(database.actions()).containsExactly("governance.create-forum", "governance.plan-meeting");
    }

    @Test
    void theListKnowsTheLastAndTheNextMeetingOfAForum() {
        forum("f1", SubjectType.CONTRACT, "contract-1");
        meeting("m1", "f1", LocalDate.of(2026, 11, 3));
        meeting("m2", "f1", null);
        SqlForums.Listed listed = forums.all(OWN).get(0);
        assertThat(listed.lastHeldOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(listed.nextOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(forums.all(OTHER)).isEmpty();
    }

    @Test
    void aMeetingThatSomebodyElseWroteIsStale() {
        forum("f1", SubjectType.CONTRACT, "contract-1");
        Meeting read = meeting("m1", "f1", null);
        meetings.replace(Actor.SYSTEM, "governance.write-meeting", read, TODAY);
        assertThatThrownBy(() -> meetings.replace(Actor.SYSTEM, "governance.write-meeting", read, TODAY))
                .isInstanceOf(RaciTables.Stale.class);
    }

    @Test
    void bothSidesAreCountedApartAsTheyStoodOnTheDay() {
        forum("f1", SubjectType.CONTRACT, "contract-1");
        meeting("m1", "f1", TODAY);
        action("a1", Side.BUYER, "2026-06-01", "2026-06-01");
        action("a2", Side.BUYER, "2026-06-01", "2026-06-02");
        action("a3", Side.SUPPLIER, "2026-06-01", null);
        action("a4", Side.SUPPLIER, "2027-06-01", null);
        Map<Side, Closure> now = actions.closures(OWN, null, TODAY);
        assertThat(now.get(Side.BUYER)).isEqualTo(new Closure(1, 1, 0, 0));
        assertThat(now.get(Side.SUPPLIER)).isEqualTo(new Closure(0, 0, 1, 1));
        Map<Side, Closure> then = actions.closures(OWN, "f1", LocalDate.of(2026, 6, 1));
        assertThat(then.get(Side.BUYER)).isEqualTo(new Closure(1, 0, 0, 1));
        assertThat(then.get(Side.SUPPLIER)).isEqualTo(new Closure(0, 0, 0, 2));
        assertThat(actions.closures(OTHER, null, TODAY).get(Side.BUYER).rate()).isNull();
        assertThat(actions.list(new SqlActions.Query(OWN, null, null, true, false, TODAY, null), 10))
                .extracting(Action::id)
                .containsExactly("a3");
    }

    @Test
    void aDecisionKeepsTheRecordsThatItUsedAndCanBeTakenBack() {
        forum("f1", SubjectType.CONTRACT, "contract-1");
        meeting("m1", "f1", TODAY);
        Decision decision = decisions.decide(
                Actor.SYSTEM,
                new Decision(
                        "d1",
                        "m1",
                        "org-a",
                        "Optie niet gebruiken",
                        TODAY,
                        "noor",
                        List.of(
                                new Link(DecisionGround.Kind.CONTRACT, "contract-1", "RAAM-1", null),
                                new Link(DecisionGround.Kind.KPI, "kpi-1", "Levertijd", null)),
                        null));
        assertThat(decisions.of("m1")).containsExactly(decision);
        DecisionRef used = new DecisionRef("d1", "kpi-1", "org-a", "Optie niet gebruiken", TODAY, "Overleg f1", "m1");
        assertThat(using(OWN, DecisionGround.Kind.KPI, TODAY)).containsExactly(used);
        assertThat(using(OWN, DecisionGround.Kind.KPI, TODAY.minusDays(1))).isEmpty();
        assertThat(using(OWN, DecisionGround.Kind.GOAL, TODAY)).isEmpty();
        assertThat(using(OTHER, DecisionGround.Kind.KPI, TODAY)).isEmpty();
        decisions.withdraw(Actor.SYSTEM, decision, TODAY);
        assertThat(using(OWN, DecisionGround.Kind.KPI, TODAY)).isEmpty();
        assertThat(decisions.of("m1").get(0).withdrawnOn()).isEqualTo(TODAY);
    }

    private List<DecisionRef> using(OrganisationScope scope, DecisionGround.Kind kind, LocalDate asOf) {
        return decisions.using(scope, kind, List.of("kpi-1", "contract-2"), asOf);
    }

    @Test
    void forumsFollowTheSupplierThatStaysAndComeBack() {
        forum("f1", SubjectType.SUPPLIER, "old");
        SupplierReferences references = new SupplierReferences();
        Merge merge = new Merge("old", "new", Set.of());
        long count = database.read(reading -> references.count(reading, merge));
        assertThat(count).isEqualTo(1);
        String undo = database.write(Actor.SYSTEM, "merge", writing -> {
            writing.audit(new Audit("suppliers.merge", "supplier", "old", null, null, null, null));
            return references.rewrite(writing, merge);
        });
        assertThat(forums.find(OWN, "f1").orElseThrow().subject()).isEqualTo("new");
        database.write(Actor.SYSTEM, "undo", writing -> {
            writing.audit(new Audit("suppliers.unmerge", "supplier", "old", null, null, null, null));
            references.restore(writing, merge, undo);
            return undo;
        });
        assertThat(forums.find(OWN, "f1").orElseThrow().subject()).isEqualTo("old");
    }

    @Test
    void aSupplierWithARunningForumIsStillNeeded() {
        forum("f1", SubjectType.SUPPLIER, "s1");
        RunningForums objection = new RunningForums();
        Archival archival = new Archival("s1", Set.of(), "org-a");
        assertThat(database.read(reading -> objection.needed(reading, archival, TODAY))
                        .labels())
                .containsExactly("Overleg f1");
        assertThat(database.read(reading -> objection.needed(reading, new Archival("s1", Set.of(), "org-b"), TODAY))
                        .count())
                .isZero();
    }

    @Test
    void whoOfASupplierBelongsToItsForumsIsErasedWithTheRelation() {
        forum("f1", SubjectType.SUPPLIER, "s1");
        forum("f2", SubjectType.SUPPLIER, "s2");
        forum("f3", SubjectType.CONTRACT, "c1");
        ContractDirectory contracts = new Register(Map.of("c1", "s1"));
        PeopleOfSupplier people = new PeopleOfSupplier(contracts);
        Archival archival = new Archival("s1", Set.of(), "org-a");
        assertThat(database.<Long>read(reading -> people.count(reading, archival)))
                .isEqualTo(2);
        assertThat(database.<Long>read(reading -> people.count(reading, new Archival("s1", Set.of(), "org-b"))))
                .isZero();
        database.write(Actor.SYSTEM, "archive", writing -> {
            writing.audit(new Audit("suppliers.archive", "supplier", "s1", null, null, null, null));
            people.erase(writing, archival);
            return people;
        });
        assertThat(List.of("f1", "f2", "f3"))
                .extracting(id -> forums.find(OWN, id).orElseThrow().members().stream()
                        .map(Member::name)
                        .toList())
                .containsExactly(Arrays.asList(null, ""), Arrays.asList(null, "P. Proef"), Arrays.asList(null, ""));
        assertThat(database.<Long>read(reading -> people.count(reading, archival)))
                .isZero();
    }

    @Test
    void everyQuestionIsAnsweredFromAnIndex() {
        assertThat(plan("SELECT * FROM governance_forum WHERE organisation IN ('a') ORDER BY name, id"))
                .contains("governance_forum_organisation");
        assertThat(plan("SELECT * FROM governance_forum WHERE subject_type = 'SUPPLIER' AND subject_id = 'x'"))
                .contains("governance_forum_subject");
        assertThat(plan("SELECT * FROM governance_meeting WHERE forum_id = 'f' ORDER BY planned_on DESC, id DESC"))
                .contains("governance_meeting_forum")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan("SELECT * FROM governance_action WHERE organisation IN ('a') AND closed_on IS NULL"
                        + " AND due_on < '2026-01-01' ORDER BY due_on, id LIMIT 50"))
                .contains("governance_action_")
                .doesNotContain("TEMP B-TREE");
        assertThat(
                        plan(
                                "SELECT forum_id, MAX(held_on) FROM governance_meeting WHERE held_on <= '2026-01-01'"
                                        + " AND held_on IS NOT NULL AND cancelled_on IS NULL AND organisation IN ('a') GROUP BY forum_id"))
                .contains("governance_meeting_held");
        assertThat(plan("SELECT * FROM governance_decision WHERE meeting_id = 'm' ORDER BY id"))
                .contains("governance_decision_meeting");
        assertThat(plan("SELECT d.*, f.name FROM governance_decision_link l JOIN governance_decision d ON"
                        + " d.id = l.decision_id JOIN governance_meeting m ON m.id = d.meeting_id JOIN governance_forum f"
                        + " ON f.id = m.forum_id WHERE l.type = 'KPI' AND l.ref_id IN ('a', 'b')"))
                .contains("governance_decision_link_ref")
                .doesNotContain("SCAN");
    }

    private String plan(String sql) {
        List<String> steps =
                database.read(reading -> reading.list("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail")));
        return String.join("\n", steps);
    }

    /** Contracts by id with the id of their supplier. */
    private record Register(Map<String, String> suppliers) implements ContractDirectory {
        @Override
        public Map<String, ContractRef> find(Collection<String> ids) {
            Map<String, ContractRef> found = new HashMap<>();
            ids.stream()
                    .filter(suppliers::containsKey)
                    .forEach(id -> found.put(id, new ContractRef(id, id, id, "org-a", suppliers.get(id), null)));
            return found;
        }

        @Override
        public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
            return find(numbers);
        }

        @Override
        public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
            return List.copyOf(find(suppliers.keySet()).values());
        }
    }
}
