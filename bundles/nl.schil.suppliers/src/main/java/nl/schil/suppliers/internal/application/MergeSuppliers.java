package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Absorbing;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Merged;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.RowChange;
import nl.schil.suppliers.internal.store.SqlMerges;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierMerge;
import nl.schil.suppliers.internal.store.SupplierWriter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes one supplier of two. The one that goes leaves a tombstone that leads to the one that stays; references of all
 * modules follow in the same transaction.
 *
 * <p>The actor writes for every organisation in relation with the supplier that goes, because their references change,
 * and for one in relation with the supplier that stays.
 */
@Component(service = MergeSuppliers.class)
public final class MergeSuppliers {
    /** Days in which a merge can be undone, the day itself not counted. */
    static final int UNDO_DAYS = 30;

    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final Schemes schemes;
    private final Clock clock;
    private final ModuleReferences references;

    @Activate
    public MergeSuppliers(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock,
            @Reference ModuleReferences references) {
        this(database, schemes, clock, references);
    }

    MergeSuppliers(Database database, Schemes schemes, Clock clock, ModuleReferences references) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
        this.references = references;
    }

    /**
     * What a merge would do.
     *
     * @param survivor the supplier that stays, as it is
     * @param merged the supplier that goes
     * @param result the supplier that stays, as it would be
     * @param ending live keys of the one that goes that end, because the survivor has another of the same scheme
     * @param records rows of this module that follow, by kind
     * @param references records of each module whose reference is rewritten, by module
     * @param obstacles why it would be refused; empty when it would not
     * @param undoUntil last day on which it could be undone, if it were done today
     */
    public record Preview(
            Supplier survivor,
            Supplier merged,
            Supplier result,
            List<Identifier> ending,
            Map<String, Long> records,
            Map<String, Long> references,
            List<Violation> obstacles,
            LocalDate undoUntil) {}

    public Preview preview(Actor actor, String survivor, String merged) {
        refuseSelf(survivor, merged);
        LocalDate today = LocalDate.now(clock);
        return database.read(reading -> {
            Supplier stays = find(reading, actor, survivor);
            Supplier goes = find(reading, actor, merged);
            return new Preview(
                    stays,
                    goes,
                    Absorbing.absorb(stays, goes, today, schemes::isRepeatable),
                    Absorbing.ending(stays, goes, schemes::isRepeatable),
                    SupplierMerge.count(reading, merged),
                    references.count(reading, merge(stays, goes)),
                    obstacles(reading, actor, stays, goes),
                    today.plusDays(UNDO_DAYS));
        });
    }

    /**
     * Carries it out.
     *
     * @param ifMatch version of the survivor that the caller saw
     * @param mergedVersion version of the other that the caller saw
     * @throws ProblemException 409 with all obstacles, or when one of both changed or was merged since
     */
    public Merged merge(Actor actor, String survivor, String merged, @Nullable String ifMatch, long mergedVersion) {
        refuseSelf(survivor, merged);
        return database.write(actor, "merge two suppliers", writing -> {
            Supplier stays = find(writing, actor, survivor);
            Supplier goes = find(writing, actor, merged);
            Version.require(ifMatch, stays.version());
            if (goes.version() != mergedVersion) {
                throw ProblemException.conflict(Text.of("suppliers.merge.changed", "supplier", goes.name()));
            }
            List<Violation> obstacles = obstacles(writing, actor, stays, goes);
            if (!obstacles.isEmpty()) {
                throw EnterSupplier.conflict(obstacles);
            }
            return merge(writing, actor, stays, goes);
        });
    }

    private Merged merge(Writing writing, Actor actor, Supplier stays, Supplier goes) {
        LocalDate today = LocalDate.now(clock);
        Merge merge = merge(stays, goes);
        Map<String, Long> counts = references.count(writing, merge);
        Map<String, String> undo = references.rewrite(writing, merge);
        Supplier absorbed = Absorbing.absorb(stays, goes, today, schemes::isRepeatable);
        Supplier after = absorbed.withAliases(SupplierMerge.free(writing, absorbed, goes.id()));
        SupplierWriter writer = new SupplierWriter(schemes, actor.id(), clock.instant());
        List<RowChange> rows = SupplierMerge.merge(writing, stays, after, goes.id(), writer);
        Merged merged = new Merged(
                Ids.next(),
                goes.id(),
                goes.name(),
                stays.id(),
                stays.name(),
                List.copyOf(new TreeSet<>(goes.organisations())),
                counts,
                today.plusDays(UNDO_DAYS),
                clock.instant(),
                actor.id(),
                null);
        SqlMerges.forget(writing, today);
        SqlMerges.insert(writing, merged, new SqlMerges.Undo(rows, undo));
        audit(writing, actor, stays, stays.toString(), after.toString(), "merged=" + goes.id());
        audit(writing, actor, goes, goes.toString(), null, "survivor=" + stays.id());
        return merged;
    }

    private List<Violation> obstacles(Reading reading, Actor actor, Supplier stays, Supplier goes) {
        List<Violation> obstacles = new ArrayList<>();
        OrganisationScope scope = actor.scope(WRITE);
        long others =
                goes.organisations().stream().filter(o -> !scope.contains(o)).count();
        if (others > 0) {
            obstacles.add(new Violation(
                    "with",
                    goes.id(),
                    "suppliers.merge.organisations",
                    Map.of("supplier", goes.name(), "count", others)));
        }
        Set<String> missing = references.missing();
        if (!missing.isEmpty()) {
            obstacles.add(Violation.of("", null, "suppliers.merge.module", "module", String.join(", ", missing)));
        }
        if (SupplierMerge.closesGroup(reading, stays.id(), goes.id())) {
            obstacles.add(new Violation(
                    "with",
                    goes.id(),
                    "suppliers.merge.group",
                    Map.of("supplier", stays.name(), "other", goes.name())));
        }
        return obstacles;
    }

    private Merge merge(Supplier stays, Supplier goes) {
        Set<String> keys = new TreeSet<>();
        goes.identifiers().stream()
                .filter(i -> i.isLive() && !schemes.isRepeatable(i.scheme()))
                .forEach(i -> keys.add(i.text()));
        return new Merge(goes.id(), stays.id(), keys);
    }

    /** The supplier; 409 when it was merged itself. */
    private static Supplier find(Reading reading, Actor actor, String id) {
        OrganisationScope scope = actor.scope(WRITE);
        return SqlSuppliers.find(reading, id, scope)
                .orElseThrow(() -> SqlMerges.survivor(reading, id)
                        .flatMap(survivor -> SqlSuppliers.find(reading, survivor, scope))
                        .map(s -> EnterSupplier.conflict(List.of(new Violation(
                                "", id, "suppliers.merge.gone", Map.of("supplier", s.name(), "id", s.id())))))
                        .orElseGet(() -> Writable.absent(reading, id, scope)));
    }

    private static void refuseSelf(String survivor, String merged) {
        if (survivor.equals(merged)) {
            throw ProblemException.invalid(Violation.of("with", merged, "suppliers.merge.self"));
        }
    }

    private static void audit(
            Writing writing, Actor actor, Supplier supplier, String before, @Nullable String after, String detail) {
        String organisation = supplier.organisations().stream()
                .sorted()
                .filter(actor.scope(WRITE)::contains)
                .findFirst()
                .orElse(null);
        writing.audit(new Audit("suppliers.merge", "supplier", supplier.id(), organisation, before, after, detail));
    }
}
