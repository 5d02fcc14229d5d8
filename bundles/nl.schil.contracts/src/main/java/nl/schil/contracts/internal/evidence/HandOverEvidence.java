package nl.schil.contracts.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.HandOver;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I1a: of the contracts that run and of which the hand-over came due in the 365 days before, 30 days after their first
 * day, those handed over completely and accepted.
 */
@Component(service = ActivityEvidence.class)
public final class HandOverEvidence extends SqlEvidence {
    private static final int WINDOW = 365;

    @Activate
    public HandOverEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "I1a";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.SELF_REPORTED;
    }

    @Override
    Population population(LocalDate asOf) {
        LocalDate last = asOf.minusDays(HandOver.DUE_DAYS);
        return new Population(
                false,
                "c.runs_from > ? AND c.runs_from <= ? AND c.runs_until >= ?",
                List.of(last.minusDays(WINDOW), last, asOf),
                "c.handed_over_on");
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        return Text.of("contracts.evidence.I1a.short", "due", String.valueOf(HandOver.due(contract)));
    }
}
