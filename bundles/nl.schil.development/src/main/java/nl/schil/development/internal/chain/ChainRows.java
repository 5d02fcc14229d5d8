package nl.schil.development.internal.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.development.internal.model.chain.Reach;
import org.jspecify.annotations.Nullable;

/** Goals and links of the chain as they stand in their tables. */
final class ChainRows {
    private ChainRows() {}

    static ChainGoal goal(ResultSet row) throws SQLException {
        return new ChainGoal(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("reference"),
                row.getString("goal_id"),
                LocalDate.parse(row.getString("since")),
                date(row, "ended_on"));
    }

    static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getString("id"),
                row.getString("goal_id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("supplier_id"),
                row.getString("party_id"),
                row.getString("party_name"),
                row.getString("delivers"),
                whole(row, "dependency"),
                whole(row, "influence"),
                Reach.valueOf(row.getString("reach")),
                row.getString("source"),
                LocalDate.parse(row.getString("established_on")),
                date(row, "ended_on"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(value);
    }
}
