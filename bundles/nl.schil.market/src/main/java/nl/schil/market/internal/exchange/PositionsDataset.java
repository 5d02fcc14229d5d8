package nl.schil.market.internal.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import nl.schil.market.internal.model.Position;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPositions;
import nl.schil.market.internal.store.SqlReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code market-positions}: one row places one category on one day. */
@Component(service = Dataset.class, property = "schil.dataset=market-positions")
public final class PositionsDataset implements Dataset {
    private static final List<Column> COLUMNS = MarketExchange.columns(
            "market-positions",
            "category!|TEXT|Kantoorinrichting|categorie,categoriecode",
            "placed_on!|DATE|2026-04-20|datum,date,geplaatst op",
            "scores!|TEXT|spend-share=4;switching=2|antwoorden,answers",
            "remark|TEXT|Twee leveranciers zijn gestopt.|toelichting,opmerking",
            "organisation|TEXT|IUC Werkplekomgeving|organisatie,inkooporganisatie");

    private final MarketExchange exchange;
    private final SqlCategories categories;
    private final SqlPositions positions;
    private final SqlReference reference;

    @Activate
    public PositionsDataset(
            @Reference MarketExchange exchange,
            @Reference SqlCategories categories,
            @Reference SqlPositions positions,
            @Reference SqlReference reference) {
        this.exchange = exchange;
        this.categories = categories;
        this.positions = positions;
        this.reference = reference;
    }

    @Override
    public String id() {
        return "market-positions";
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
        return new MarketImport(new PositionRows(exchange.subjects(context), positions, reference, exchange.today()));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("market.read");
        Map<String, Category> own =
                categories.all(reading, scope).stream().collect(Collectors.toMap(Category::id, one -> one));
        MarketExchange.Names names = exchange.names(Set.of(), Set.of());
        for (Position position : positions.all(reading, scope)) {
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "category", own.get(position.category()).code());
            MarketExchange.put(row, "placed_on", position.placedOn());
            MarketExchange.put(
                    row,
                    "scores",
                    position.answers().stream()
                            .filter(answer -> answer.score() != null)
                            .map(answer -> answer.criterion() + "=" + answer.score())
                            .collect(Collectors.joining(";")));
            MarketExchange.put(row, "remark", position.remark());
            MarketExchange.put(row, "organisation", names.organisation(position.organisation()));
            consumer.accept(row);
        }
    }
}
