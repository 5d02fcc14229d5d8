package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The table of one kind of fact about suppliers. Facts of a buying organisation are answered within a scope; shared ones
 * to everybody who may see the supplier.
 */
public final class FactTable<T extends Fact> {
    private final String table;
    private final List<String> columns;
    private final String order;
    private final RowMapper<T> mapper;
    private final Function<T, @Nullable Object[]> values;
    private final boolean shared;

    /**
     * @param columns all columns, of which the first is {@code id}, separated by commas
     * @param order how a supplier's facts are listed
     * @param values a fact's values, in the order of the columns
     */
    FactTable(String table, String columns, String order, RowMapper<T> mapper, Function<T, @Nullable Object[]> values) {
        this.table = table;
        this.columns = Arrays.asList(columns.split(", "));
        this.order = order;
        this.mapper = mapper;
        this.values = values;
        this.shared = !this.columns.contains("organisation");
    }

    public List<T> list(Reading reading, String supplier, OrganisationScope scope) {
        return select(reading, supplier, scope, " ORDER BY " + order);
    }

    /** The facts of many suppliers of a kind that is shared by all organisations, each supplier's in the usual order. */
    public List<T> list(Reading reading, Collection<String> suppliers) {
        if (!shared) {
            throw new IllegalStateException(table + " belongs to organisations");
        }
        List<T> found = new ArrayList<>();
        Chunks.each(
                suppliers,
                (marks, arguments) -> found.addAll(reading.list(
                        "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE supplier IN (" + marks
                                + ") ORDER BY " + order,
                        mapper,
                        arguments.toArray())));
        return found;
    }

    public Optional<T> find(Reading reading, String supplier, String id, OrganisationScope scope) {
        return select(reading, supplier, scope, " AND id = ?", id).stream().findFirst();
    }

    public void insert(Writing writing, T fact) {
        writing.execute(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                values.apply(fact));
    }

    public void update(Writing writing, T fact) {
        @Nullable Object[] row = values.apply(fact);
        @Nullable Object[] arguments = Arrays.copyOfRange(row, 1, row.length + 1);
        arguments[row.length - 1] = fact.id();
        writing.execute(
                "UPDATE " + table + " SET "
                        + columns.stream().skip(1).map(c -> c + " = ?").collect(Collectors.joining(", "))
                        + " WHERE id = ?",
                arguments);
    }

    public void delete(Writing writing, String id) {
        writing.execute("DELETE FROM " + table + " WHERE id = ?", id);
    }

    private List<T> select(
            Reading reading, String supplier, OrganisationScope scope, String rest, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(supplier));
        if (!shared) {
            all.addAll(scope.arguments());
        }
        all.addAll(Arrays.asList(arguments));
        return reading.list(
                "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE supplier = ? AND "
                        + (shared ? "1 = 1" : scope.condition("organisation")) + rest,
                mapper,
                all.toArray());
    }
}
