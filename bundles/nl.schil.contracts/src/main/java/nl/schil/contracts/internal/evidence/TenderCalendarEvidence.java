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

/** T1a: of the contracts that run out without another option and whose re-tender should have started, those planned in time. */
@Component(service = ActivityEvidence.class)
public final class TenderCalendarEvidence extends SqlEvidence {
    private static final int LONGEST_LEAD_MONTHS = 60;

    @Activate
    public TenderCalendarEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "T1a";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.SYSTEM;
    }

    @Override
    Population population(LocalDate asOf) {
        return new Population(
                true,
                "p.tender_on <= ? AND p.tender_on >= ? AND p.reached_on <= ? AND p.superseded_on > ?"
                        + " AND p.ends_on >= ?"
                        + " AND (p.effective_on IS NULL OR p.ending_on > ? OR p.effective_on >= p.ends_on)",
                List.of(asOf, asOf.minusMonths(LONGEST_LEAD_MONTHS), asOf, asOf, asOf, asOf),
                "CASE WHEN p.decision IN ('RETENDER', 'LET_END') AND p.decided_on <= p.tender_on"
                        + " THEN p.decided_on END");
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        LocalDate end = contract.term().periods(asOf).get(period).end();
        return Text.of("contracts.evidence.T1a.short", "end", end);
    }
}
