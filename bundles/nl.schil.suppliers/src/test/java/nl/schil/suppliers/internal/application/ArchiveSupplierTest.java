package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Scope;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.archive.PersonalData;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.store.testing.TestDatabase;
import nl.schil.suppliers.internal.evidence.RegisterEvidence;
import nl.schil.suppliers.internal.model.Contact;
import nl.schil.suppliers.internal.model.Identity;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlArchive;
import nl.schil.suppliers.internal.store.SqlContacts;
import nl.schil.suppliers.internal.store.SqlProfiles;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierFilter;
import nl.schil.suppliers.internal.store.SupplierQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSupplierTest {
    private static final Actor ACTOR = RegisterFixture.ACTOR;
    private static final String OWN = RegisterFixture.ORGANISATION;
    private static final LocalDate TODAY = TestDatabase.TODAY;
    private static final String COMPANY = "name=Testmeubel B.V.|kvk=12345678|external_id=1|verified_on=2026-03-01";
    private static final String TRADER = "name=Timmerbedrijf Voorbeeld|kvk=87654321|btw=NL123456789B13|place=Ede"
            + "|trade_names=Klussen Voorbeeld|external_id=2|verified_on=2026-03-01";

    @TempDir
    Path directory;

    private RegisterFixture register;
    private final Contracts contracts = new Contracts();
    private ArchiveSupplier archiving;
    private RestoreSupplier restoring;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        archiving = archiving(new ModuleReferences(Set.of("contracts"), List.of(contracts), List.of(contracts)));
        restoring = new RestoreSupplier(register.database, register.database.clock());
        register.load(COMPANY, TRADER);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void the_contacts_and_manager_of_the_organisation_are_erased_and_those_of_others_stay() {
        register.load("org-b", RegisterFixture.rows("name=Testmeubel B.V.|kvk=12345678"));
        String id = id("Testmeubel B.V.");
        contact("c1", id, OWN);
        contact("c2", id, "org-b");
        register.database.prepare("UPDATE suppliers_relationship SET manager_email = 'a.voorbeeld@example.nl'");
        ArchiveSupplier.Preview preview = archiving.preview(ACTOR, id, OWN);
        assertThat(preview.contents()).isEqualTo(new SqlArchive.Contents(1, true, 0));
        assertThat(preview.identity()).isEqualTo(Identity.IN_USE);
        archive(id);
        assertThat(texts("SELECT id FROM suppliers_contact")).containsExactly("c2");
        assertThat(texts("SELECT organisation FROM suppliers_relationship WHERE supplier = '" + id + "'"))
                .containsExactly("org-b");
        assertThat(find(id, OrganisationScope.ALL)).isTrue();
        assertThat(find(id, ACTOR.scope("suppliers.read"))).isFalse();
    }

    @Test
    void whom_modules_keep_to_reach_is_told_and_erased() {
        archiving = archiving(
                new ModuleReferences(Set.of("contracts"), List.of(contracts), List.of(contracts), List.of(contracts)));
        contracts.people = 3;
        String id = id("Testmeubel B.V.");
        assertThat(archiving.preview(ACTOR, id, OWN).people()).containsExactly(Map.entry("contracts", 3L));
        archive(id);
        assertThat(contracts.people).isZero();
        assertThat(texts("SELECT detail FROM store_audit WHERE action = 'suppliers.archive'"))
                .singleElement()
                .asString()
                .contains("people={contracts=3}");
    }

    @Test
    void an_archived_supplier_is_in_no_list_search_pair_or_export_and_its_name_still_resolves() {
        register.load("name=Testmeubel|place=Utrecht");
        new DetectDuplicatesFixture(register).run();
        assertThat(texts("SELECT id FROM suppliers_candidate")).hasSize(1);
        String id = id("Testmeubel B.V.");
        archive(id);
        assertThat(register.suppliers()).extracting(Supplier::name).doesNotContain("Testmeubel B.V.");
        assertThat(texts("SELECT id FROM suppliers_candidate")).isEmpty();
        new DetectDuplicatesFixture(register).run();
        assertThat(texts("SELECT id FROM suppliers_candidate")).isEmpty();
        RegisteredSuppliers directoryOf = new RegisteredSuppliers(register.database, register.schemes);
        assertThat(directoryOf.search("testmeubel", OrganisationScope.ALL, 10)).noneMatch(s -> s.id().equals(id));
        assertThat(directoryOf.find(List.of(id)).get(id).name()).isEqualTo("Testmeubel B.V.");
        assertThat(directoryOf.resolve(List.of("KVK:12345678"))).containsValue(id);
        List<Map<String, String>> exported = new ArrayList<>();
        register.database.read(reading -> {
            register.dataset.export(reading, ACTOR, exported::add);
            return exported;
        });
        assertThat(exported).noneMatch(row -> row.get("name").equals("Testmeubel B.V."));
        assertThat(archived(ACTOR.scope("suppliers.read"))).containsExactly(id);
        assertThat(archived(OrganisationScope.ALL)).containsExactly(id);
        assertThat(archived(RegisterFixture.actor("org-b").scope("suppliers.read")))
                .isEmpty();
    }

    @Test
    void evidence_counts_it_until_the_day_before_and_not_from_the_day_on() {
        RegisterEvidence evidence = new RegisterEvidence(register.database, register.schemes);
        Scope scope = Scope.of(OWN);
        var before = evidence.measure(List.of(scope), TODAY.minusDays(1), 365).get(scope);
        archive(id("Testmeubel B.V."));
        archive(id("Timmerbedrijf Voorbeeld"));
        assertThat(evidence.measure(List.of(scope), TODAY.minusDays(1), 365).get(scope))
                .isEqualTo(before)
                .satisfies(coverage -> assertThat(coverage.population()).isEqualTo(2));
        assertThat(evidence.records(scope, TODAY.minusDays(1), 365, true, null).items())
                .hasSize(2);
        assertThat(evidence.measure(List.of(scope), TODAY, 365).get(scope).population())
                .isZero();
        assertThat(evidence.records(scope, TODAY, 365, true, null).items()).isEmpty();
    }

    @Test
    void it_is_refused_while_a_module_needs_the_supplier_and_nothing_changes() {
        contracts.needed = new Needed(7, List.of("C-1", "C-2", "C-3", "C-4", "C-5"));
        String id = id("Testmeubel B.V.");
        TableContents before = TableContents.of(register.database);
        assertThatThrownBy(() -> archive(id)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.status()).isEqualTo(409);
            assertThat(e.detail().key()).isEqualTo("contracts.archive.needed");
            assertThat(e.detail().values())
                    .containsEntry("count", 7L)
                    .containsEntry("labels", "C-1, C-2, C-3, C-4, C-5, …");
        });
        assertThat(before.differences(TableContents.of(register.database))).isEmpty();
    }

    @Test
    void a_module_that_is_off_is_named_and_refuses_nothing() {
        archiving = archiving(new ModuleReferences(Set.of("contracts"), List.of()));
        String id = id("Timmerbedrijf Voorbeeld");
        ArchiveSupplier.Preview preview = archiving.preview(ACTOR, id, OWN);
        assertThat(preview.unanswered()).containsExactly("contracts");
        assertThat(preview.identity()).isEqualTo(Identity.REFERENCED);
        archive(id);
        assertThat(name(id)).isEqualTo("Timmerbedrijf Voorbeeld");
    }

    @Test
    void a_sole_trader_to_whom_nothing_refers_is_erased_for_good() {
        String id = id("Timmerbedrijf Voorbeeld");
        assertThat(archiving.preview(ACTOR, id, OWN).identity()).isEqualTo(Identity.ERASED);
        archive(id);
        assertThat(dump()).doesNotContain("Voorbeeld", "voorbeeld", "87654321", "123456789", "Ede");
        assertRefused(() -> restoring.restore(ACTOR, id, OWN, "*"), "suppliers.restore.erased");
        assertThat(register.load(TRADER)).extracting(o -> o.kind()).containsExactly(Kind.CREATED);
    }

    @Test
    void a_sole_trader_keeps_its_name_while_records_refer_to_it_or_it_is_blocked() {
        String id = id("Timmerbedrijf Voorbeeld");
        contracts.references = 1;
        assertThat(archiving.preview(ACTOR, id, OWN).identity()).isEqualTo(Identity.REFERENCED);
        contracts.references = 0;
        register.database.prepare("INSERT INTO suppliers_blocking (id, supplier, organisation, ground, reason,"
                + " blocked_from, blocked_until, version) VALUES ('b', '" + id
                + "', 'org-b', 'CONTRACT', 'Wanprestatie', '2026-01-01', '2026-12-31', 1)");
        assertThat(archiving.preview(ACTOR, id, OWN).identity()).isEqualTo(Identity.BLOCKED);
        archive(id);
        assertThat(name(id)).isEqualTo("Timmerbedrijf Voorbeeld");
    }

    @Test
    void the_profile_says_whether_it_is_a_person_before_a_number_or_a_legal_form_does() {
        String id = id("Timmerbedrijf Voorbeeld");
        register.database.prepare("UPDATE suppliers_supplier SET natural_person = 0 WHERE id = '" + id + "'");
        assertThat(archiving.preview(ACTOR, id, OWN).identity()).isEqualTo(Identity.NO_PERSON);
        assertThat(archiving.preview(ACTOR, id("Testmeubel B.V."), OWN).identity())
                .isEqualTo(Identity.NO_PERSON);
        register.load("name=Klusbedrijf Onbekend|kvk=11111111");
        assertThat(archiving.preview(ACTOR, id("Klusbedrijf Onbekend"), OWN).identity())
                .isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void what_is_archived_is_changed_only_after_it_was_restored() {
        String id = id("Testmeubel B.V.");
        archive(id);
        ChangeSupplier changing = new ChangeSupplier(register.database, register.schemes, register.database.clock());
        assertRefused(() -> changing.describe(ACTOR, id, "*", Map.of("place", "Ede")), "suppliers.archived");
        assertRefused(
                () -> new MaintainContacts(register.database)
                        .add(ACTOR, id, OWN, new MaintainContacts.NewContact("TACTICAL", "A. Test", null, null, null)),
                "suppliers.archived");
        assertRefused(() -> archive(id), "suppliers.archived");
        restoring.restore(ACTOR, id, OWN, "*");
        changing.describe(ACTOR, id, "*", Map.of("place", "Ede"));
        assertThat(register.suppliers()).anySatisfy(s -> assertThat(s.place()).isEqualTo("Ede"));
        assertRefused(() -> restoring.restore(ACTOR, id, OWN, "*"), "suppliers.restore.not-archived");
    }

    @Test
    void restoring_is_for_the_organisation_that_archived() {
        String id = id("Testmeubel B.V.");
        archive(id);
        assertThatThrownBy(() -> restoring.restore(RegisterFixture.actor("org-b"), id, OWN, "*"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThatThrownBy(() -> restoring.restore(ACTOR, id, OWN, "\"1\""))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(412));
    }

    @Test
    void an_import_that_meets_an_archived_key_makes_the_relation_anew_and_it_says_so() {
        String id = id("Testmeubel B.V.");
        archive(id);
        assertThat(register.load(COMPANY)).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.UPDATED);
            assertThat(outcome.id()).isEqualTo(id);
        });
        assertThat(register.suppliers()).extracting(Supplier::id).contains(id);
        assertThat(texts("SELECT supplier FROM suppliers_ended_relationship")).isEmpty();
        assertThat(register.database
                        .read(reading -> SqlProfiles.relationship(reading, id, OWN))
                        .orElseThrow()
                        .archivedBefore())
                .isEqualTo(TODAY);
        assertThat(register.load(COMPANY)).extracting(o -> o.kind()).containsExactly(Kind.UNCHANGED);
    }

    @Test
    void another_organisation_that_imports_it_has_it_and_the_first_one_does_not() {
        String id = id("Testmeubel B.V.");
        archive(id);
        register.load("org-b", RegisterFixture.rows("name=Testmeubel B.V.|kvk=12345678"));
        assertThat(find(id, RegisterFixture.actor("org-b").scope("suppliers.read")))
                .isTrue();
        assertThat(archived(ACTOR.scope("suppliers.read"))).containsExactly(id);
        assertThat(archived(OrganisationScope.ALL)).isEmpty();
    }

    @Test
    void a_merge_takes_ended_relations_along_and_undoing_it_brings_them_back() {
        register.load("org-b", RegisterFixture.rows("name=Testmeubel B.V.|kvk=12345678"));
        register.load("org-b", RegisterFixture.rows("name=Timmerbedrijf Voorbeeld|kvk=87654321"));
        archive(id("Testmeubel B.V."));
        ModuleReferences references = new ModuleReferences(Set.of(), List.of());
        Actor both = new Actor(
                "both",
                "B. Tester",
                "web",
                List.of(new nl.schil.kernel.security.Grant("beheerder", null, Set.of("suppliers.*"))));
        TableContents before = TableContents.of(register.database);
        Supplier stays = supplier("Timmerbedrijf Voorbeeld");
        Supplier goes = supplier("Testmeubel B.V.");
        var merged = new MergeSuppliers(register.database, register.schemes, register.database.clock(), references)
                .merge(both, stays.id(), goes.id(), "*", goes.version());
        assertThat(texts("SELECT supplier FROM suppliers_ended_relationship")).isEmpty();
        new UndoMerge(register.database, register.schemes, register.database.clock(), references)
                .undo(both, merged.id());
        assertThat(before.differences(TableContents.of(register.database))).isEmpty();
    }

    @Test
    void the_audit_tells_how_much_was_erased_and_of_whom_nothing() {
        String id = id("Testmeubel B.V.");
        contact("c1", id, OWN);
        archive(id);
        assertThat(texts("SELECT detail FROM store_audit WHERE action = 'suppliers.archive' AND before_digest IS NULL"
                        + " AND after_digest IS NULL"))
                .containsExactly("contacts=1, manager=0, duplicates=0, people={}, identity=NO_PERSON");
    }

    @Test
    void a_reason_is_required() {
        assertThatThrownBy(() -> archiving.archive(ACTOR, id("Testmeubel B.V."), OWN, "*", " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations())
                                .singleElement()
                                .satisfies(v -> assertThat(v.field()).isEqualTo("reason")));
    }

    private ArchiveSupplier archiving(ModuleReferences references) {
        return new ArchiveSupplier(register.database, register.schemes, register.database.clock(), references);
    }

    private void archive(String id) {
        archiving.archive(ACTOR, id, OWN, "*", "Geen opdrachten meer");
    }

    private Supplier supplier(String name) {
        return register.suppliers().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) {
        return supplier(name).id();
    }

    private String name(String id) {
        return texts("SELECT name FROM suppliers_supplier WHERE id = '" + id + "'")
                .get(0);
    }

    private boolean find(String id, OrganisationScope scope) {
        return register.database
                .read(reading -> SqlSuppliers.find(reading, id, scope))
                .isPresent();
    }

    private List<String> archived(OrganisationScope scope) {
        SupplierFilter filter = new SupplierFilter(false, null, false, TODAY, true);
        return register.database.read(reading ->
                SqlSuppliers.find(reading, new SupplierQuery(scope, null, filter, SupplierQuery.Sort.NAME, null, 10))
                        .stream()
                        .map(SqlSuppliers.Found::id)
                        .toList());
    }

    private List<String> texts(String sql) {
        return register.database.read(reading -> reading.list(sql, row -> row.getString(1)));
    }

    /** Everything that the tables of this bundle hold. */
    private String dump() {
        StringBuilder all = new StringBuilder();
        for (String table : texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'suppliers_%'")) {
            register.database.read(reading -> {
                reading.each(
                        "SELECT * FROM " + table,
                        row -> {
                            StringBuilder cells = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                cells.append(row.getString(i)).append('|');
                            }
                            return cells.toString();
                        },
                        row -> all.append(row).append('\n'));
                return table;
            });
        }
        return all.toString();
    }

    private void contact(String id, String supplier, String organisation) {
        Contact contact =
                new Contact(id, supplier, organisation, Contact.Level.TACTICAL, "A. Voorbeeld", null, null, null);
        register.database.write(ACTOR, "contact", writing -> {
            SqlContacts.insert(writing, contact);
            writing.audit(new Audit("suppliers.contact-add", "supplier", supplier, null, null, null, null));
            return null;
        });
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.detail().key()).isEqualTo(key));
    }

    /** Looks through the register at once. */
    private record DetectDuplicatesFixture(RegisterFixture register) {
        void run() {
            register.database.write(ACTOR, "suspect", writing -> {
                for (Supplier supplier : register.suppliers()) {
                    DetectDuplicates.suspect(writing, register.schemes, supplier, TODAY, ACTOR.id());
                }
                writing.audit(new Audit("suppliers.detect", "detection", "test", null, null, null, null));
                return null;
            });
        }
    }

    /** A module with references, of which some may still run. */
    private static final class Contracts implements ReferenceRewriter, ArchiveObjection, PersonalData {
        private long references;
        private long people;
        private Needed needed = Needed.NONE;

        @Override
        public String module() {
            return "contracts";
        }

        @Override
        public String type() {
            return "supplier";
        }

        @Override
        public long count(Reading reading, Merge merge) {
            return references;
        }

        @Override
        public String rewrite(Writing writing, Merge merge) {
            return "";
        }

        @Override
        public void restore(Writing writing, Merge merge, String undo) {
            // has nothing to restore
        }

        @Override
        public long count(Reading reading, Archival archival) {
            return people;
        }

        @Override
        public void erase(Writing writing, Archival archival) {
            people = 0;
        }

        @Override
        public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
            return needed;
        }
    }
}
