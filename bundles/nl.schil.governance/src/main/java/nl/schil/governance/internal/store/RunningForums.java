package nl.schil.governance.internal.store;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A supplier is not archived while a forum with it goes on. */
@Component(service = ArchiveObjection.class)
public final class RunningForums implements ArchiveObjection {
    private static final String FROM = " FROM governance_forum WHERE organisation = ? AND subject_type = 'SUPPLIER'"
            + " AND subject_id = ? AND (ended_on IS NULL OR ended_on >= ?)";

    /** @param schema so that the tables are there */
    @Activate
    public RunningForums(@Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        // refers to the tables, so that they are there
    }

    public RunningForums() {}

    @Override
    public String module() {
        return "governance";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        Object[] arguments = {archival.organisation(), archival.id(), asOf};
        long count = reading.one("SELECT COUNT(*)" + FROM, row -> row.getLong(1), arguments)
                .orElse(0L);
        List<String> names = count == 0
                ? List.of()
                : reading.list(
                        "SELECT name" + FROM + " ORDER BY name, id LIMIT " + Needed.MOST,
                        row -> row.getString(1),
                        arguments);
        return new Needed(count, names);
    }
}
