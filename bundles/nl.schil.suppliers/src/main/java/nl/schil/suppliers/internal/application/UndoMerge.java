package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Violation;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Merged;
import nl.schil.suppliers.internal.store.SqlMerges;
import nl.schil.suppliers.internal.store.SupplierMerge;
import nl.schil.suppliers.internal.store.SupplierWriter;
import nl.schil.suppliers.internal.store.UndoneRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes a merge back: both suppliers are as they were, with all references, as long as nothing changed since that would
 * be lost. Merges of one supplier are taken back in the opposite order, the newest first.
 */
@Component(service = UndoMerge.class)
public final class UndoMerge {
    private static final String WRITE = "suppliers.write";

    private final Database database;
    private final Schemes schemes;
    private final Clock clock;
    private final ModuleReferences references;

    @Activate
    public UndoMerge(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes,
            @Reference Clock clock,
            @Reference ModuleReferences references) {
        this(database, schemes, clock, references);
    }

    UndoMerge(Database database, Schemes schemes, Clock clock, ModuleReferences references) {
        this.database = database;
        this.schemes = schemes;
        this.clock = clock;
        this.references = references;
    }

    /** The merges that the actor may see, newest first: those of suppliers whose organisations are all the actor's. */
    public static boolean isVisible(Merged merge, OrganisationScope scope) {
        return scope.all() || merge.organisations().stream().allMatch(scope::contains);
    }

    /** @throws ProblemException 409 with the reasons when it cannot be undone */
    public Merged undo(Actor actor, String id) {
        return database.write(actor, "undo a merge", writing -> {
            Merged merge = SqlMerges.find(writing, id)
                    .filter(m -> isVisible(m, actor.scope(WRITE)))
                    .orElseThrow(() -> ProblemException.notFound("merge", id));
            refuseLate(writing, merge);
            SqlMerges.Undo undo = SqlMerges.undo(writing, id).orElseThrow(() -> expired(merge));
            List<Violation> obstacles = obstacles(writing, undo);
            if (!obstacles.isEmpty()) {
                throw EnterSupplier.conflict(obstacles);
            }
            undo(writing, actor, merge, undo);
            return SqlMerges.find(writing, id).orElseThrow();
        });
    }

    private void undo(Writing writing, Actor actor, Merged merge, SqlMerges.Undo undo) {
        UndoneRows.undo(writing, undo.rows());
        SupplierMerge.refresh(writing, merge.survivor(), new SupplierWriter(schemes, actor.id(), clock.instant()));
        String unrelated = SupplierMerge.unrelated(writing, merge.survivor());
        if (unrelated != null) {
            throw EnterSupplier.conflict(
                    List.of(Violation.of("", null, "suppliers.undo.later-records", "supplier", merge.survivorName())));
        }
        references.restore(writing, new Merge(merge.merged(), merge.survivor(), Set.of()), undo.references());
        SqlMerges.undone(writing, merge.id(), clock.instant(), actor.id());
        String organisation =
                merge.organisations().isEmpty() ? null : merge.organisations().get(0);
        for (String supplier : List.of(merge.survivor(), merge.merged())) {
            writing.audit(new Audit(
                    "suppliers.unmerge",
                    "supplier",
                    supplier,
                    organisation,
                    null,
                    merge.toString(),
                    "merge=" + merge.id()));
        }
    }

    private void refuseLate(Reading reading, Merged merge) {
        if (!merge.inForce()) {
            throw ProblemException.conflict(Text.of("suppliers.undo.done"));
        }
        if (!merge.undoableOn(LocalDate.now(clock))) {
            throw expired(merge);
        }
        SqlMerges.newest(reading, merge.survivor())
                .filter(newest -> !newest.id().equals(merge.id()))
                .ifPresent(newest -> {
                    throw EnterSupplier.conflict(List.of(new Violation(
                            "",
                            null,
                            "suppliers.undo.later-merge",
                            Map.of("merged", newest.mergedName(), "survivor", newest.survivorName()))));
                });
    }

    private List<Violation> obstacles(Reading reading, SqlMerges.Undo undo) {
        List<Violation> obstacles = new ArrayList<>(UndoneRows.obstacles(reading, undo.rows()));
        Set<String> missing = references.missing(undo.references());
        if (!missing.isEmpty()) {
            obstacles.add(Violation.of("", null, "suppliers.undo.module", "module", String.join(", ", missing)));
        }
        return obstacles;
    }

    private static ProblemException expired(Merged merge) {
        return ProblemException.conflict(Text.of("suppliers.undo.expired", "date", merge.undoUntil()));
    }
}
