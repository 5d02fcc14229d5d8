package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPromiseFigures;
import nl.schil.market.internal.store.SqlPromises;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code value-promise-figures}: what came of promises by period. */
@Component(service = Dataset.class, property = "schil.dataset=value-promise-figures")
public final class FiguresDataset extends RecordsDataset {
    private final SqlPromises promises;
    private final SqlPromiseFigures figures;

    @Activate
    public FiguresDataset(
            @Reference MarketExchange exchange,
            @Reference SqlCategories categories,
            @Reference SqlPromises promises,
            @Reference SqlPromiseFigures figures) {
        super(
                "value-promise-figures",
                MarketExchange.columns(
                        "value-promise-figures",
                        "promise!|TEXT|Besparing door hergebruik|belofte,titel",
                        "from!|DATE|2026-01-01|van,begin",
                        "until!|DATE|2026-03-31|tot en met,einde",
                        "amount!|NUMBER|125000|gerealiseerd,bedrag",
                        "source!|TEXT|Kwartaalrapportage|bron",
                        "claimed_on|DATE|2026-04-10|opgegeven op",
                        "claimed_by|TEXT|sam.de.wit@example.nl|opgegeven door",
                        "confirmed_on|DATE|2026-04-20|bevestigd op",
                        "confirmed_by|TEXT|noor.bakker@example.nl|bevestigd door",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.promises = promises;
        this.figures = figures;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new FigureLines(subjects, promises, figures, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        Map<String, Promise> all = promises.list(reading, scope, SqlPromises.Query.ALL).stream()
                .filter(one -> one.withdrawnOn() == null)
                .collect(Collectors.toMap(Promise::id, Function.identity()));
        List<PromiseFigure> found = figures.of(reading, all.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.withdrawnOn() == null)
                .toList();
        MarketExchange.Names names = names(
                found.stream()
                        .flatMap(
                                one -> Stream.concat(Stream.of(one.claimedBy()), Stream.ofNullable(one.confirmedBy()))),
                Stream.of());
        for (PromiseFigure one : found) {
            Promise promise = all.get(one.promise());
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "promise", promise.title());
            MarketExchange.put(row, "from", one.from());
            MarketExchange.put(row, "until", one.until());
            MarketExchange.put(row, "amount", Amounts.shown(one.amount(), promise.money()));
            MarketExchange.put(row, "source", one.source());
            MarketExchange.put(row, "claimed_on", one.claimedOn());
            MarketExchange.put(row, "claimed_by", names.person(one.claimedBy()));
            MarketExchange.put(row, "confirmed_on", one.confirmedOn());
            MarketExchange.put(row, "confirmed_by", names.person(one.confirmedBy()));
            MarketExchange.put(row, "organisation", names.organisation(promise.organisation()));
            out.accept(row);
        }
    }
}
