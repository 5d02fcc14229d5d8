package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.kernel.Money;
import nl.schil.kernel.directory.SpendDirectory;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Spend for other modules. Which source counts is said by {@code SpendFigure}. */
@Component(service = SpendDirectory.class)
public final class SqlSpendDirectory implements SpendDirectory {
    private static final String USED =
            "SELECT contract_id, kind, CAST(substr(period, 1, 4) AS INTEGER) AS year, amount, source_date, ROW_NUMBER()"
                    + " OVER (PARTITION BY contract_id, period, kind ORDER BY source_date DESC, amount DESC, source)"
                    + " AS place FROM contracts_spend WHERE";
    private static final String TOTALS =
            "SELECT c.organisation, c.id, c.supplier_id, c.supplier_key, c.category, c.currency, u.kind, u.year,"
                    + " COUNT(*) AS months, SUM(u.amount) AS amount, MIN(u.source_date) AS source_date FROM (";

    private final Database database;
    private final SupplierLinks suppliers;

    @Activate
    public SqlSpendDirectory(
            @Reference Database database, @Reference ContractTables tables, @Reference SupplierLinks suppliers) {
        this.database = database;
        this.suppliers = suppliers;
    }

    @Override
    public List<SpendTotal> totals(OrganisationScope organisations, YearMonth from, YearMonth until) {
        Sql sql = question(organisations, from, until);
        record Keyed(SpendTotal total, @Nullable String key) {}
        List<Keyed> found = database.read(reading ->
                reading.list(sql.text(), row -> new Keyed(total(row), row.getString("supplier_key")), sql.arguments()));
        Map<String, String> byKey = suppliers.resolve(found.stream()
                .filter(one -> one.total().supplier() == null)
                .map(Keyed::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.total().supplier() != null || one.key() == null
                        ? one.total()
                        : supplied(one.total(), byKey.get(one.key())))
                .toList();
    }

    /** The question behind {@link #totals}. */
    public static Sql question(OrganisationScope organisations, YearMonth from, YearMonth until) {
        return new Sql()
                .add(TOTALS + USED + " " + organisations.condition("organisation"), organisations.arguments())
                .add("AND period >= ? AND period <= ?", from.toString(), until.toString())
                .add(") u JOIN contracts_contract c ON c.id = u.contract_id WHERE u.place = 1")
                .add("GROUP BY c.organisation, c.id, u.kind, u.year ORDER BY c.organisation, c.id, u.kind, u.year");
    }

    private static SpendTotal total(ResultSet row) throws SQLException {
        return new SpendTotal(
                row.getString("organisation"),
                row.getString("id"),
                row.getString("supplier_id"),
                row.getString("category"),
                SpendTotal.Kind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getInt("months"),
                new Money(row.getLong("amount"), row.getString("currency")),
                LocalDate.parse(row.getString("source_date")));
    }

    private static SpendTotal supplied(SpendTotal one, @Nullable String supplier) {
        return new SpendTotal(
                one.organisation(),
                one.contract(),
                supplier,
                one.category(),
                one.kind(),
                one.year(),
                one.months(),
                one.amount(),
                one.sourceDate());
    }
}
