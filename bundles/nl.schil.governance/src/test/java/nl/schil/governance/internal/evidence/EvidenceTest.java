package nl.schil.governance.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.schil.governance.internal.application.AskedRaci;
import nl.schil.governance.internal.application.ChangeRaci;
import nl.schil.governance.internal.application.ReadRaci;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Meeting;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.meeting.Slot;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.Role;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlMeetings;
import nl.schil.governance.internal.store.SqlRaciTables;
import nl.schil.governance.internal.store.StarterReference;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.Result;
import nl.schil.kernel.Scope;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path directory;

    private TestDatabase database;
    private SqlForums forums;
    private SqlMeetings meetings;
    private SqlRaciTables tables;
    private final List<RunningContract> running = new ArrayList<>();
    private final Starter starter = new StarterReference().current();
    private ActivityEvidence held;
    private ActivityEvidence setUp;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, TODAY, "db/migration");
        forums = new SqlForums(database);
        meetings = new SqlMeetings(database);
        tables = new SqlRaciTables(database);
        Contracts contracts = new Contracts();
        held = new MeetingEvidence(database, contracts, forums, Cadence.DEFAULT);
        setUp = new RelationshipEvidence(
                database,
                contracts,
                forums,
                new ReadRaci(tables, starter, new Subjects(null, contracts), new Everybody()),
                Cadence.DEFAULT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The contracts that a test lets run. */
    private final class Contracts implements ContractDirectory {
        @Override
        public Map<String, ContractRef> find(Collection<String> ids) {
            Map<String, ContractRef> found = new HashMap<>();
            running.forEach(one -> found.put(one.contract().id(), one.contract()));
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
            return List.of();
        }

        @Override
        public List<RunningContract> running(OrganisationScope organisations, LocalDate asOf) {
            return running.stream()
                    .filter(one -> organisations.contains(one.contract().organisation()))
                    .toList();
        }
    }

    /** Whoever is asked for is there. */
    private static final class Everybody implements ActorDirectory {
        @Override
        public Optional<Actor> person(String id) {
            return Optional.empty();
        }

        @Override
        public List<Actor> holders(String permission, String organisation) {
            return List.of();
        }

        @Override
        public Map<String, Person> find(Collection<String> ids) {
            Map<String, Person> found = new HashMap<>();
            ids.forEach(id -> found.put(id, new Person(id, id, null, true)));
            return found;
        }
    }

    private void contract(String id, @Nullable String tier) {
        running.add(new RunningContract(
                new ContractRef(id, id.toUpperCase(Locale.ROOT), "Contract", "org-a", "supplier-1", tier),
                "Meubilair",
                LocalDate.of(2025, 1, 1)));
    }

    private void forum(SubjectType type, String subject, MeetingLevel level, @Nullable LocalDate heldOn) {
        String id = Ids.next();
        forums.create(
                Actor.SYSTEM,
                new Forum(
                        id,
                        "org-a",
                        1,
                        type,
                        subject,
                        level,
                        "Overleg",
                        null,
                        true,
                        LocalDate.of(2026, 1, 1),
                        null,
                        List.of(
                                new Member(Side.BUYER, "noor", null, null, null),
                                new Member(Side.SUPPLIER, null, "P. Proef", null, null))));
        if (heldOn != null) {
            meetings.plan(
                    Actor.SYSTEM,
                    new Meeting(
                            Ids.next(),
                            id,
                            "org-a",
                            0,
                            new Slot(heldOn, null, null, null),
                            heldOn,
                            null,
                            null,
                            heldOn,
                            null,
                            List.of(),
                            List.of()),
                    TODAY);
        }
    }

    private Coverage measured(ActivityEvidence evidence) {
        Scope scope = Scope.of("org-a");
        return evidence.measure(List.of(scope), TODAY, 0).get(scope);
    }

    @Test
    void aSilverContractCountsWhenBothItsLevelsMetWithinTheCadence() {
        contract("c1", "S");
        forum(SubjectType.CONTRACT, "c1", MeetingLevel.TACTICAL, TODAY.minusMonths(6));
        assertThat(measured(held).fulfilled()).isZero();
        forum(SubjectType.SUPPLIER, "supplier-1", MeetingLevel.STRATEGIC, TODAY.minusMonths(11));
        assertThat(measured(held).fulfilled()).isEqualTo(1);
        assertThat(measured(held).oldest()).isEqualTo(TODAY.minusMonths(11));
        Scope scope = Scope.of("org-a");
        assertThat(held.measure(List.of(scope), TODAY.plusDays(1), 0).get(scope).fulfilled())
                .as("the last day of the cadence is inside")
                .isZero();
    }

    @Test
    void aContractWithoutATierIsNotInThePopulation() {
        contract("c1", null);
        assertThat(measured(held).applicable()).isFalse();
        assertThat(measured(setUp).applicable()).isFalse();
    }

    @Test
    void aRelationshipIsSetUpWithOwnersAndForumsOfBothSides() {
        contract("c1", "S");
        contract("c2", "B");
        forum(SubjectType.CONTRACT, "c1", MeetingLevel.TACTICAL, null);
        forum(SubjectType.SUPPLIER, "supplier-1", MeetingLevel.STRATEGIC, null);
        assertThat(measured(setUp).population()).isEqualTo(1);
        assertThat(measured(setUp).fulfilled()).as("nobody is accountable").isZero();
        RaciTable empty = RaciTable.empty(RaciScope.of("org-a"));
        List<AskedRaci.AskedSeat> seats = starter.roles().stream()
                .filter(role -> !role.supplier())
                .map(Role::code)
                .map(role -> new AskedRaci.AskedSeat(role, "noor", "sam", null, null, null))
                .toList();
        Result<RaciTable> divided = new ChangeRaci(starter, Set.of("noor", "sam"), TODAY)
                .change(empty, new AskedRaci(true, List.of(), seats));
        tables.replace(Actor.SYSTEM, empty, ((Result.Accepted<RaciTable>) divided).value(), TODAY);
        assertThat(measured(setUp).fulfilled()).isEqualTo(1);
    }

    @Test
    void theCountsAreThoseOfTheRecordsInEveryScope() {
        Random dice = new Random(5);
        for (int i = 0; i < 250; i++) {
            String tier = List.of("G", "S", "B", "").get(dice.nextInt(4));
            contract("c" + i, tier.isEmpty() ? null : tier);
            for (MeetingLevel level : MeetingLevel.values()) {
                if (dice.nextInt(4) > 0) {
                    forum(SubjectType.CONTRACT, "c" + i, level, TODAY.minusDays(dice.nextInt(300)));
                }
            }
        }
        for (Scope scope : List.of(
                Scope.of("org-a"),
                new Scope("org-a", null, "S", null, null),
                new Scope("org-a", "Meubilair", null, "supplier-1", null),
                new Scope("org-a", null, null, null, "c7"),
                Scope.of("org-b"))) {
            for (ActivityEvidence evidence : List.of(held, setUp)) {
                Coverage coverage = evidence.measure(List.of(scope), TODAY, 120).get(scope);
                assertThat(records(evidence, scope, true)).hasSize((int) coverage.fulfilled());
                assertThat(records(evidence, scope, false))
                        .hasSize((int) (coverage.population() - coverage.fulfilled()));
            }
        }
    }

    private static List<EvidenceRecord> records(ActivityEvidence evidence, Scope scope, boolean fulfilled) {
        List<EvidenceRecord> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<EvidenceRecord> page = evidence.records(scope, TODAY, 120, fulfilled, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
