package nl.schil.circularity.internal.store;

import nl.schil.kernel.store.Schema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refers to the tables of this module, so that they are there before anybody reads them. */
@Component(service = CircularityTables.class)
public final class CircularityTables {
    @Activate
    public CircularityTables(@Reference(target = "(schil.bundle=nl.schil.circularity)") Schema schema) {
        // the reference is what counts
    }

    private CircularityTables() {}

    /** For use outside the framework, where the tables are there already. */
    public static CircularityTables present() {
        return new CircularityTables();
    }
}
