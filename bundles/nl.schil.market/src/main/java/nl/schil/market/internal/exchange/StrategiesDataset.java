package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepStrategies;
import nl.schil.market.internal.application.ReadPreferencing;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Strategy;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlStrategies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code supplier-strategies}: what an organisation wants with its suppliers. */
@Component(service = Dataset.class, property = "schil.dataset=supplier-strategies")
public final class StrategiesDataset extends RecordsDataset {
    private final SqlStrategies strategies;
    private final ReadPreferencing seen;

    @Activate
    public StrategiesDataset(
            @Reference MarketExchange exchange,
            @Reference SqlCategories categories,
            @Reference SqlStrategies strategies,
            @Reference ReadPreferencing seen) {
        super(
                "supplier-strategies",
                MarketExchange.columns(
                        "supplier-strategies",
                        "supplier_key!|TEXT|KVK:12345678|leverancier,leveranciersleutel,supplier",
                        "agreed_on!|DATE|2026-11-16|vastgesteld op",
                        "valid_until!|DATE|2028-11-15|geldt tot en met",
                        "aim!|TEXT|Samen naar volledig hergebruik in 2030.|doel,wat wij willen",
                        "steps|TEXT|Elk halfjaar een inkijk in de planning.|stappen",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.strategies = strategies;
        this.seen = seen;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new Rows(subjects, strategies, seen, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        List<Strategy> all = strategies.all(reading, scope).stream()
                .filter(one -> one.withdrawnOn() == null)
                .toList();
        MarketExchange.Names names = names(Stream.of(), all.stream().map(Strategy::supplier));
        for (Strategy one : all) {
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "supplier_key", names.supplier(one.supplier()));
            MarketExchange.put(row, "agreed_on", one.agreedOn());
            MarketExchange.put(row, "valid_until", one.validUntil());
            MarketExchange.put(row, "aim", one.aim());
            MarketExchange.put(row, "steps", one.steps());
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            out.accept(row);
        }
    }

    private static final class Rows implements RowReader {
        private final RowSubjects subjects;
        private final SqlStrategies tables;
        private final ReadPreferencing seen;
        private final LocalDate today;
        private final Map<String, String> known = new HashMap<>();

        Rows(RowSubjects subjects, SqlStrategies tables, ReadPreferencing seen, LocalDate today) {
            this.subjects = subjects;
            this.tables = tables;
            this.seen = seen;
            this.today = today;
        }

        @Override
        public void prepare(Reading reading, List<Row> rows) {
            subjects.prepare(reading, rows, "category");
            tables.all(reading, subjects.context().actor().scope("market.write"))
                    .forEach(one -> known.put(key(one), one.id()));
        }

        private static String key(Strategy one) {
            return one.organisation() + "\n" + one.supplier() + "\n" + one.agreedOn();
        }

        @Override
        public Result<Change> read(Row row) {
            if (!(subjects.organisation(row) instanceof Result.Accepted<String> organisation)) {
                return refused(subjects.organisation(row));
            }
            String supplier = subjects.supplier(row.get("supplier_key"));
            if (supplier == null) {
                return Result.refused(Violation.of("supplier_key", row.get("supplier_key"), "market.import.supplier"));
            }
            String agreed = row.get("agreed_on");
            ReadPreferencing.View heard =
                    agreed == null ? null : seen.one(organisation.value(), supplier, LocalDate.parse(agreed));
            Result<Strategy> read = new KeepStrategies(today)
                    .strategy(
                            subjects.context().actor(),
                            null,
                            organisation.value(),
                            supplier,
                            heard == null ? null : heard.evaluation(),
                            heard == null ? null : heard.preferencing().attractiveness(),
                            new KeepStrategies.AskedStrategy(
                                    agreed, row.get("valid_until"), row.get("aim"), row.get("steps"), false));
            if (!(read instanceof Result.Accepted<Strategy> accepted)) {
                return refused(read);
            }
            Strategy made = accepted.value();
            String before = known.get(key(made));
            return Result.accepted(
                    before == null
                            ? new Change(
                                    key(made),
                                    RowOutcome.Kind.CREATED,
                                    made.id(),
                                    writing -> tables.create(writing, made))
                            : Change.unchanged(key(made), before));
        }
    }
}
