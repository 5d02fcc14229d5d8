package nl.schil.performance.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Line;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Span;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was measured, for other modules. */
@Component(service = PerformanceDirectory.class)
public final class SqlPerformanceDirectory implements PerformanceDirectory {
    private final Database database;

    @Activate
    public SqlPerformanceDirectory(@Reference Database database, @Reference PerformanceTables tables) {
        this(database);
    }

    public SqlPerformanceDirectory(Database database) {
        this.database = database;
    }

    @Override
    public List<KpiSeries> series(OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        List<ScoreBook> books = database.read(reading -> {
            List<Scorecard> cards = new ArrayList<>();
            Chunks.each(suppliers, chunk -> {
                Sql condition = new Sql()
                        .add("WHERE " + organisations.condition("organisation"), organisations.arguments())
                        .in("AND", "supplier_id", chunk)
                        .add("AND starts_on <= ?", asOf);
                PerformanceTables.select(reading, condition, cards::add);
            });
            cards.sort(Comparator.comparing(Scorecard::name).thenComparing(Scorecard::id));
            return PerformanceTables.books(reading, cards);
        });
        return books.stream()
                .flatMap(book -> book.kpis().stream().map(kpi -> series(book, kpi, asOf)))
                .toList();
    }

    private static KpiSeries series(ScoreBook book, Kpi kpi, LocalDate asOf) {
        Scorecard card = book.card();
        return new KpiSeries(
                card.id(),
                card.name(),
                card.organisation(),
                card.supplier(),
                card.contract(),
                kpi.code(),
                kpi.name(),
                kpi.unit(),
                kpi.target(),
                book.periods(kpi, asOf, MOST_PERIODS).stream()
                        .map(span -> point(book, kpi, span))
                        .toList());
    }

    private static KpiSeries.Point point(ScoreBook book, Kpi kpi, Span span) {
        Line line = book.line(kpi, span);
        return new KpiSeries.Point(span.from(), span.until(), line.applicable(), line.value(), line.norm());
    }
}
