package @package@.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import @package@.internal.model.@Name@;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Entries in the database, always limited to the actor's organisations. */
@Component(service = Sql@Name@s.class)
public final class Sql@Name@s {
    private final Database database;

    @Activate
    public Sql@Name@s(@Reference Database database, @Reference(target = "(schil.bundle=@package@)") Schema schema) {
        this.database = database;
    }

    /** A page in the order of entry, after the entry with the id {@code cursor}. */
    public Page<@Name@> list(OrganisationScope scope, @Nullable String cursor, int limit) {
        List<Object> arguments = new ArrayList<>(scope.arguments());
        arguments.add(cursor == null ? "" : cursor);
        arguments.add(limit + 1);
        List<@Name@> found = database.read(reading -> reading.list(
                "SELECT id, organisation, title, due FROM @module@_entry WHERE " + scope.condition("organisation")
                        + " AND id > ? ORDER BY id LIMIT ?",
                Sql@Name@s::entry,
                arguments.toArray()));
        List<@Name@> items = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(items, found.size() > limit ? items.get(limit - 1).id() : null);
    }

    public void add(Actor actor, @Name@ entry) {
        database.write(actor, "add an entry of @module@", writing -> {
            writing.execute(
                    "INSERT INTO @module@_entry (id, organisation, title, due) VALUES (?, ?, ?, ?)",
                    entry.id(), entry.organisation(), entry.title(), entry.due());
            writing.audit(new Audit(
                    "@module@.create", "entry", entry.id(), entry.organisation(), null, entry.toString(), null));
            return null;
        });
    }

    private static @Name@ entry(ResultSet row) throws SQLException {
        String due = row.getString("due");
        return new @Name@(
                row.getString("id"),
                row.getString("organisation"),
                row.getString("title"),
                due == null ? null : LocalDate.parse(due));
    }
}
