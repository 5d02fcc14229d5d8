package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPromises;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code value-promises}: what was promised at award or in a plan. Money is in units, not in cents. */
@Component(service = Dataset.class, property = "schil.dataset=value-promises")
public final class PromisesDataset extends RecordsDataset {
    private final SqlPromises promises;
    private final Directories directories;

    @Activate
    public PromisesDataset(
            @Reference MarketExchange exchange,
            @Reference SqlCategories categories,
            @Reference SqlPromises promises,
            @Reference Directories directories) {
        super(
                "value-promises",
                MarketExchange.columns(
                        "value-promises",
                        "title!|TEXT|Besparing door hergebruik|titel,belofte,promise",
                        "category|TEXT|Kantoorinrichting|categorie,categoriecode",
                        "contract|TEXT|RAAM-1|contractnummer,contract number",
                        "supplier_key|TEXT|KVK:12345678|leverancier,leveranciersleutel,supplier",
                        "kind!|TEXT|PRICE|soort",
                        "way!|TEXT|SUM|telling",
                        "unit!|TEXT|EUR|eenheid",
                        "amount!|NUMBER|1200000|beloofd,bedrag",
                        "base|NUMBER|0|uitgangswaarde,begin",
                        "source!|TEXT|Inschrijving, bijlage 4|bron",
                        "promised_on!|DATE|2023-01-12|beloofd op",
                        "due_on!|DATE|2027-02-28|uiterlijk,due",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.promises = promises;
        this.directories = directories;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new PromiseLines(subjects, promises, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        List<Promise> all = promises.list(reading, scope, SqlPromises.Query.ALL).stream()
                .filter(one -> one.withdrawnOn() == null)
                .toList();
        MarketExchange.Names names =
                names(Stream.of(), all.stream().map(Promise::supplier).filter(Objects::nonNull));
        Map<String, ContractRef> contracts = directories.contracts(
                all.stream().map(Promise::contract).filter(Objects::nonNull).toList());
        for (Promise one : all) {
            Category category = one.category() == null ? null : categories.get(one.category());
            ContractRef contract = one.contract() == null ? null : contracts.get(one.contract());
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "title", one.title());
            MarketExchange.put(row, "category", category == null ? null : category.code());
            MarketExchange.put(row, "contract", contract == null ? null : contract.number());
            MarketExchange.put(row, "supplier_key", one.supplier() == null ? null : names.supplier(one.supplier()));
            MarketExchange.put(row, "kind", one.kind());
            MarketExchange.put(row, "way", one.way());
            MarketExchange.put(row, "unit", one.unit());
            MarketExchange.put(row, "amount", Amounts.shown(one.amount(), one.money()));
            MarketExchange.put(row, "base", Amounts.shown(one.base(), one.money()));
            MarketExchange.put(row, "source", one.source());
            MarketExchange.put(row, "promised_on", one.promisedOn());
            MarketExchange.put(row, "due_on", one.dueOn());
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            out.accept(row);
        }
    }
}
