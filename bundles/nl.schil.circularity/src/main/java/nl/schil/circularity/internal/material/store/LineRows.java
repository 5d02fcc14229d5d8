package nl.schil.circularity.internal.material.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.esrs.E5Line;
import nl.schil.circularity.calculators.ladder.RStrategy;
import nl.schil.circularity.calculators.mci.Material;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mki.Category;
import nl.schil.circularity.calculators.mki.WeightSet;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Materials as rows. Impacts of one kg stand in one column in the order of the set of weights, as they are added up. */
public final class LineRows {
    static final String COLUMNS = "m.name, m.amount, m.unit, m.kg, m.fr, m.fu, m.fs, m.ef, m.cr, m.cu, m.cc, m.ce,"
            + " m.ec, m.origin, m.part, m.critical, m.strategy, m.ladder, m.recyclable, m.impacts";
    private static final String UNKNOWN = "-";

    private LineRows() {}

    static MaterialLine line(ResultSet row, int from, @Nullable WeightSet set) throws SQLException {
        Material material = new Material(
                row.getString(from),
                number(row, from + 3),
                number(row, from + 4),
                number(row, from + 5),
                number(row, from + 6),
                number(row, from + 7),
                number(row, from + 8),
                number(row, from + 9),
                number(row, from + 10),
                number(row, from + 11),
                number(row, from + 12),
                Origin.valueOf(row.getString(from + 13)));
        String amount = row.getString(from + 1);
        int critical = row.getInt(from + 15);
        Boolean isCritical = row.wasNull() ? null : critical == 1;
        String strategy = row.getString(from + 16);
        return new MaterialLine(
                material,
                amount == null ? null : new BigDecimal(amount),
                row.getString(from + 2),
                E5Line.Part.valueOf(row.getString(from + 14)),
                isCritical,
                strategy == null ? null : RStrategy.valueOf(strategy),
                row.getString(from + 17),
                number(row, from + 18),
                byCode(row.getString(from + 19), set));
    }

    /** A number, {@link Double#NaN} where there is none. */
    public static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    public static @Nullable Double stored(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static Map<String, Double> byCode(@Nullable String text, @Nullable WeightSet set) {
        Map<String, Double> impacts = new HashMap<>();
        if (text != null && set != null) {
            double[] amounts = new double[set.categories().size()];
            amounts(text, amounts);
            for (int n = 0; n < amounts.length; n++) {
                if (!Double.isNaN(amounts[n])) {
                    impacts.put(set.categories().get(n).code(), amounts[n]);
                }
            }
        }
        return impacts;
    }

    /** Reads impacts of one kg into {@code amounts}; {@link Double#NaN} where one is unknown. */
    public static void amounts(@Nullable String text, double[] amounts) {
        int begin = 0;
        for (int n = 0; n < amounts.length; n++) {
            int end = text == null ? -1 : text.indexOf(' ', begin);
            String one = text == null ? UNKNOWN : end < 0 ? text.substring(begin) : text.substring(begin, end);
            amounts[n] = one.equals(UNKNOWN) ? Double.NaN : Double.parseDouble(one);
            begin = end + 1;
        }
    }

    private static @Nullable String text(MaterialLine line, @Nullable String weights) {
        WeightSet set = weights == null ? null : WeightSets.of(weights).orElse(null);
        if (set == null || line.impacts().isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Category category : set.categories()) {
            Double amount = line.impacts().get(category.code());
            text.append(text.isEmpty() ? "" : " ").append(amount == null ? UNKNOWN : amount.toString());
        }
        return text.toString();
    }

    /** Replaces the materials of a statement. */
    static void replace(Writing writing, MaterialStatement statement) {
        writing.execute("DELETE FROM circularity_material WHERE statement_id = ?", statement.id());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (MaterialLine line : statement.content().lines()) {
            rows.add(row(statement, rows.size() + 1, line));
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO circularity_material (statement_id, seq, name, amount, unit, kg, fr, fu, fs, ef, cr, cu,"
                            + " cc, ce, ec, origin, part, critical, strategy, ladder, recyclable, impacts)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static @Nullable Object[] row(MaterialStatement statement, int seq, MaterialLine line) {
        Material material = line.material();
        return new @Nullable Object[] {
            statement.id(),
            seq,
            material.name(),
            line.amount() == null ? null : line.amount().toPlainString(),
            line.unit(),
            stored(material.m()),
            stored(material.fr()),
            stored(material.fu()),
            stored(material.fs()),
            stored(material.ef()),
            stored(material.cr()),
            stored(material.cu()),
            stored(material.cc()),
            stored(material.ce()),
            stored(material.ec()),
            material.origin(),
            line.part(),
            line.critical() == null ? null : line.critical() ? 1 : 0,
            line.strategy(),
            line.ladder(),
            stored(line.recyclable()),
            text(line, statement.content().weights())
        };
    }
}
