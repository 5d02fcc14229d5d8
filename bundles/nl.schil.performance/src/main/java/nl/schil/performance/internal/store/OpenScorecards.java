package nl.schil.performance.internal.store;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A supplier is not archived while scorecards of it are not over. */
@Component(service = ArchiveObjection.class)
public final class OpenScorecards implements ArchiveObjection {
    @Activate
    public OpenScorecards(@Reference PerformanceTables tables) {
        // refers to the tables, so that they are there
    }

    public OpenScorecards() {}

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        Sql open = new Sql()
                .add(
                        "FROM performance_scorecard WHERE supplier_id = ? AND organisation = ?"
                                + " AND (ends_on IS NULL OR ends_on >= ?)",
                        archival.id(),
                        archival.organisation(),
                        asOf);
        long count = reading.one("SELECT COUNT(*)" + open.text(), row -> row.getLong(1), open.arguments())
                .orElse(0L);
        List<String> names = count == 0
                ? List.of()
                : reading.list(
                        "SELECT name" + open.text() + " ORDER BY name, id LIMIT " + Needed.MOST,
                        row -> row.getString(1),
                        open.arguments());
        return new Needed(count, names);
    }
}
