package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepPromises;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.store.SqlPromises;
import org.jspecify.annotations.Nullable;

/** Rows with promises, by organisation, title and day. */
final class PromiseLines implements RowReader {
    private final RowSubjects subjects;
    private final SqlPromises tables;
    private final LocalDate today;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, ContractRef> contracts = new HashMap<>();

    PromiseLines(RowSubjects subjects, SqlPromises tables, LocalDate today) {
        this.subjects = subjects;
        this.tables = tables;
        this.today = today;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "category");
        tables.list(reading, subjects.context().actor().scope("market.write"), SqlPromises.Query.ALL)
                .forEach(one -> known.put(key(one), one.id()));
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Row row : rows) {
            String number = row.get("contract");
            if (number != null && subjects.organisation(row) instanceof Result.Accepted<String> own) {
                numbers.computeIfAbsent(own.value(), organisation -> new HashSet<>())
                        .add(number);
            }
        }
        numbers.forEach((organisation, asked) -> subjects.directories()
                .contracts(organisation, asked)
                .forEach((number, found) -> contracts.put(organisation + "\n" + number, found)));
    }

    private static String key(Promise one) {
        return one.organisation() + "\n" + one.title() + "\n" + one.promisedOn();
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.organisation(row) instanceof Result.Accepted<String> own)) {
            return RecordsDataset.refused(subjects.organisation(row));
        }
        String organisation = own.value();
        Category category = subjects.known(organisation, row.get("category"));
        ContractRef contract = contracts.get(organisation + "\n" + row.get("contract"));
        String supplier = subjects.supplier(row.get("supplier_key"));
        Violation unknown = unknown(row, category, contract, supplier);
        if (unknown != null) {
            return Result.refused(unknown);
        }
        boolean money = Amounts.money(row.get("unit"));
        Result<Promise> read = new KeepPromises(today)
                .add(
                        subjects.context().actor(),
                        new KeepPromises.About(
                                organisation,
                                category == null ? null : category.id(),
                                contract == null ? null : contract.id(),
                                supplier != null ? supplier : contract == null ? null : contract.supplierId()),
                        new KeepPromises.Asked(
                                row.get("title"),
                                row.get("kind"),
                                row.get("way"),
                                row.get("unit"),
                                money,
                                Amounts.stored(row.get("amount"), money),
                                Amounts.stored(row.get("base"), money),
                                row.get("source"),
                                row.get("promised_on"),
                                row.get("due_on"),
                                null,
                                false));
        if (!(read instanceof Result.Accepted<Promise> accepted)) {
            return RecordsDataset.refused(read);
        }
        Promise made = accepted.value();
        String before = known.get(key(made));
        return Result.accepted(
                before != null
                        ? Change.unchanged(key(made), before)
                        : new Change(
                                key(made),
                                RowOutcome.Kind.CREATED,
                                made.id(),
                                writing -> tables.create(writing, made)));
    }

    private static @Nullable Violation unknown(
            Row row, @Nullable Category category, @Nullable ContractRef contract, @Nullable String supplier) {
        if (row.get("category") != null && category == null) {
            return Violation.of("category", row.get("category"), "market.import.category");
        }
        if (row.get("contract") != null && contract == null) {
            return Violation.of("contract", row.get("contract"), "market.promise.contract");
        }
        if (row.get("supplier_key") != null && supplier == null) {
            return Violation.of("supplier_key", row.get("supplier_key"), "market.import.supplier");
        }
        return category == null && contract == null && supplier == null
                ? Violation.of("supplier_key", null, "market.promise.about")
                : null;
    }
}
