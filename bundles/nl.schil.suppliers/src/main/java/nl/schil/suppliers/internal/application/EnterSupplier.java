package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import nl.schil.suppliers.internal.model.Entry;
import nl.schil.suppliers.internal.model.Match;
import nl.schil.suppliers.internal.model.Matching;
import nl.schil.suppliers.internal.model.Merging;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.Register;
import nl.schil.suppliers.internal.store.SqlDuplicates;
import nl.schil.suppliers.internal.store.SupplierWriter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Enters one supplier by hand, with the refusals of an import. */
@Component(service = EnterSupplier.class)
public final class EnterSupplier {
    private final Database database;
    private final Schemes schemes;
    private final Clock clock;

    @Activate
    public EnterSupplier(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock) {
        this(database, schemes, clock);
    }

    EnterSupplier(Database database, Schemes schemes, Clock clock) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Everything that is wrong in an entry, whichever register it is for. */
    public List<Violation> faults(Map<String, String> columns) {
        return EntryReader.read(schemes, columns, "", LocalDate.now(clock)) instanceof Result.Refused<Entry> refused
                ? refused.violations()
                : List.of();
    }

    /**
     * The supplier, new or, when it was in the register for other organisations only, now in relation with this one.
     *
     * @param columns the entry as text by canonical column
     * @param organisation id of the buying organisation that enters it
     * @throws ProblemException 422 when a value is wrong; 409 when the supplier is there already, or may be: then it is
     *     queued as a duplicate candidate
     */
    public Supplier enter(Actor actor, String organisation, Map<String, String> columns) {
        LocalDate today = LocalDate.now(clock);
        Entry entry = EntryReader.read(schemes, columns, organisation, today).orElseThrow(ProblemException::invalid);
        Result<Supplier> result = database.write(
                actor, "enter a supplier", writing -> enter(writing, actor, organisation, columns, entry, today));
        return result.orElseThrow(EnterSupplier::conflict);
    }

    /** 409 with the violations, the first of which says what is in the way. */
    static ProblemException conflict(List<Violation> violations) {
        Text first = violations.get(0).text();
        return new ProblemException(409, first, violations);
    }

    private Result<Supplier> enter(
            Writing writing,
            Actor actor,
            String organisation,
            Map<String, String> columns,
            Entry entry,
            LocalDate today) {
        Register register = new Register(schemes);
        register.load(writing, List.of(entry));
        Match match = Matching.find(entry, register);
        if (match instanceof Match.Contradiction contradiction) {
            return Result.refused(contradiction.violations());
        }
        if (match instanceof Match.Doubtful doubtful) {
            var candidate = Doubts.candidate(doubtful, columns, organisation, actor.origin(), today);
            if (SqlDuplicates.queue(writing, List.of(candidate), actor.id()) > 0) {
                writing.audit(new Audit(
                        "suppliers.suspect", "supplier", candidate.supplier(), organisation, null, null, null));
            }
            return Result.refused(Doubts.violation(doubtful));
        }
        return match instanceof Match.Same same
                ? relate(writing, actor, organisation, entry, same)
                : create(writing, actor, organisation, entry);
    }

    private Result<Supplier> create(Writing writing, Actor actor, String organisation, Entry entry) {
        Supplier supplier = NewSupplier.of(Ids.next(), entry, organisation, actor.origin());
        Supplier created = write(writing, actor, organisation, null, supplier, "suppliers.create");
        DetectDuplicates.suspect(writing, schemes, created, LocalDate.now(clock), actor.id());
        return Result.accepted(created);
    }

    private Result<Supplier> relate(Writing writing, Actor actor, String organisation, Entry entry, Match.Same same) {
        Supplier supplier = same.supplier();
        if (supplier.organisations().contains(organisation)) {
            return Result.refused(new Violation(
                    "name",
                    entry.name(),
                    "suppliers.exists",
                    Map.of("supplier", supplier.name(), "id", supplier.id())));
        }
        SoleTraders.refuse(writing, supplier, entry.keys());
        Result<Supplier> merged = Merging.merge(supplier, entry, same.by(), false, actor.origin());
        if (merged instanceof Result.Refused<Supplier>) {
            return merged;
        }
        Supplier after = ((Result.Accepted<Supplier>) merged).value().withOrganisation(organisation);
        return Result.accepted(write(writing, actor, organisation, supplier, after, "suppliers.relate"));
    }

    private Supplier write(
            Writing writing,
            Actor actor,
            String organisation,
            @Nullable Supplier before,
            Supplier after,
            String action) {
        SupplierWriter writer = new SupplierWriter(schemes, actor.id(), clock.instant());
        writer.put(before, after);
        writer.flush(writing);
        writing.audit(new Audit(
                action,
                "supplier",
                after.id(),
                organisation,
                before == null ? null : before.toString(),
                after.toString(),
                null));
        return before == null ? after : after.withVersion(before.version() + 1);
    }
}
