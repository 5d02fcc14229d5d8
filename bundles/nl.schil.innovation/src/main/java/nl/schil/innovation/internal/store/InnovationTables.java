package nl.schil.innovation.internal.store;

import nl.schil.kernel.store.Schema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refers to the tables of this module, so that they are there before anybody reads them. */
@Component(service = InnovationTables.class)
public final class InnovationTables {
    @Activate
    public InnovationTables(@Reference(target = "(schil.bundle=nl.schil.innovation)") Schema schema) {
        // the reference is what counts
    }

    private InnovationTables() {}

    /** For use outside the framework, where the tables are there already. */
    public static InnovationTables present() {
        return new InnovationTables();
    }
}
