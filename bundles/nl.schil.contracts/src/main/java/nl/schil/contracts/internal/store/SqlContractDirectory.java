package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts for other modules. */
@Component(service = ContractDirectory.class)
public final class SqlContractDirectory implements ContractDirectory {
    private static final int CHUNK = 500;
    private static final String SELECT =
            "SELECT c.id, c.number, c.title, c.organisation, c.supplier_id, c.tier FROM contracts_contract c";

    private final Database database;

    @Activate
    public SqlContractDirectory(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
    }

    @Override
    public Map<String, ContractRef> find(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return database.read(reading -> {
            Map<String, ContractRef> found = new HashMap<>();
            for (int from = 0; from < all.size(); from += CHUNK) {
                Sql sql = new Sql()
                        .add(SELECT + " WHERE")
                        .in("", "c.id", all.subList(from, Math.min(from + CHUNK, all.size())));
                reading.each(sql.text(), SqlContractDirectory::ref, ref -> found.put(ref.id(), ref), sql.arguments());
            }
            return found;
        });
    }

    @Override
    public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
        String part = text.toLowerCase(Locale.ROOT).strip().replaceAll("[!%_]", "!$0");
        Sql sql = new Sql()
                .add(SELECT)
                .add("WHERE c.search LIKE ? ESCAPE '!'", "%" + part + "%")
                .add("AND " + organisations.condition("c.organisation"), organisations.arguments())
                .add("ORDER BY CASE WHEN c.search LIKE ? ESCAPE '!' THEN 0 ELSE 1 END, c.number, c.id", part + "%")
                .add("LIMIT ?", limit);
        return database.read(reading -> reading.list(sql.text(), SqlContractDirectory::ref, sql.arguments()));
    }

    private static ContractRef ref(ResultSet row) throws SQLException {
        return new ContractRef(
                row.getString("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("organisation"),
                row.getString("supplier_id"),
                row.getString("tier"));
    }
}
