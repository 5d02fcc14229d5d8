package nl.schil.innovation.internal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.innovation.internal.application.Agree;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.store.SqlAgreements;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** Agreements about innovating together, recognised by supplier, contract and day. */
final class AgreementKind implements NewRecords.Kind<Agreement> {
    private final Cells cells;
    private final SqlAgreements agreements;
    private final Actor actor;
    private final LocalDate today;

    AgreementKind(Cells cells, SqlAgreements agreements, Actor actor, LocalDate today) {
        this.cells = cells;
        this.agreements = agreements;
        this.actor = actor;
        this.today = today;
    }

    @Override
    public Result<Agreement> read(Reading reading, Row row) {
        Result<Cells.Where> where = cells.where(row);
        if (!(where instanceof Result.Accepted<Cells.Where> good)) {
            return Result.refused(Cells.violations(where));
        }
        Fields fields = new Fields();
        BigDecimal budget = fields.number("pilot_budget", row.get("pilot_budget"));
        if (!fields.good()) {
            return fields.refused();
        }
        Agree.Asked asked = new Agree.Asked(
                good.value().supplier(),
                good.value().contract(),
                row.get("ip_owner"),
                row.get("ip_note"),
                budget == null ? null : budget.movePointRight(2).longValue(),
                row.get("procedure"),
                row.get("agreed_on"),
                row.get("ends_on"),
                row.get("reference"));
        return new Agree(new Subjects(null, null), today).add(good.value().organisation(), asked);
    }

    @Override
    public String key(Agreement one) {
        return String.join(
                "\n", one.organisation(), one.supplier(), String.valueOf(one.contract()), "" + one.agreedOn());
    }

    @Override
    public boolean known(Reading reading, Agreement one) {
        return !reading.list(
                        "SELECT id FROM innovation_agreement WHERE supplier_id = ? AND organisation = ? AND agreed_on = ?"
                                + " AND COALESCE(contract_id, '') = ?",
                        row -> row.getString(1),
                        one.supplier(),
                        one.organisation(),
                        one.agreedOn(),
                        one.contract() == null ? "" : one.contract())
                .isEmpty();
    }

    @Override
    public String add(Writing writing, Agreement one) {
        return agreements.add(writing, actor, one).id();
    }
}
