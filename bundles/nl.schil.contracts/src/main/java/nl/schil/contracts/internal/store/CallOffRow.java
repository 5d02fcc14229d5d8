package nl.schil.contracts.internal.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.Withdrawal;
import org.jspecify.annotations.Nullable;

/** One row of {@code contracts_call_off}. */
final class CallOffRow {
    static final String SELECT = "SELECT o.* FROM contracts_call_off o WHERE ";
    static final String INSERT =
            "INSERT INTO contracts_call_off (contract_id, organisation, number, dated, committed, quantity, description,"
                    + " agreement_id, recorded_on, recorded_by, source, withdrawn_on, withdrawn_why, withdrawn_by, id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "UPDATE contracts_call_off SET contract_id = ?, organisation = ?, number = ?, dated = ?, committed = ?,"
                    + " quantity = ?, description = ?, agreement_id = ?, recorded_on = ?, recorded_by = ?, source = ?,"
                    + " withdrawn_on = ?, withdrawn_why = ?, withdrawn_by = ? WHERE id = ?";

    private CallOffRow() {}

    static CallOff of(ResultSet row) throws SQLException {
        String quantity = row.getString("quantity");
        LocalDate withdrawnOn = Columns.date(row, "withdrawn_on");
        return new CallOff(
                row.getString("id"),
                row.getString("contract_id"),
                row.getString("number"),
                LocalDate.parse(row.getString("dated")),
                row.getLong("committed"),
                quantity == null ? null : new BigDecimal(quantity),
                row.getString("description"),
                row.getString("agreement_id"),
                LocalDate.parse(row.getString("recorded_on")),
                row.getString("recorded_by"),
                row.getString("source"),
                withdrawnOn == null
                        ? null
                        : new Withdrawal(withdrawnOn, row.getString("withdrawn_why"), row.getString("withdrawn_by")));
    }

    static @Nullable Object[] arguments(CallOff callOff, String organisation) {
        Withdrawal withdrawal = callOff.withdrawal();
        return new @Nullable Object[] {
            callOff.contract(),
            organisation,
            callOff.number(),
            callOff.date(),
            callOff.committed(),
            callOff.quantity() == null ? null : callOff.quantity().toPlainString(),
            callOff.description(),
            callOff.agreement(),
            callOff.recordedOn(),
            callOff.recordedBy(),
            callOff.source(),
            withdrawal == null ? null : withdrawal.on(),
            withdrawal == null ? null : withdrawal.reason(),
            withdrawal == null ? null : withdrawal.by(),
            callOff.id()
        };
    }
}
