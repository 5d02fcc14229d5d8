package nl.schil.development.internal.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.schil.development.internal.model.Reciprocity;
import nl.schil.development.internal.model.Side;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts how both sides keep their promises, over the twelve months before a day. */
@Component(service = SqlReciprocity.class)
public final class SqlReciprocity {
    public static final int MONTHS = 12;

    /** Actions that are done on the day, or whose last day is over. */
    static final String COUNTING = "a.due > ? AND (a.due < ? OR a.closed_on <= ?)";

    private final Database database;

    @Activate
    public SqlReciprocity(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this(database);
    }

    public SqlReciprocity(Database database) {
        this.database = database;
    }

    /** @param supplier only with this supplier, or null: with all */
    public Map<Side, Reciprocity> of(OrganisationScope organisations, @Nullable String supplier, LocalDate asOf) {
        Sql sql = sql(organisations, supplier, asOf);
        Map<Side, Reciprocity> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, new Reciprocity(0, 0));
        }
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(Side.valueOf(row.getString(1)), new Reciprocity(row.getInt(2), row.getInt(3))),
                        sql.arguments()))
                .forEach(entry -> sides.put(entry.getKey(), entry.getValue()));
        return sides;
    }

    static Sql sql(OrganisationScope organisations, @Nullable String supplier, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT a.side, COUNT(*), SUM(CASE WHEN a.closed_on <= a.due THEN 1 ELSE 0 END)")
                .add("FROM development_action a WHERE " + COUNTING, asOf.minusMonths(MONTHS), asOf, asOf)
                .add("AND " + organisations.condition("a.organisation"), organisations.arguments());
        if (supplier != null) {
            sql.add("AND a.supplier_id = ?", supplier);
        }
        return sql.add("GROUP BY a.side");
    }
}
