package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlMaps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code sourcing-maps}: business-model maps that were filled in elsewhere. */
@Component(service = Dataset.class, property = "schil.dataset=sourcing-maps")
public final class MapsDataset extends RecordsDataset {
    private final SqlMaps maps;

    @Activate
    public MapsDataset(
            @Reference MarketExchange exchange, @Reference SqlCategories categories, @Reference SqlMaps maps) {
        super(
                "sourcing-maps",
                MarketExchange.columns(
                        "sourcing-maps",
                        "category!|TEXT|Kantoorinrichting|categorie,categoriecode",
                        "supplier_key!|TEXT|KVK:12345678|leverancier,leveranciersleutel,supplier",
                        "opened_on!|DATE|2026-06-01|geopend op",
                        "buyer_on|DATE|2026-06-15|opdrachtgever op",
                        "buyer_scores|TEXT|SKILLS=3;ACCESS=2|scores opdrachtgever",
                        "buyer_relationship|TEXT|RELATIONAL|relatie opdrachtgever",
                        "buyer_economy|TEXT|OUTPUT|verdienmodel opdrachtgever",
                        "supplier_on|DATE|2026-06-20|leverancier op",
                        "supplier_scores|TEXT|SKILLS=4;ACCESS=1|scores leverancier",
                        "supplier_relationship|TEXT|RELATIONAL|relatie leverancier",
                        "supplier_economy|TEXT|OUTCOME|verdienmodel leverancier",
                        "chosen_relationship|TEXT|RELATIONAL|gekozen relatie",
                        "chosen_economy|TEXT|OUTPUT|gekozen verdienmodel",
                        "chosen_model|TEXT|PERFORMANCE_BASED|gekozen model",
                        "chosen_on|DATE|2026-07-10|gekozen op",
                        "why|TEXT|De markt is krap.|waarom",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.maps = maps;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new MapRows(subjects, maps, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        List<SourcingMap> all = maps.all(reading, scope);
        MarketExchange.Names names = names(Stream.of(), all.stream().map(SourcingMap::supplier));
        for (SourcingMap one : all) {
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "category", categories.get(one.category()).code());
            MarketExchange.put(row, "supplier_key", names.supplier(one.supplier()));
            MarketExchange.put(row, "opened_on", one.openedOn());
            if (one.completeOn() != null) {
                side(row, "buyer", one.buyer());
                side(row, "supplier", one.seller());
            }
            SourcingMap.Choice choice = one.choice();
            MarketExchange.put(row, "chosen_relationship", choice == null ? null : choice.relationship());
            MarketExchange.put(row, "chosen_economy", choice == null ? null : choice.economy());
            MarketExchange.put(row, "chosen_model", choice == null ? null : choice.model());
            MarketExchange.put(row, "chosen_on", choice == null ? null : choice.chosenOn());
            MarketExchange.put(row, "why", choice == null ? null : choice.why());
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            out.accept(row);
        }
    }

    private static void side(Map<String, String> row, String side, MapSide said) {
        MarketExchange.put(row, side + "_on", said.submittedOn());
        MarketExchange.put(
                row,
                side + "_scores",
                new TreeMap<>(said.scores())
                        .entrySet().stream()
                                .map(score -> score.getKey() + "=" + score.getValue())
                                .collect(Collectors.joining(";")));
        MarketExchange.put(row, side + "_relationship", said.relationship());
        MarketExchange.put(row, side + "_economy", said.economy());
    }
}
