package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Duplicate;
import nl.schil.suppliers.internal.model.Duplicate.State;
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.Match.By;
import nl.schil.suppliers.internal.model.Merging;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.SupplierName;
import nl.schil.suppliers.internal.store.SqlDuplicates;
import nl.schil.suppliers.internal.store.SupplierTables;
import nl.schil.suppliers.internal.store.SupplierWriter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides whether a refused entry is the registered supplier with the same key. */
@Component(service = ResolveDuplicate.class)
public final class ResolveDuplicate {
    private final Database database;
    private final Schemes schemes;
    private final Clock clock;

    @Activate
    public ResolveDuplicate(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock) {
        this(database, schemes, clock);
    }

    ResolveDuplicate(Database database, Schemes schemes, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
    }

    /**
     * Carries out a decision.
     *
     * <ul>
     *   <li>{@code SAME}: the entry's name becomes a trade name of the registered supplier, its other keys are added.
     *   <li>{@code DIFFERENT}: the entry becomes a supplier of its own; refused while a key of it is still another's.
     *   <li>{@code DISMISSED}: nothing but the candidate's state changes.
     * </ul>
     *
     * @return the supplier that the entry now belongs to, or null when it was dismissed
     */
    public @Nullable Supplier resolve(Actor actor, String id, State decision) {
        return database.write(actor, "resolve a duplicate", writing -> {
            Duplicate duplicate = SqlDuplicates.find(writing, id, actor.scope("suppliers.write"))
                    .orElseThrow(() -> ProblemException.notFound("duplicate", id));
            if (duplicate.state() != State.OPEN) {
                throw ProblemException.conflict(Text.of("suppliers.duplicate.resolved"));
            }
            Supplier supplier = switch (decision) {
                case SAME -> same(writing, actor, duplicate);
                case DIFFERENT -> different(writing, actor, duplicate);
                default -> null;
            };
            SqlDuplicates.resolve(writing, id, decision, LocalDate.now(clock), actor.id());
            writing.audit(new Audit(
                    "suppliers.resolve",
                    "supplier",
                    duplicate.supplier(),
                    duplicate.organisation(),
                    State.OPEN.name(),
                    decision.name(),
                    decision.name()));
            return supplier;
        });
    }

    private Supplier same(Writing writing, Actor actor, Duplicate duplicate) {
        Entry entry = entry(duplicate);
        Supplier before =
                SupplierTables.load(writing, List.of(duplicate.supplier())).get(duplicate.supplier());
        refuseKeysOfOthers(writing, entry, before);
        SoleTraders.refuse(writing, before, entry.keys());
        Result<Supplier> merged = Merging.merge(before, entry, By.TRADE_NAME, false, duplicate.source());
        Supplier after = merged.orElseThrow(EnterSupplier::conflict).withOrganisation(duplicate.organisation());
        if (!SupplierName.searchable(entry.name()).equals(SupplierName.searchable(before.name()))) {
            after = after.withTradeName(entry.name());
        }
        write(writing, actor, before, after);
        return after.withVersion(before.version() + 1);
    }

    private Supplier different(Writing writing, Actor actor, Duplicate duplicate) {
        Entry entry = entry(duplicate);
        refuseKeysOfOthers(writing, entry, null);
        Supplier created = NewSupplier.of(Ids.next(), entry, duplicate.organisation(), duplicate.source());
        write(writing, actor, null, created);
        return created;
    }

    private Entry entry(Duplicate duplicate) {
        return EntryReader.read(schemes, duplicate.incoming(), duplicate.organisation(), LocalDate.now(clock))
                .orElseThrow(ProblemException::invalid);
    }

    private static void refuseKeysOfOthers(Writing writing, Entry entry, @Nullable Supplier self) {
        List<Violation> violations = new ArrayList<>();
        for (Key key : entry.strongKeys()) {
            Optional<Supplier> owner = Keys.owner(writing, key).filter(o -> self == null || !o.id().equals(self.id()));
            owner.ifPresent(o -> violations.add(new Violation(
                    key.field(),
                    key.original(),
                    "suppliers.duplicate.key-in-use",
                    Map.of("scheme", key.scheme(), "value", key.value(), "supplier", o.name(), "id", o.id()))));
        }
        if (!violations.isEmpty()) {
            throw EnterSupplier.conflict(violations);
        }
    }

    private void write(Writing writing, Actor actor, @Nullable Supplier before, Supplier after) {
        SupplierWriter writer = new SupplierWriter(schemes, actor.id(), clock.instant());
        writer.put(before, after);
        writer.flush(writing);
    }
}
