package nl.schil.innovation.internal.store;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A supplier is not archived while an idea of it is neither scaled nor stopped. */
@Component(service = ArchiveObjection.class)
public final class RunningIdeas implements ArchiveObjection {
    private static final String FROM = " FROM innovation_idea i WHERE i.organisation = ? AND i.supplier_id = ?"
            + " AND COALESCE((SELECT s.to_stage FROM innovation_step s WHERE s.idea_id = i.id AND s.withdrawn_on IS NULL"
            + " AND s.decided_on <= ? ORDER BY s.seq DESC LIMIT 1), 'IDEA') NOT IN ('SCALING', 'STOPPED')";

    /** @param tables so that they are there */
    @Activate
    public RunningIdeas(@Reference InnovationTables tables) {
        // the reference is what counts
    }

    @Override
    public String module() {
        return "innovation";
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
        List<String> titles = count == 0
                ? List.of()
                : reading.list(
                        "SELECT i.title" + FROM + " ORDER BY i.title, i.id LIMIT " + Needed.MOST,
                        row -> row.getString(1),
                        arguments);
        return new Needed(count, titles);
    }
}
