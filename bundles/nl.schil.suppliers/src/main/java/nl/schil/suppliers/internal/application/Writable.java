package nl.schil.suppliers.internal.application;

import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.text.Text;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.store.SqlSuppliers;

/** Suppliers that an actor may change. */
final class Writable {
    private static final String WRITE = "suppliers.write";

    private Writable() {}

    /** The supplier, of which one of the actor's organisations has a relation; 409 when it is archived for all of them. */
    static Supplier supplier(Reading reading, Actor actor, String id) {
        OrganisationScope scope = actor.scope(WRITE);
        return SqlSuppliers.find(reading, id, scope).orElseThrow(() -> absent(reading, id, scope));
    }

    /** The same for one organisation. */
    static Supplier supplier(Reading reading, Actor actor, String id, String organisation) {
        OrganisationScope scope = actor.scope(WRITE).narrow(organisation);
        return SqlSuppliers.find(reading, id, scope).orElseThrow(() -> absent(reading, id, scope));
    }

    /** Why there is no such supplier to change. */
    static ProblemException absent(Reading reading, String id, OrganisationScope scope) {
        return SqlSuppliers.seen(reading, id, scope)
                .map(s -> ProblemException.conflict(Text.of("suppliers.archived", "supplier", s.name())))
                .orElseGet(() -> ProblemException.notFound("supplier", id));
    }
}
