package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;

/** A dataset of which every row is a record that is recorded once: a row whose key is known says nothing new. */
abstract class RecordsDataset implements Dataset {
    private final String id;
    private final List<Column> columns;
    private final MarketExchange exchange;
    private final SqlCategories categories;

    RecordsDataset(String id, List<Column> columns, MarketExchange exchange, SqlCategories categories) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.exchange = exchange;
        this.categories = categories;
    }

    /** What rows mean. */
    abstract RowReader reader(RowSubjects subjects, LocalDate today);

    /** All records as rows. */
    abstract void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out);

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String module() {
        return "market";
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    @Override
    public final Import begin(ImportContext context) {
        return new MarketImport(reader(exchange.subjects(context), exchange.today()));
    }

    @Override
    public final void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("market.read");
        rows(
                reading,
                scope,
                categories.all(reading, scope).stream().collect(Collectors.toMap(Category::id, one -> one)),
                consumer);
    }

    MarketExchange.Names names(Stream<@Nullable String> people, Stream<String> suppliers) {
        return exchange.names(
                people.flatMap(Stream::ofNullable).collect(Collectors.toSet()), suppliers.collect(Collectors.toSet()));
    }

    /** Violations of fields as violations of columns: {@code validFrom} is {@code valid_from}. */
    static <T> Result<T> refused(Result<?> result) {
        return Result.refused(((Result.Refused<?>) result)
                .violations().stream()
                        .map(one -> new Violation(
                                one.field()
                                        .replaceFirst("[\\[.].*", "")
                                        .replaceAll("([A-Z])", "_$1")
                                        .toLowerCase(Locale.ROOT),
                                one.value(),
                                one.code(),
                                one.values()))
                        .toList());
    }
}
