package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.store.RunningRows.Found;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts for other modules. */
@Component(service = ContractDirectory.class)
public final class SqlContractDirectory implements ContractDirectory {
    private static final String SELECT =
            "SELECT c.id, c.number, c.title, c.organisation, c.supplier_id, COALESCE(t.tier, c.tier) AS tier"
                    + " FROM contracts_contract c LEFT JOIN contracts_tier t ON t.contract_id = c.id"
                    + " AND t.from_on <= ? AND t.until_on >= ?";

    private final Database database;
    private final SupplierLinks suppliers;
    private final Clock clock;

    @Activate
    public SqlContractDirectory(
            @Reference Database database,
            @Reference ContractTables tables,
            @Reference SupplierLinks suppliers,
            @Reference Clock clock) {
        this.database = database;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** The start of a question: contracts with the tier that counts today. */
    private Sql select() {
        LocalDate today = LocalDate.now(clock);
        return new Sql().add(SELECT, today, today);
    }

    @Override
    public Map<String, ContractRef> find(Collection<String> ids) {
        return database.read(reading -> {
            Map<String, ContractRef> found = new HashMap<>();
            Chunks.each(ids, chunk -> {
                Sql sql = select().add("WHERE").in("", "c.id", chunk);
                reading.each(sql.text(), SqlContractDirectory::ref, ref -> found.put(ref.id(), ref), sql.arguments());
            });
            return found;
        });
    }

    @Override
    public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
        return database.read(reading -> {
            Map<String, ContractRef> found = new HashMap<>();
            Chunks.each(numbers, chunk -> {
                Sql sql = select().add("WHERE c.organisation = ?", organisation).in("AND", "c.number", chunk);
                reading.each(
                        sql.text(), SqlContractDirectory::ref, ref -> found.put(ref.number(), ref), sql.arguments());
            });
            return found;
        });
    }

    @Override
    public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
        String part = text.toLowerCase(Locale.ROOT).strip().replaceAll("[!%_]", "!$0");
        Sql sql = select().add("WHERE c.search LIKE ? ESCAPE '!'", "%" + part + "%")
                .add("AND " + organisations.condition("c.organisation"), organisations.arguments())
                .add("ORDER BY CASE WHEN c.search LIKE ? ESCAPE '!' THEN 0 ELSE 1 END, c.number, c.id", part + "%")
                .add("LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), SqlContractDirectory::ref, sql.arguments()));
    }

    @Override
    public List<RunningContract> running(OrganisationScope organisations, LocalDate asOf) {
        return ran(organisations, asOf, asOf);
    }

    @Override
    public List<RunningContract> ran(OrganisationScope organisations, LocalDate from, LocalDate until) {
        return linked(found(RunningRows.sql(organisations, from, until, new Sql().add("1 = 1"))));
    }

    @Override
    public List<RunningContract> ran(
            OrganisationScope organisations, LocalDate from, LocalDate until, Collection<String> contracts) {
        List<Found> found = new ArrayList<>();
        Chunks.each(
                contracts,
                chunk -> found.addAll(
                        found(RunningRows.sql(organisations, from, until, new Sql().in("", "c.id", chunk)))));
        return linked(found);
    }

    @Override
    public List<RunningContract> running(
            OrganisationScope organisations,
            LocalDate asOf,
            Collection<String> contracts,
            Collection<String> suppliers) {
        Map<String, Found> found = new LinkedHashMap<>();
        Chunks.each(
                contracts,
                chunk -> found(RunningRows.sql(organisations, asOf, asOf, new Sql().in("", "c.id", chunk)))
                        .forEach(one -> found.put(one.running().contract().id(), one)));
        Chunks.each(
                suppliers,
                chunk -> found(RunningRows.sql(organisations, asOf, asOf, new Sql().in("", "c.supplier_id", chunk)))
                        .forEach(one -> found.put(one.running().contract().id(), one)));
        List<String> keys = this.suppliers.keys(suppliers).values().stream()
                .flatMap(List::stream)
                .toList();
        Chunks.each(
                keys,
                chunk -> found(RunningRows.sql(organisations, asOf, asOf, new Sql().in("", "c.supplier_key", chunk)))
                        .forEach(one -> found.put(one.running().contract().id(), one)));
        return linked(List.copyOf(found.values())).stream()
                .filter(one -> contracts.contains(one.contract().id())
                        || (one.contract().supplierId() != null
                                && suppliers.contains(one.contract().supplierId())))
                .toList();
    }

    private List<Found> found(Sql sql) {
        return database.read(reading -> reading.list(sql.text(), RunningRows::found, sql.arguments()));
    }

    private List<RunningContract> linked(List<Found> found) {
        Map<String, String> byKey = suppliers.resolve(found.stream()
                .filter(n -> n.running().contract().supplierId() == null && n.key() != null)
                .map(Found::key)
                .collect(Collectors.toSet()));
        return found.stream().map(n -> n.linked(byKey)).toList();
    }

    static ContractRef ref(ResultSet row) throws SQLException {
        return new ContractRef(
                row.getString("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("supplier_id"),
                row.getString("tier"));
    }
}
