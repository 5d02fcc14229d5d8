package nl.schil.market.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Stale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Categories in the database. */
@Component(service = SqlCategories.class)
public final class SqlCategories {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlCategories(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        this(database);
    }

    /** For use outside the framework. */
    public SqlCategories(Database database) {
        this.database = database;
    }

    /** All categories of these organisations, by name, code and id. */
    public List<Category> all(OrganisationScope scope) {
        return database.read(reading -> all(reading, scope));
    }

    /** The same within a transaction. */
    public List<Category> all(Reading reading, OrganisationScope scope) {
        return read(
                reading,
                new Sql()
                        .add(
                                "SELECT * FROM market_category WHERE " + scope.condition("organisation"),
                                scope.arguments())
                        .add("ORDER BY LOWER(name), code, id"),
                new Sql()
                        .add("SELECT p.category_id, p.prefix FROM market_category c"
                                + " JOIN market_category_cpv p ON p.category_id = c.id")
                        .add("WHERE " + scope.condition("c.organisation"), scope.arguments()));
    }

    public Optional<Category> find(OrganisationScope scope, String id) {
        return database.read(reading -> read(
                        reading,
                        new Sql()
                                .add("SELECT * FROM market_category WHERE id = ?", id)
                                .add("AND " + scope.condition("organisation"), scope.arguments()),
                        new Sql().add("SELECT category_id, prefix FROM market_category_cpv WHERE category_id = ?", id))
                .stream()
                .findFirst());
    }

    /** The categories of an organisation that have one of these codes, by code. */
    public Map<String, Category> byCode(Reading reading, String organisation, Collection<String> codes) {
        Map<String, Category> found = new HashMap<>();
        read(
                        reading,
                        new Sql()
                                .add("SELECT * FROM market_category WHERE organisation = ?", organisation)
                                .in("AND", "code", codes),
                        new Sql()
                                .add(
                                        "SELECT p.category_id, p.prefix FROM market_category c"
                                                + " JOIN market_category_cpv p ON p.category_id = c.id WHERE c.organisation = ?",
                                        organisation)
                                .in("AND", "c.code", codes))
                .forEach(one -> found.put(one.code(), one));
        return found;
    }

    /** Names by id. */
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        Chunks.each(ids, part -> {
            Sql sql = new Sql().add("SELECT id, name FROM market_category").in("WHERE", "id", part);
            database.read(reading -> reading.list(
                            sql.text(), row -> Map.entry(row.getString(1), row.getString(2)), sql.arguments()))
                    .forEach(one -> names.put(one.getKey(), one.getValue()));
        });
        return names;
    }

    private static List<Category> read(Reading reading, Sql heads, Sql prefixes) {
        Map<String, List<String>> cpv = new HashMap<>();
        reading.each(
                prefixes.text() + " ORDER BY 1, 2",
                row -> new String[] {row.getString(1), row.getString(2)},
                pair -> cpv.computeIfAbsent(pair[0], id -> new ArrayList<>()).add(pair[1]),
                prefixes.arguments());
        return reading.list(
                heads.text(),
                row -> new Category(
                        row.getString("id"),
                        row.getString("organisation"),
                        row.getLong("version"),
                        row.getString("code"),
                        row.getString("name"),
                        cpv.getOrDefault(row.getString("id"), List.of()),
                        row.getString("owner"),
                        row.getString("holder"),
                        row.getInt("innovation") == 1,
                        row.getInt("gold") == 1),
                heads.arguments());
    }

    public Category create(Actor actor, Category category) {
        return database.write(actor, "make a category", writing -> create(writing, category));
    }

    /** The same within a transaction. */
    public Category create(Writing writing, Category category) {
        writing.execute(
                "INSERT INTO market_category (id, organisation, version, code, name, owner, holder, innovation, gold)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)",
                category.id(),
                category.organisation(),
                category.code(),
                category.name(),
                category.owner(),
                category.holder(),
                category.innovation() ? 1 : 0,
                category.gold() ? 1 : 0);
        prefixes(writing, category);
        writing.audit(audit("market.create-category", category, null, category.toString()));
        return category;
    }

    /** Replaces a category that still has its version; otherwise it is stale. */
    public Category replace(Actor actor, Category before, Category after) {
        return database.write(actor, "change a category", writing -> replace(writing, before, after));
    }

    /** The same within a transaction. */
    public Category replace(Writing writing, Category before, Category after) {
        int changed = writing.execute(
                "UPDATE market_category SET version = version + 1, code = ?, name = ?, owner = ?, holder = ?,"
                        + " innovation = ?, gold = ? WHERE id = ? AND version = ?",
                after.code(),
                after.name(),
                after.owner(),
                after.holder(),
                after.innovation() ? 1 : 0,
                after.gold() ? 1 : 0,
                before.id(),
                before.version());
        if (changed == 0) {
            throw new Stale();
        }
        writing.execute("DELETE FROM market_category_cpv WHERE category_id = ?", before.id());
        prefixes(writing, after);
        writing.audit(audit("market.change-category", before, before.toString(), after.toString()));
        return new Category(
                before.id(),
                before.organisation(),
                before.version() + 1,
                after.code(),
                after.name(),
                after.cpvPrefixes(),
                after.owner(),
                after.holder(),
                after.innovation(),
                after.gold());
    }

    private static void prefixes(Writing writing, Category category) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        category.cpvPrefixes().forEach(prefix -> rows.add(new @Nullable Object[] {category.id(), prefix}));
        if (!rows.isEmpty()) {
            writing.batch("INSERT INTO market_category_cpv (category_id, prefix) VALUES (?, ?)", rows);
        }
    }

    private static Audit audit(String action, Category category, @Nullable String before, String after) {
        return new Audit(action, "category", category.id(), category.organisation(), before, after, null);
    }
}
