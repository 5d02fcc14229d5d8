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
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.CpvPrefixes;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code categories}. */
@Component(service = Dataset.class, property = "schil.dataset=categories")
public final class CategoriesDataset implements Dataset {
    private static final List<Column> COLUMNS = MarketExchange.columns(
            "categories",
            "code!|TEXT|Kantoorinrichting|categoriecode,category code,categorie",
            "name|TEXT|Kantoorinrichting|naam,omschrijving,description",
            "cpv|TEXT|3913;39112000-0|cpv-codes,cpv codes",
            "owner|TEXT|noor.bakker@example.nl|categoriemanager,eigenaar,category manager",
            "holder|TEXT|IUC Werkplekomgeving|categoriehouder,houder",
            "innovation|TEXT|nee|innovatie",
            "gold|TEXT|ja|strategisch,strategic,goud",
            "organisation|TEXT|IUC Werkplekomgeving|organisatie,inkooporganisatie");

    private final MarketExchange exchange;
    private final SqlCategories categories;
    private final CpvPrefixes cpv;

    @Activate
    public CategoriesDataset(
            @Reference MarketExchange exchange, @Reference SqlCategories categories, @Reference CpvPrefixes cpv) {
        this.exchange = exchange;
        this.categories = categories;
        this.cpv = cpv;
    }

    @Override
    public String id() {
        return "categories";
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
        return new MarketImport(new CategoryRows(exchange.subjects(context), categories, cpv));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        List<Category> all = categories.all(reading, actor.scope("market.read"));
        MarketExchange.Names names = exchange.names(
                all.stream().map(Category::owner).filter(Objects::nonNull).collect(Collectors.toSet()), Set.of());
        for (Category one : all) {
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "code", one.code());
            MarketExchange.put(row, "name", one.name());
            MarketExchange.put(row, "cpv", String.join(";", one.cpvPrefixes()));
            MarketExchange.put(row, "owner", names.person(one.owner()));
            MarketExchange.put(row, "holder", names.organisation(one.holder()));
            MarketExchange.put(row, "innovation", one.innovation() ? "ja" : "nee");
            MarketExchange.put(row, "gold", one.gold() ? "ja" : "nee");
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            consumer.accept(row);
        }
    }
}
