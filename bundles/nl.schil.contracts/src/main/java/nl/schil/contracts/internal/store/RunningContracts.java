package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A supplier is not archived while contracts with it are signed and not over. */
@Component(service = ArchiveObjection.class)
public final class RunningContracts implements ArchiveObjection {
    private static final EnumSet<ContractState> RUNNING =
            EnumSet.of(ContractState.GETEKEND, ContractState.ACTIEF, ContractState.OPGEZEGD);

    @Activate
    public RunningContracts(@Reference ContractTables tables) {
        // refers to the tables, so that they are there
    }

    public RunningContracts() {}

    @Override
    public String module() {
        return "contracts";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        Sql condition = new Sql();
        StateCondition state = StateCondition.of(RUNNING, asOf);
        condition
                .add("FROM contracts_contract c WHERE c.organisation = ?", archival.organisation())
                .add("AND (c.supplier_id = ?", archival.id())
                .in("OR c.supplier_id IS NULL AND", "c.supplier_key", archival.keys())
                .add(") AND " + state.sql(), state.arguments());
        long count = reading.one("SELECT COUNT(*)" + condition.text(), row -> row.getLong(1), condition.arguments())
                .orElse(0L);
        List<String> numbers = count == 0
                ? List.of()
                : reading.list(
                        "SELECT c.number" + condition.text() + " ORDER BY c.number LIMIT " + Needed.MOST,
                        row -> row.getString(1),
                        condition.arguments());
        return new Needed(count, numbers);
    }
}
