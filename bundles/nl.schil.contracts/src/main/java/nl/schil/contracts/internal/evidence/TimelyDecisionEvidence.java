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

/** B1c: of the last notice days of agreed periods that passed in the 365 days before, those decided in time. */
@Component(service = ActivityEvidence.class)
public final class TimelyDecisionEvidence extends SqlEvidence {
    private static final int WINDOW = 365;

    @Activate
    public TimelyDecisionEvidence(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        super(database, tables, suppliers);
    }

    @Override
    public String activity() {
        return "B1c";
    }

    @Override
    Coverage.Kind kind() {
        return Coverage.Kind.SYSTEM;
    }

    @Override
    Population population(LocalDate asOf) {
        return new Population(
                true,
                "p.due_on >= ? AND p.due_on < ? AND p.last_notice_day = p.due_on AND p.reached_on <= ?"
                        + " AND p.superseded_on > ?"
                        + " AND (p.effective_on IS NULL OR p.effective_on >= p.due_on)",
                List.of(asOf.minusDays(WINDOW), asOf, asOf, asOf),
                "CASE WHEN p.decided_on <= p.due_on THEN p.decided_on END");
    }

    @Override
    Text proof(Contract contract, int period, LocalDate date, LocalDate asOf) {
        LocalDate day = contract.term().periods(asOf).get(period).lastNoticeDay();
        return Text.of("contracts.evidence.B1c.date", "date", date, "day", day);
    }

    @Override
    Text shortage(Contract contract, int period, LocalDate asOf) {
        LocalDate day = contract.term().periods(asOf).get(period).lastNoticeDay();
        boolean late = contract.decision(period).isPresent();
        return Text.of(late ? "contracts.evidence.B1c.late" : "contracts.evidence.B1c.missed", "day", day);
    }
}
