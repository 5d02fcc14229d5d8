package nl.schil.market.internal.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Scan;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlScans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code market-scans}: one row is one scan. */
@Component(service = Dataset.class, property = "schil.dataset=market-scans")
public final class ScansDataset implements Dataset {
    private static final List<Column> COLUMNS = MarketExchange.columns(
            "market-scans",
            "category!|TEXT|Kantoorinrichting|categorie,categoriecode",
            "scanned_on!|DATE|2026-03-12|datum,date,verkend op",
            "capable|NUMBER|9|geschikt,aantal geschikt,capable suppliers",
            "trends|TEXT|Circulaire modellen nemen toe.|ontwikkelingen,trend",
            "sources!|TEXT|Branchemonitor 2026 https://branche.example.nl|bronnen,bron,source",
            "suppliers|TEXT|KVK:12345678=0.4|leveranciers,aanbieders",
            "organisation|TEXT|IUC Werkplekomgeving|organisatie,inkooporganisatie");

    private final MarketExchange exchange;
    private final SqlCategories categories;
    private final SqlScans scans;

    @Activate
    public ScansDataset(
            @Reference MarketExchange exchange, @Reference SqlCategories categories, @Reference SqlScans scans) {
        this.exchange = exchange;
        this.categories = categories;
        this.scans = scans;
    }

    @Override
    public String id() {
        return "market-scans";
    }

    @Override
    public String module() {
        return "market";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new MarketImport(new ScanRows(exchange.subjects(context), scans, exchange.today()));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("market.read");
        Map<String, Category> own =
                categories.all(reading, scope).stream().collect(Collectors.toMap(Category::id, one -> one));
        List<Scan> all = scans.all(reading, scope).stream()
                .filter(scan -> scan.withdrawnOn() == null)
                .toList();
        MarketExchange.Names names = exchange.names(
                Set.of(),
                all.stream()
                        .flatMap(scan -> scan.suppliers().stream())
                        .map(Scan.Known::supplier)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        for (Scan scan : all) {
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "category", own.get(scan.category()).code());
            MarketExchange.put(row, "scanned_on", scan.scannedOn());
            MarketExchange.put(row, "capable", scan.capable());
            MarketExchange.put(row, "trends", scan.trends());
            MarketExchange.put(
                    row,
                    "sources",
                    scan.sources().stream()
                            .map(one -> one.address() == null ? one.title() : one.title() + " " + one.address())
                            .collect(Collectors.joining(" | ")));
            MarketExchange.put(
                    row,
                    "suppliers",
                    scan.suppliers().stream().map(one -> known(one, names)).collect(Collectors.joining(" | ")));
            MarketExchange.put(row, "organisation", names.organisation(scan.organisation()));
            consumer.accept(row);
        }
    }

    private static String known(Scan.Known one, MarketExchange.Names names) {
        String who = one.supplier() == null ? String.valueOf(one.name()) : names.supplier(one.supplier());
        return one.share() == null ? who : who + "=" + one.share().toPlainString();
    }
}
