package nl.schil.market.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.market.internal.model.Axis;
import nl.schil.market.internal.model.AxisScore;
import nl.schil.market.internal.model.Placement;

/** Placements as the database sums them. */
final class PlacementRows {
    private static final AxisScore NONE = AxisScore.of(0, 0, 0);

    private PlacementRows() {}

    private record Sum(String position, Axis axis, AxisScore score) {}

    /** Every placement that counts on a day, by category id, oldest first. @param which condition on market_position p */
    static Map<String, List<Placement>> read(Reading reading, Sql which, LocalDate asOf) {
        Map<String, Map<Axis, AxisScore>> scores = new HashMap<>();
        Sql sums = new Sql()
                .add("SELECT a.position_id, a.axis, SUM(a.weight * a.score) AS weighted,"
                        + " SUM(CASE WHEN a.score IS NULL THEN 0 ELSE a.weight END) AS answered, SUM(a.weight) AS total"
                        + " FROM market_position p JOIN market_position_answer a ON a.position_id = p.id WHERE")
                .add(which.text(), which.arguments())
                .add("GROUP BY a.position_id, a.axis");
        reading.each(
                sums.text(),
                row -> new Sum(
                        row.getString("position_id"),
                        Axis.valueOf(row.getString("axis")),
                        AxisScore.of(row.getLong("weighted"), row.getLong("answered"), row.getLong("total"))),
                sum -> scores.computeIfAbsent(sum.position(), id -> new HashMap<>())
                        .put(sum.axis(), sum.score()),
                sums.arguments());
        Sql heads = new Sql()
                .add("SELECT p.* FROM market_position p WHERE")
                .add(which.text(), which.arguments())
                .add("AND p.placed_on <= ? AND (p.withdrawn_on IS NULL OR p.withdrawn_on > ?)", asOf, asOf)
                .add("ORDER BY p.placed_on, p.id");
        record Of(String category, Placement.Scored scored) {}
        Map<String, List<Placement.Scored>> found = new LinkedHashMap<>();
        reading.each(
                heads.text(),
                row -> {
                    Map<Axis, AxisScore> own = scores.getOrDefault(row.getString("id"), Map.of());
                    return new Of(
                            row.getString("category_id"),
                            new Placement.Scored(
                                    row.getString("id"),
                                    Columns.day(row, "placed_on"),
                                    row.getString("placed_by"),
                                    row.getString("remark"),
                                    own.getOrDefault(Axis.IMPACT, NONE),
                                    own.getOrDefault(Axis.RISK, NONE)));
                },
                of -> found.computeIfAbsent(of.category(), id -> new ArrayList<>())
                        .add(of.scored()),
                heads.arguments());
        Map<String, List<Placement>> histories = new HashMap<>();
        found.forEach((category, scored) -> histories.put(category, Placement.history(scored)));
        return histories;
    }
}
