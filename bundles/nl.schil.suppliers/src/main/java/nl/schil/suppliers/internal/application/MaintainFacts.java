package nl.schil.suppliers.internal.application;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.CategoryStatus;
import nl.schil.suppliers.internal.model.Fact;
import nl.schil.suppliers.internal.store.FactTables;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists, adds, changes and removes what is known of suppliers. */
@Component(service = MaintainFacts.class)
public final class MaintainFacts {
    private final Database database;

    @Activate
    public MaintainFacts(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema) {
        this(database);
    }

    MaintainFacts(Database database) {
        this.database = database;
    }

    /** A supplier's facts of a kind, those of the scope's organisations and those that all share. */
    public <T extends Fact> List<T> list(FactKind<T> kind, String supplier, OrganisationScope scope) {
        return database.read(reading -> {
            SqlSuppliers.seen(reading, supplier, scope)
                    .orElseThrow(() -> ProblemException.notFound("supplier", supplier));
            return kind.table().list(reading, supplier, scope);
        });
    }

    /** Adds a fact; a status that lasts in its category ends on the day before a new one begins. */
    public <T extends Fact> T add(Actor actor, FactKind<T> kind, T fact) {
        return database.write(actor, "add a " + kind.name(), writing -> {
            requireSupplier(writing, actor, fact);
            refuse(writing, actor, kind, fact);
            if (fact instanceof CategoryStatus status) {
                endBefore(writing, actor, status);
            }
            kind.table().insert(writing, fact);
            audit(writing, kind, "add", fact, null, fact);
            return fact;
        });
    }

    /**
     * Replaces a fact by what {@code change} makes of it.
     *
     * @param ifMatch the version that the caller saw
     */
    public <T extends Fact> T change(
            Actor actor,
            FactKind<T> kind,
            String supplier,
            String id,
            @Nullable String ifMatch,
            UnaryOperator<T> change) {
        return database.write(actor, "change a " + kind.name(), writing -> {
            T before = find(writing, actor, kind, supplier, id);
            Version.require(ifMatch, before.version());
            T after = change.apply(before);
            refuse(writing, actor, kind, after);
            kind.table().update(writing, after);
            audit(writing, kind, "change", after, before, after);
            return after;
        });
    }

    public <T extends Fact> void remove(Actor actor, FactKind<T> kind, String supplier, String id) {
        database.write(actor, "remove a " + kind.name(), writing -> {
            T before = find(writing, actor, kind, supplier, id);
            kind.table().delete(writing, id);
            audit(writing, kind, "remove", before, before, null);
            return before;
        });
    }

    private static void endBefore(Writing writing, Actor actor, CategoryStatus next) {
        for (CategoryStatus earlier :
                FactTables.CATEGORIES.list(writing, next.supplier(), actor.scope("suppliers.write"))) {
            if (earlier.isSucceededBy(next)) {
                CategoryStatus ended = earlier.endedBefore(next);
                FactTables.CATEGORIES.update(writing, ended);
                audit(writing, FactKind.CATEGORY, "change", ended, earlier, ended);
            }
        }
    }

    private static <T extends Fact> T find(Writing writing, Actor actor, FactKind<T> kind, String supplier, String id) {
        Writable.supplier(writing, actor, supplier);
        return kind.table()
                .find(writing, supplier, id, actor.scope("suppliers.write"))
                .orElseThrow(() -> ProblemException.notFound(kind.name(), id));
    }

    private static void requireSupplier(Writing writing, Actor actor, Fact fact) {
        String organisation = fact.organisation();
        if (organisation == null) {
            Writable.supplier(writing, actor, fact.supplier());
        } else {
            Writable.supplier(writing, actor, fact.supplier(), organisation);
        }
    }

    private static <T extends Fact> void refuse(Writing writing, Actor actor, FactKind<T> kind, T fact) {
        List<T> others = kind.table().list(writing, fact.supplier(), actor.scope("suppliers.write")).stream()
                .filter(other -> !other.id().equals(fact.id()))
                .toList();
        List<Violation> violations = kind.rule().violations(fact, others);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void audit(
            Writing writing, FactKind<?> kind, String verb, Fact fact, @Nullable Fact before, @Nullable Fact after) {
        writing.audit(new Audit(
                "suppliers." + kind.name() + "-" + verb,
                "supplier",
                fact.supplier(),
                fact.organisation(),
                before == null ? null : before.toString(),
                after == null ? null : after.toString(),
                null));
    }
}
