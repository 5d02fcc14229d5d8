package nl.schil.market.internal.store;

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

/** A supplier for which a strategy holds is not archived. */
@Component(service = ArchiveObjection.class)
public final class HoldingStrategies implements ArchiveObjection {
    /** @param schema so that the tables are there */
    @Activate
    public HoldingStrategies(@Reference(target = "(schil.bundle=nl.schil.market)") Schema schema) {
        // refers to the tables, so that they are there
    }

    public HoldingStrategies() {}

    @Override
    public String module() {
        return "market";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        List<String> labels = reading.list(
                "SELECT agreed_on FROM market_strategy WHERE supplier_id = ? AND organisation = ? AND valid_until >= ?"
                        + " AND (withdrawn_on IS NULL OR withdrawn_on > ?) ORDER BY agreed_on",
                row -> row.getString(1),
                archival.id(),
                archival.organisation(),
                asOf,
                asOf);
        return labels.isEmpty()
                ? Needed.NONE
                : new Needed(labels.size(), labels.stream().limit(Needed.MOST).toList());
    }
}
