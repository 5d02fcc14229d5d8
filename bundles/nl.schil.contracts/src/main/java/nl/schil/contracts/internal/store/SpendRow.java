package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.schil.contracts.internal.model.SpendKind;
import nl.schil.contracts.internal.model.SpendLine;
import org.jspecify.annotations.Nullable;

/** One row of {@code contracts_spend}. */
final class SpendRow {
    static final String SELECT = "SELECT s.* FROM contracts_spend s WHERE";
    static final String INSERT =
            "INSERT INTO contracts_spend (organisation, amount, source_date, recorded_on, recorded_by, contract_id,"
                    + " period, kind, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "UPDATE contracts_spend SET organisation = ?, amount = ?, source_date = ?, recorded_on = ?,"
                    + " recorded_by = ? WHERE contract_id = ? AND period = ? AND kind = ? AND source = ?";

    private SpendRow() {}

    static SpendLine of(ResultSet row) throws SQLException {
        return new SpendLine(
                row.getString("contract_id"),
                YearMonth.parse(row.getString("period")),
                SpendKind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getLong("amount"),
                LocalDate.parse(row.getString("source_date")),
                LocalDate.parse(row.getString("recorded_on")),
                row.getString("recorded_by"));
    }

    static @Nullable Object[] arguments(SpendLine line, String organisation) {
        return new @Nullable Object[] {
            organisation,
            line.amount(),
            line.sourceDate(),
            line.recordedOn(),
            line.recordedBy(),
            line.contract(),
            line.period().toString(),
            line.kind(),
            line.source()
        };
    }
}
