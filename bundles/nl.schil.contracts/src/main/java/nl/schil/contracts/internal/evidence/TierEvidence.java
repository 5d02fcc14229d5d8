package nl.schil.contracts.internal.evidence;

import java.time.LocalDate;
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

/** S1b: of the contracts that run, those with a tier in force: by decision, by score or as entered; dated by the day
 * on which it was set. */
@Component(service = ActivityEvidence.class)
public final class TierEvidence extends SqlEvidence {
    @Activate
    public TierEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "S1b";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.SYSTEM;
    }

    @Override
    Population population(LocalDate asOf) {
        return Population.tiered(asOf, "COALESCE(t.set_on, c.tier_on)");
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        return Text.of("contracts.evidence.S1b.short");
    }
}
