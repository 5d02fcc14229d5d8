package nl.schil.contracts.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Writing;
import nl.schil.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierReferencesTest {
    private static final Merge MERGE = new Merge("supplier-from", "supplier-to", Set.of("KVK:20000001"));

    @TempDir
    Path directory;

    private final SupplierReferences references = new SupplierReferences();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, "db/migration");
        ContractTables tables = new ContractTables(new LeadTimeReference(LeadTimes.DEFAULT, database));
        List<Contract> contracts = new ArrayList<>();
        Random dice = new Random(7);
        for (int i = 0; i < 5; i++) {
            contracts.add(Examples.random(dice, i));
        }
        database.write(Actor.SYSTEM, "fill", writing -> {
            tables.insert(writing, contracts);
            writing.execute("UPDATE contracts_contract SET supplier_id = NULL, supplier_key = NULL");
            link(writing, contracts.get(0).id(), "supplier-from", null);
            link(writing, contracts.get(1).id(), "supplier-from", "RSIN:999990007");
            link(writing, contracts.get(2).id(), null, "KVK:20000001");
            link(writing, contracts.get(3).id(), "supplier-other", "KVK:20000001");
            writing.audit(new Audit("contracts.import", "import", "test", null, null, null, null));
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void contracts_by_id_or_only_by_key_follow_and_those_of_another_supplier_stay() {
        assertThat(database.<Long>read(reading -> references.count(reading, MERGE)))
                .isEqualTo(3);
        rewrite();
        assertThat(links())
                .containsExactlyInAnyOrder(
                        "supplier-to/null",
                        "supplier-to/RSIN:999990007",
                        "supplier-to/KVK:20000001",
                        "supplier-other/KVK:20000001",
                        "null/null");
        assertThat(database.<Long>read(reading -> references.count(reading, MERGE)))
                .isZero();
    }

    @Test
    void undoing_restores_every_link_and_raises_the_version_so_that_stale_edits_are_refused() {
        List<String> before = links();
        String undo = rewrite();
        restore(undo);
        assertThat(links()).isEqualTo(before);
        assertThat(database.<List<Long>>read(
                        reading -> reading.list("SELECT version FROM contracts_contract", row -> row.getLong(1))))
                .filteredOn(version -> version == 3)
                .hasSize(3);
        assertThat(database.actions()).endsWith("contracts.link", "contracts.link");
    }

    @Test
    void a_contract_that_went_to_another_supplier_since_stays_there() {
        String undo = rewrite();
        database.prepare(
                "UPDATE contracts_contract SET supplier_id = 'supplier-new' WHERE supplier_key = 'KVK:20000001'"
                        + " AND supplier_id = 'supplier-to'");
        restore(undo);
        assertThat(links()).contains("supplier-new/KVK:20000001").doesNotContain("null/KVK:20000001");
    }

    private String rewrite() {
        return database.write(Actor.SYSTEM, "rewrite", writing -> references.rewrite(writing, MERGE));
    }

    private void restore(String undo) {
        database.write(Actor.SYSTEM, "restore", writing -> {
            references.restore(writing, MERGE, undo);
            return null;
        });
    }

    private List<String> links() {
        return database.read(reading -> reading.list(
                "SELECT supplier_id, supplier_key FROM contracts_contract ORDER BY id",
                row -> row.getString(1) + "/" + row.getString(2)));
    }

    private static void link(Writing writing, String contract, String id, String key) {
        writing.execute(
                "UPDATE contracts_contract SET supplier_id = ?, supplier_key = ?, version = 1 WHERE id = ?",
                id,
                key,
                contract);
    }
}
