package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlMaps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * S3b, a sourcing business model is chosen. Population: gold categories. One counts when a map was filled in by both sides;
 * its date is the day on which both had submitted.
 */
@Component(service = ActivityEvidence.class)
public final class MapEvidence extends MarketEvidence {
    private final Database database;
    private final SqlCategories categories;
    private final SqlMaps maps;

    @Activate
    public MapEvidence(@Reference Database database, @Reference SqlCategories categories, @Reference SqlMaps maps) {
        this.database = database;
        this.categories = categories;
        this.maps = maps;
    }

    @Override
    public String activity() {
        return "S3b";
    }

    @Override
    public String marker() {
        return String.valueOf(database.revision("market"));
    }

    @Override
    List<Fact> facts(OrganisationScope organisations, LocalDate asOf) {
        return database.read(reading -> {
            Map<String, List<SourcingMap>> all = maps.all(reading, organisations).stream()
                    .filter(map -> !map.openedOn().isAfter(asOf))
                    .collect(Collectors.groupingBy(SourcingMap::category));
            return categories.all(reading, organisations).stream()
                    .filter(Category::gold)
                    .map(one -> fact(one, all.getOrDefault(one.id(), List.of()), asOf))
                    .toList();
        });
    }

    private static Fact fact(Category category, List<SourcingMap> maps, LocalDate asOf) {
        LocalDate complete = maps.stream()
                .filter(map -> map.complete(asOf))
                .map(SourcingMap::completeOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return category(
                category,
                "/model",
                complete,
                complete != null
                        ? Text.of("market.evidence.S3b.done", "date", complete)
                        : Text.of(maps.isEmpty() ? "market.evidence.S3b.none" : "market.evidence.S3b.one-side"));
    }
}
