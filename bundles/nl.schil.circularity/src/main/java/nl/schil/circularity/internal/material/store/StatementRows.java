package nl.schil.circularity.internal.material.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.form.BalanceForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Statements as rows. */
public final class StatementRows {
    static final ObjectMapper JSON = new ObjectMapper();

    static final String COLUMNS = "s.id, s.organisation, s.version, s.supplier_id, s.contract_id, s.request_id,"
            + " s.product, s.year, s.quarter, s.products, s.lifetime, s.lifetime_av, s.uses, s.uses_av, s.assurance,"
            + " s.source, s.proof, s.weights, s.note, s.balance, s.created_on, s.created_by, s.submitted_on,"
            + " s.accepted_on, s.accepted_by";

    private StatementRows() {}

    /** A statement without its materials. */
    static MaterialStatement bare(ResultSet row) throws SQLException {
        int quarter = row.getInt(9);
        Period period = new Period(row.getInt(8), row.wasNull() || quarter == 0 ? null : quarter);
        String balance = row.getString(20);
        Content content = new Content(
                row.getString(7),
                LineRows.number(row, 10),
                List.of(),
                new Use(
                        LineRows.number(row, 11),
                        LineRows.number(row, 12),
                        LineRows.number(row, 13),
                        LineRows.number(row, 14)),
                Assurance.valueOf(row.getString(15)),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                balance == null ? null : read(balance, BalanceForm.class).flows(),
                row.getString(19));
        return new MaterialStatement(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                period,
                content,
                LocalDate.parse(row.getString(21)),
                row.getString(22),
                date(row, 23),
                date(row, 24),
                row.getString(25));
    }

    /** The same with their materials: one query however many there are. */
    static List<MaterialStatement> whole(Reading reading, List<MaterialStatement> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, MaterialStatement> byId = new HashMap<>();
        bare.forEach(one -> byId.put(one.id(), one));
        Map<String, List<MaterialLine>> lines = new HashMap<>();
        Sql sql = new Sql()
                .add("SELECT m.statement_id, " + LineRows.COLUMNS + " FROM circularity_material m")
                .in("WHERE", "m.statement_id", byId.keySet())
                .add("ORDER BY m.statement_id, m.seq");
        reading.list(
                        sql.text(),
                        row -> {
                            String id = row.getString(1);
                            String weights = byId.get(id).content().weights();
                            return Map.entry(
                                    id,
                                    LineRows.line(
                                            row,
                                            2,
                                            weights == null
                                                    ? null
                                                    : WeightSets.of(weights).orElse(null)));
                        },
                        sql.arguments())
                .forEach(entry -> lines.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return bare.stream()
                .map(one -> one.with(filled(one.content(), lines.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private static Content filled(Content bare, List<MaterialLine> lines) {
        return new Content(
                bare.product(),
                bare.products(),
                lines,
                bare.use(),
                bare.assurance(),
                bare.source(),
                bare.proof(),
                bare.weights(),
                bare.balance(),
                bare.note());
    }

    static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
