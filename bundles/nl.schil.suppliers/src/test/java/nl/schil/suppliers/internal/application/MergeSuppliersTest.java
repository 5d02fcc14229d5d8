package nl.schil.suppliers.internal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Contact;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Merged;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlContacts;
import nl.schil.suppliers.internal.store.SqlMerges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeSuppliersTest {
    private static final Actor ACTOR = RegisterFixture.ACTOR;
    private static final String STAYS = "name=Testmeubel B.V.|kvk=12345678|external_id=1";
    private static final String GOES =
            "name=Kantoor Totaal N.V.|kvk=87654321|btw=NL999990007B01|place=Zwolle|external_id=2";

    @TempDir
    Path directory;

    private RegisterFixture register;
    private final Links links = new Links();
    private MergeSuppliers merging;
    private UndoMerge undoing;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        ModuleReferences references = new ModuleReferences(Set.of("contracts"), List.of(links));
        merging = new MergeSuppliers(register.database, register.schemes, register.database.clock(), references);
        undoing = new UndoMerge(register.database, register.schemes, register.database.clock(), references);
        register.load(STAYS, GOES);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void the_survivor_keeps_its_description_and_gains_names_keys_numbers_and_what_it_lacks() {
        merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        assertThat(register.suppliers()).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo("Testmeubel B.V.");
            assertThat(s.tradeNames()).containsExactly("Kantoor Totaal N.V.");
            assertThat(s.place()).isEqualTo("Zwolle");
            assertThat(s.identifiers())
                    .filteredOn(Identifier::isLive)
                    .extracting(Identifier::text)
                    .containsExactly("BTW:NL999990007B01", "KVK:12345678");
            assertThat(s.identifiers()).extracting(Identifier::text).contains("KVK:87654321");
            assertThat(s.aliases())
                    .filteredOn(alias -> !alias.isFormer())
                    .extracting(Alias::externalId)
                    .containsExactly("1", "2");
        });
    }

    @Test
    void the_next_import_of_the_same_file_finds_the_survivor_and_changes_nothing() {
        merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        register.load(STAYS, GOES);
        List<Supplier> once = register.suppliers();
        assertThat(register.load(STAYS, GOES))
                .allSatisfy(outcome -> assertThat(outcome.kind()).isEqualTo(Kind.UNCHANGED));
        assertThat(register.suppliers()).isEqualTo(once).hasSize(1);
    }

    @Test
    void the_name_or_the_key_of_the_one_that_went_finds_the_survivor_in_other_registers_too() {
        register.load("name=Bakkerij Jansen|place=Ede");
        merge("Testmeubel B.V.", "Bakkerij Jansen");
        merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        assertThat(register.load(
                        "org-b",
                        RegisterFixture.rows("name=Bakkerij Jansen|place=Ede", "name=Kantoor Totaal|kvk=87654321")))
                .allSatisfy(outcome -> assertThat(outcome.kind()).isIn(Kind.UPDATED, Kind.UNCHANGED));
        assertThat(register.suppliers()).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo("Testmeubel B.V.");
            assertThat(s.organisations()).contains("org-b");
        });
        RegisteredSuppliers lookup = new RegisteredSuppliers(register.database, register.schemes);
        assertThat(lookup.resolve(List.of("kvk:87654321"))).containsValue(id("Testmeubel B.V."));
    }

    @Test
    void the_old_id_leads_to_the_survivor_through_a_chain_of_merges() {
        register.load("name=Derde B.V.|kvk=11111111");
        String first = id("Kantoor Totaal N.V.");
        String second = id("Testmeubel B.V.");
        merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        merge("Derde B.V.", "Testmeubel B.V.");
        String last = id("Derde B.V.");
        assertThat(register.database.<Map<String, String>>read(
                        reading -> SqlMerges.survivors(reading, List.of(first, second, last))))
                .isEqualTo(Map.of(first, last, second, last));
        RegisteredSuppliers lookup = new RegisteredSuppliers(register.database, register.schemes);
        assertThat(lookup.find(List.of(first)).get(first).id()).isEqualTo(last);
    }

    @Test
    void a_chain_is_undone_from_the_newest_and_then_every_table_holds_what_it_held() {
        register.load("name=Derde B.V.|kvk=11111111|place=Ede");
        TableContents before = TableContents.of(register.database);
        Merged one = merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        Merged two = merge("Derde B.V.", "Testmeubel B.V.");
        assertRefused(() -> undoing.undo(ACTOR, one.id()), "suppliers.undo.later-merge");
        undoing.undo(ACTOR, two.id());
        undoing.undo(ACTOR, one.id());
        assertThat(before.differences(TableContents.of(register.database))).isEmpty();
        assertThat(links.merges).isEmpty();
        assertRefused(() -> undoing.undo(ACTOR, one.id()), "suppliers.undo.done");
    }

    @Test
    void preview_counts_what_would_follow_and_changes_nothing() {
        contact("c1", id("Kantoor Totaal N.V."));
        TableContents before = TableContents.of(register.database);
        MergeSuppliers.Preview preview = merging.preview(ACTOR, id("Testmeubel B.V."), id("Kantoor Totaal N.V."));
        assertThat(preview.references()).isEqualTo(Map.of("contracts", 12L));
        assertThat(preview.records()).containsEntry("contact", 1L).containsEntry("relationship", 1L);
        assertThat(preview.ending()).extracting(Identifier::text).containsExactly("KVK:87654321");
        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.result().tradeNames()).containsExactly("Kantoor Totaal N.V.");
        assertThat(before.differences(TableContents.of(register.database))).isEmpty();
    }

    @Test
    void a_merge_is_refused_with_the_name_of_a_module_whose_references_would_be_left_behind() {
        MergeSuppliers alone = new MergeSuppliers(
                register.database,
                register.schemes,
                register.database.clock(),
                new ModuleReferences(Set.of("contracts"), List.of()));
        assertThatThrownBy(() -> merge(alone, "Testmeubel B.V.", "Kantoor Totaal N.V."))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations())
                                .singleElement()
                                .satisfies(v -> assertThat(v.values()).containsEntry("module", "contracts")));
        assertThat(register.suppliers()).hasSize(2);
    }

    @Test
    void who_does_not_write_for_all_organisations_of_the_one_that_goes_is_refused() {
        register.load("org-b", RegisterFixture.rows(GOES.replace("|external_id=2", "")));
        assertRefused(() -> merge("Testmeubel B.V.", "Kantoor Totaal N.V."), "suppliers.merge.organisations");
        merge("Kantoor Totaal N.V.", "Testmeubel B.V.");
        assertThat(register.suppliers()).hasSize(1);
    }

    @Test
    void a_supplier_that_changed_since_it_was_seen_is_not_merged() {
        Supplier stays = find("Testmeubel B.V.");
        Supplier goes = find("Kantoor Totaal N.V.");
        assertThatThrownBy(() -> merging.merge(ACTOR, stays.id(), goes.id(), "\"7\"", goes.version()))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(412));
        assertRefused(
                () -> merging.merge(ACTOR, stays.id(), goes.id(), "\"" + stays.version() + "\"", 9),
                "suppliers.merge.changed");
    }

    @Test
    void of_two_merges_of_one_supplier_at_the_same_moment_one_is_refused() throws Exception {
        register.load("name=Derde B.V.|kvk=11111111");
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> results = new ArrayList<>();
        Supplier goes = find("Kantoor Totaal N.V.");
        for (Supplier stays : List.of(find("Testmeubel B.V."), find("Derde B.V."))) {
            results.add(threads.submit(() -> {
                barrier.await();
                try {
                    merging.merge(ACTOR, stays.id(), goes.id(), "*", goes.version());
                    return true;
                } catch (ProblemException e) {
                    assertThat(e.detail().key()).isEqualTo("suppliers.merge.gone");
                    return false;
                }
            }));
        }
        assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        threads.shutdown();
        assertThat(register.suppliers()).hasSize(2);
    }

    @Test
    void undoing_is_refused_with_the_reason_when_what_moved_has_changed_since() {
        Merged merged = merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        ChangeSupplier change = new ChangeSupplier(register.database, register.schemes, register.database.clock());
        change.removeIdentifier(ACTOR, id("Testmeubel B.V."), "BTW", "NL999990007B01");
        assertThatThrownBy(() -> undoing.undo(ACTOR, merged.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("suppliers.undo.changed.identifier"));
        assertThat(register.suppliers()).hasSize(1);
    }

    @Test
    void what_was_added_to_the_survivor_since_stays_with_it_and_a_removed_contact_does_not_come_back() {
        contact("c1", id("Kantoor Totaal N.V."));
        contact("c2", id("Kantoor Totaal N.V."));
        Merged merged = merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        contact("c3", id("Testmeubel B.V."));
        register.database.prepare("DELETE FROM suppliers_contact WHERE id = 'c1'");
        register.load("name=Testmeubel B.V.|kvk=12345678|website=https://testmeubel.example.nl");
        undoing.undo(ACTOR, merged.id());
        assertThat(contacts()).containsExactly("c2 " + id("Kantoor Totaal N.V."), "c3 " + id("Testmeubel B.V."));
        assertThat(find("Testmeubel B.V.").website()).isEqualTo("https://testmeubel.example.nl");
        assertThat(find("Testmeubel B.V.").place()).isNull();
    }

    @Test
    void after_thirty_days_a_merge_stands_and_what_would_undo_it_is_forgotten() {
        Merged merged = merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        ModuleReferences references = new ModuleReferences(Set.of("contracts"), List.of(links));
        Clock last = Clock.offset(register.database.clock(), Duration.ofDays(30));
        Clock late = Clock.offset(register.database.clock(), Duration.ofDays(31));
        assertRefused(
                () -> new UndoMerge(register.database, register.schemes, late, references).undo(ACTOR, merged.id()),
                "suppliers.undo.expired");
        new UndoMerge(register.database, register.schemes, last, references).undo(ACTOR, merged.id());
        merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        register.load("name=Derde B.V.|kvk=11111111");
        merge(
                new MergeSuppliers(register.database, register.schemes, late, references),
                "Testmeubel B.V.",
                "Derde B.V.");
        assertThat(register.database.<List<String>>read(reading -> reading.list(
                        "SELECT merged_name FROM suppliers_merge WHERE undo_rows IS NOT NULL",
                        row -> row.getString(1))))
                .containsExactly("Derde B.V.");
    }

    @Test
    void a_merge_and_its_undoing_stand_in_the_audit_of_both() {
        Merged merged = merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        undoing.undo(ACTOR, merged.id());
        assertThat(register.database.<List<String>>read(reading -> reading.list(
                        "SELECT action FROM store_audit WHERE action LIKE 'suppliers.%merge' ORDER BY seq",
                        row -> row.getString(1))))
                .containsExactly("suppliers.merge", "suppliers.merge", "suppliers.unmerge", "suppliers.unmerge");
    }

    @Test
    void children_of_a_group_follow_and_a_circle_is_refused() {
        register.load("name=Dochter B.V.|kvk=11111111", "name=Kleindochter B.V.|kvk=22222222");
        parent("Dochter B.V.", "Kantoor Totaal N.V.");
        parent("Kleindochter B.V.", "Dochter B.V.");
        assertRefused(() -> merge("Kleindochter B.V.", "Kantoor Totaal N.V."), "suppliers.merge.group");
        TableContents before = TableContents.of(register.database);
        Merged merged = merge("Testmeubel B.V.", "Kantoor Totaal N.V.");
        assertThat(parentOf("Dochter B.V.")).isEqualTo(id("Testmeubel B.V."));
        undoing.undo(ACTOR, merged.id());
        assertThat(before.differences(TableContents.of(register.database))).isEmpty();
        Merged up = merge("Dochter B.V.", "Kantoor Totaal N.V.");
        assertThat(parentOf("Dochter B.V.")).isNull();
        undoing.undo(ACTOR, up.id());
        assertThat(before.differences(TableContents.of(register.database))).isEmpty();
    }

    private void parent(String child, String parent) {
        register.database.prepare(
                "UPDATE suppliers_supplier SET parent = '" + id(parent) + "' WHERE id = '" + id(child) + "'");
    }

    private String parentOf(String name) {
        return register.database.read(reading -> reading
                .list(
                        "SELECT COALESCE(parent, '') FROM suppliers_supplier WHERE id = ?",
                        row -> row.getString(1),
                        id(name))
                .stream()
                .filter(p -> !p.isEmpty())
                .findFirst()
                .orElse(null));
    }

    private Merged merge(String stays, String goes) {
        return merge(merging, stays, goes);
    }

    private Merged merge(MergeSuppliers by, String stays, String goes) {
        Supplier survivor = find(stays);
        Supplier merged = find(goes);
        return by.merge(ACTOR, survivor.id(), merged.id(), "\"" + survivor.version() + "\"", merged.version());
    }

    private Supplier find(String name) {
        return register.suppliers().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) {
        return find(name).id();
    }

    private void contact(String id, String supplier) {
        Contact contact = new Contact(
                id, supplier, RegisterFixture.ORGANISATION, Contact.Level.TACTICAL, "A. Voorbeeld", null, null, null);
        register.database.write(ACTOR, "contact", writing -> {
            SqlContacts.insert(writing, contact);
            writing.audit(new Audit("suppliers.contact-add", "supplier", supplier, null, null, null, null));
            return null;
        });
    }

    private List<String> contacts() {
        return register.database.read(reading -> reading.list(
                "SELECT id, supplier FROM suppliers_contact ORDER BY id",
                row -> row.getString(1) + " " + row.getString(2)));
    }

    private static void assertRefused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.detail().key()).isEqualTo(key));
    }

    /** A module that has twelve references to whatever is merged, and remembers what it was asked. */
    static final class Links implements ReferenceRewriter {
        final List<Merge> merges = new ArrayList<>();

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
            return 12;
        }

        @Override
        public String rewrite(Writing writing, Merge merge) {
            merges.add(merge);
            return "undo " + merge.from();
        }

        @Override
        public void restore(Writing writing, Merge merge, String undo) {
            assertThat(undo).isEqualTo("undo " + merge.from());
            merges.removeIf(
                    done -> done.from().equals(merge.from()) && done.to().equals(merge.to()));
        }
    }
}
