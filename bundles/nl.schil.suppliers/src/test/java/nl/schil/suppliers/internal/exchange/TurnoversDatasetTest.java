package nl.schil.suppliers.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.TurnoverRef;
import nl.schil.suppliers.internal.application.RegisterFixture;
import nl.schil.suppliers.internal.application.RegisteredSuppliers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnoversDatasetTest {
    @TempDir
    Path directory;

    private RegisterFixture register;
    private RegisteredSuppliers suppliers;
    private TurnoversDataset dataset;

    @BeforeEach
    void open() {
        register = new RegisterFixture(directory);
        register.load("name=Testmeubel B.V.|kvk=12345678");
        suppliers = new RegisteredSuppliers(register.database, register.schemes);
        dataset = new TurnoversDataset(suppliers, register.database.clock());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<RowOutcome> load(String... rows) {
        Import run = dataset.begin(register.context(RegisterFixture.ORGANISATION));
        return register.database.write(
                RegisterFixture.ACTOR, "import", writing -> run.apply(writing, RegisterFixture.rows(rows)));
    }

    private static String row(String key, String amount) {
        return "supplier_key=" + key + "|year=2024|amount=" + amount + "|source=Jaarrekening|source_date=2025-05-01";
    }

    private List<TurnoverRef> turnovers() {
        String id = suppliers.resolve(List.of("KVK:12345678")).get("KVK:12345678");
        return suppliers.turnovers(List.of(id)).getOrDefault(id, List.of());
    }

    @Test
    void aTurnoverIsMadeThenUnchangedThenChanged() {
        assertThat(load(row("KVK:12345678", "1250.50")))
                .extracting(RowOutcome::kind)
                .containsExactly(RowOutcome.Kind.CREATED);
        assertThat(turnovers().get(0).amount().cents()).isEqualTo(125_050);
        assertThat(load(row("KVK:12345678", "1250.50")))
                .extracting(RowOutcome::kind)
                .containsExactly(RowOutcome.Kind.UNCHANGED);
        assertThat(load(row("KVK:12345678", "1300")))
                .extracting(RowOutcome::kind)
                .containsExactly(RowOutcome.Kind.UPDATED);
        assertThat(turnovers()).hasSize(1);
        assertThat(turnovers().get(0).amount().cents()).isEqualTo(130_000);
    }

    @Test
    void whoIsUnknownAndWhatIsMissingIsRejected() {
        List<RowOutcome> outcomes = load(row("KVK:87654321", "1"), "supplier_key=KVK:12345678|year=2024|amount=1");
        assertThat(outcomes).extracting(RowOutcome::kind).containsOnly(RowOutcome.Kind.REJECTED);
        assertThat(outcomes.get(0).violations())
                .extracting(Violation::code)
                .containsExactly("turnovers.import.supplier");
        assertThat(outcomes.get(1).violations()).extracting(Violation::field).contains("source", "source_date");
        assertThat(turnovers()).isEmpty();
    }

    @Test
    void whatIsExportedCanBeImported() {
        load(row("KVK:12345678", "1250.50"));
        List<Map<String, String>> rows = new ArrayList<>();
        register.database.read(reading -> {
            dataset.export(reading, RegisterFixture.ACTOR, rows::add);
            return rows;
        });
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("supplier_key", "KVK:12345678").containsEntry("amount", "1250.50");
    }
}
