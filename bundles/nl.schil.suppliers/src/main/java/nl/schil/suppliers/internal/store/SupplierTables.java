package nl.schil.suppliers.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.suppliers.internal.model.Alias;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads whole suppliers, many at a time: one query per table and 500 suppliers. */
public final class SupplierTables {
    private SupplierTables() {}

    /** The suppliers by id, in the order of {@code ids}; ids that do not exist are absent. */
    public static Map<String, Supplier> load(Reading reading, Collection<String> ids) {
        Map<String, Supplier> suppliers = new LinkedHashMap<>();
        Chunks.each(ids, (marks, arguments) -> {
            Object[] part = arguments.toArray();
            Map<String, List<Identifier>> identifiers = children(
                    reading,
                    "SELECT supplier, scheme, value, original, valid_from, valid_to, verified_on, source"
                            + " FROM suppliers_identifier WHERE supplier IN (" + marks
                            + ") ORDER BY supplier, scheme, value",
                    SupplierTables::identifier,
                    part);
            Map<String, List<String>> tradeNames = children(
                    reading,
                    "SELECT supplier, name FROM suppliers_trade_name WHERE supplier IN (" + marks
                            + ") ORDER BY supplier, position",
                    row -> row.getString(2),
                    part);
            Map<String, List<Alias>> aliases = children(
                    reading,
                    "SELECT supplier, system, external_id FROM suppliers_alias WHERE supplier IN (" + marks
                            + ") ORDER BY supplier, system, external_id",
                    row -> new Alias(row.getString(2), row.getString(3)),
                    part);
            Map<String, List<String>> organisations = children(
                    reading,
                    "SELECT supplier, organisation FROM suppliers_relationship WHERE supplier IN (" + marks + ")",
                    row -> row.getString(2),
                    part);
            reading.each(
                    "SELECT id, name, place, country, website, verified_on, source, version"
                            + " FROM suppliers_supplier WHERE id IN (" + marks + ")",
                    row -> supplier(row, tradeNames, identifiers, aliases, organisations),
                    supplier -> suppliers.put(supplier.id(), supplier),
                    part);
        });
        Map<String, Supplier> ordered = new LinkedHashMap<>();
        for (String id : ids) {
            Supplier supplier = suppliers.get(id);
            if (supplier != null) {
                ordered.put(id, supplier);
            }
        }
        return ordered;
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Identifier identifier(ResultSet row) throws SQLException {
        return new Identifier(
                row.getString("scheme"),
                row.getString("value"),
                row.getString("original"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                date(row, "verified_on"),
                row.getString("source"));
    }

    private static Supplier supplier(
            ResultSet row,
            Map<String, List<String>> tradeNames,
            Map<String, List<Identifier>> identifiers,
            Map<String, List<Alias>> aliases,
            Map<String, List<String>> organisations)
            throws SQLException {
        String id = row.getString("id");
        Set<String> related = new TreeSet<>(organisations.getOrDefault(id, List.of()));
        return new Supplier(
                id,
                row.getString("name"),
                tradeNames.getOrDefault(id, List.of()),
                row.getString("place"),
                row.getString("country"),
                row.getString("website"),
                identifiers.getOrDefault(id, List.of()),
                aliases.getOrDefault(id, List.of()),
                date(row, "verified_on"),
                row.getString("source"),
                related,
                row.getLong("version"));
    }

    private static <T> Map<String, List<T>> children(
            Reading reading, String sql, RowMapper<T> mapper, Object[] arguments) {
        Map<String, List<T>> children = new HashMap<>();
        reading.each(
                sql,
                row -> Map.entry(row.getString(1), mapper.map(row)),
                child -> children.computeIfAbsent(child.getKey(), k -> new ArrayList<>())
                        .add(child.getValue()),
                arguments);
        return children;
    }
}
