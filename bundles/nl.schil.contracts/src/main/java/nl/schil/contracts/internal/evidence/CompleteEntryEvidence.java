package nl.schil.contracts.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Missing;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** B1b: of the contracts that run, those whose entry misses nothing; dated by their last change or confirmation. */
@Component(service = ActivityEvidence.class)
public final class CompleteEntryEvidence extends SqlEvidence {
    @Activate
    public CompleteEntryEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "B1b";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.SYSTEM;
    }

    @Override
    Population population(LocalDate asOf) {
        return Population.tiered(asOf, "COALESCE(c.complete_on, t.complete_on)");
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        return shortage(contract, period, asOf, false);
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf, boolean judged) {
        List<Missing> missing =
                Missing.of(contract, judged || contract.stewardship().tier() != null);
        return missing.size() == 1
                ? Text.of("contracts.evidence.B1b.missing." + missing.get(0), "count", 1)
                : Text.of("contracts.evidence.B1b.missing", "count", missing.size());
    }
}
