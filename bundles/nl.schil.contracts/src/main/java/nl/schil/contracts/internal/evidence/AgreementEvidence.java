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

/** I1b: of the contracts that run, those with the signed agreement in their file; dated by the day it was recorded. */
@Component(service = ActivityEvidence.class)
public final class AgreementEvidence extends SqlEvidence {
    @Activate
    public AgreementEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "I1b";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.DOCUMENT;
    }

    @Override
    Population population(LocalDate asOf) {
        return Population.running(asOf, "agreement_on");
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        return Text.of("contracts.evidence.I1b.short");
    }
}
