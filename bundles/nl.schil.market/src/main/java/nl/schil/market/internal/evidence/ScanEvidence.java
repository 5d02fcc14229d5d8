package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlScans;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * S2a, the market scan is current. Population: categories. One counts when a scan has at least two sources and the number
 * of capable suppliers; its date is that of the newest such scan.
 */
@Component(service = ActivityEvidence.class)
public final class ScanEvidence extends MarketEvidence {
    private final Database database;
    private final SqlCategories categories;
    private final SqlScans scans;

    @Activate
    public ScanEvidence(@Reference Database database, @Reference SqlCategories categories, @Reference SqlScans scans) {
        this.database = database;
        this.categories = categories;
        this.scans = scans;
    }

    @Override
    public String activity() {
        return "S2a";
    }

    @Override
    public String marker() {
        return String.valueOf(database.revision("market"));
    }

    @Override
    List<Fact> facts(OrganisationScope organisations, LocalDate asOf) {
        return database.read(reading -> {
            Map<String, Scan> newest = new HashMap<>();
            Map<String, Scan> complete = new HashMap<>();
            scans.all(reading, organisations).stream()
                    .filter(scan -> scan.counts(asOf))
                    .forEach(scan -> {
                        newest.putIfAbsent(scan.category(), scan);
                        if (scan.complete()) {
                            complete.putIfAbsent(scan.category(), scan);
                        }
                    });
            return categories.all(reading, organisations).stream()
                    .map(one -> fact(one, complete.get(one.id()), newest.get(one.id())))
                    .toList();
        });
    }

    private static Fact fact(Category category, @Nullable Scan complete, @Nullable Scan newest) {
        if (complete != null) {
            return category(
                    category,
                    "/scans",
                    complete.scannedOn(),
                    Text.of(
                            "market.evidence.S2a.done",
                            "date",
                            complete.scannedOn(),
                            "count",
                            complete.sources().size()));
        }
        return category(
                category,
                "/scans",
                null,
                newest == null
                        ? Text.of("market.evidence.S2a.none")
                        : Text.of("market.evidence.S2a.incomplete", "date", newest.scannedOn()));
    }
}
