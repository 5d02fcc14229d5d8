package nl.schil.suppliers.internal.application;

import java.time.Clock;
import java.util.List;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.model.EndedRelation;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlArchive;
import nl.schil.suppliers.internal.store.SqlProfiles;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a relation that ended again. What was erased does not come back. */
@Component(service = RestoreSupplier.class)
public final class RestoreSupplier {
    private final Database database;
    private final Clock clock;

    @Activate
    public RestoreSupplier(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Clock clock) {
        this(database, clock);
    }

    RestoreSupplier(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** 409 when the organisation has a relation with the supplier, or when its name and keys were erased. */
    public void restore(Actor actor, String id, String organisation, @Nullable String ifMatch) {
        database.write(actor, "restore a supplier", writing -> {
            Supplier supplier = SqlSuppliers.seen(
                            writing, id, actor.scope("suppliers.write").narrow(organisation))
                    .orElseThrow(() -> ProblemException.notFound("supplier", id));
            Version.require(ifMatch, supplier.version());
            EndedRelation ended = SqlArchive.ended(writing, id, organisation)
                    .orElseThrow(() -> ProblemException.conflict(
                            Text.of("suppliers.restore.not-archived", "supplier", supplier.name())));
            if (!SqlArchive.erased(writing, List.of(id)).isEmpty()) {
                throw ProblemException.conflict(Text.of("suppliers.restore.erased"));
            }
            SqlArchive.restore(writing, ended);
            SqlProfiles.touch(writing, id, clock.instant(), actor.id());
            writing.audit(new Audit("suppliers.restore", "supplier", id, organisation, null, null, null));
            return supplier;
        });
    }
}
