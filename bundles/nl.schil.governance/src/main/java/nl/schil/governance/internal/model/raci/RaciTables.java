package nl.schil.governance.internal.model.raci;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.Actor;

/** The tables of who does what. */
public interface RaciTables {
    /** The tables of these scopes by scope; one that has none is absent. */
    Map<RaciScope, RaciTable> find(Collection<RaciScope> scopes);

    /** All tables of an organisation, by type and id of their scope. */
    List<RaciTable> of(String organisation);

    /**
     * Makes a table what it must become.
     *
     * @throws Stale when the table is another than {@code before} by now
     */
    RaciTable replace(Actor actor, RaciTable before, RaciTable after, LocalDate today);

    /** Somebody else changed the record in the meantime. */
    final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super("changed in the meantime");
        }
    }
}
