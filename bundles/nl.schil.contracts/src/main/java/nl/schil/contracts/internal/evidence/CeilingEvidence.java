package nl.schil.contracts.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * B1d: of the framework agreements that run, those of which it is known what is used; dated by the newest call-off
 * recorded or spend reported.
 */
@Component(service = ActivityEvidence.class)
public final class CeilingEvidence extends SqlEvidence {
    @Activate
    public CeilingEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "B1d";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.SYSTEM;
    }

    @Override
    Population population(LocalDate asOf) {
        return new Population(
                false, "c.kind = 'RAAM' AND c.runs_from <= ? AND c.runs_until >= ?", List.of(asOf, asOf), "c.use_on");
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        return Text.of("contracts.evidence.B1d.short");
    }
}
