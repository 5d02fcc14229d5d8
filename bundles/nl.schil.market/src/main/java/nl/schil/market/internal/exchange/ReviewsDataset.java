package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepStrategies;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Review;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlReviews;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code risk-reviews}: looks at the risks of categories and suppliers. */
@Component(service = Dataset.class, property = "schil.dataset=risk-reviews")
public final class ReviewsDataset extends RecordsDataset {
    private static final int PARTS = 4;

    private final SqlReviews reviews;

    @Activate
    public ReviewsDataset(
            @Reference MarketExchange exchange, @Reference SqlCategories categories, @Reference SqlReviews reviews) {
        super(
                "risk-reviews",
                MarketExchange.columns(
                        "risk-reviews",
                        "category|TEXT|Kantoorinrichting|categorie,categoriecode",
                        "supplier_key|TEXT|KVK:12345678|leverancier,leveranciersleutel,supplier",
                        "reviewed_on!|DATE|2026-09-10|datum,beoordeeld op",
                        "summary|TEXT|Vooral capaciteit.|samenvatting",
                        "risks|TEXT|Uitval van de enige fabriek;3;4;Tweede leverancier|risico’s,risicos",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.reviews = reviews;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new Rows(subjects, reviews, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        List<Review> all = reviews.all(reading, scope).stream()
                .filter(one -> one.withdrawnOn() == null)
                .toList();
        MarketExchange.Names names = names(
                Stream.of(),
                all.stream()
                        .filter(one -> one.subjectType() == Review.Subject.SUPPLIER)
                        .map(Review::subject));
        for (Review one : all) {
            boolean category = one.subjectType() == Review.Subject.CATEGORY;
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(
                    row, "category", category ? categories.get(one.subject()).code() : null);
            MarketExchange.put(row, "supplier_key", category ? null : names.supplier(one.subject()));
            MarketExchange.put(row, "reviewed_on", one.reviewedOn());
            MarketExchange.put(row, "summary", one.summary());
            MarketExchange.put(
                    row, "risks", one.risks().stream().map(ReviewsDataset::text).collect(Collectors.joining(" | ")));
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            out.accept(row);
        }
    }

    private static String text(Review.Risk risk) {
        String text = risk.text() + ";" + risk.likelihood() + ";" + risk.impact();
        return risk.measure() == null ? text : text + ";" + risk.measure();
    }

    private static final class Rows implements RowReader {
        private final RowSubjects subjects;
        private final SqlReviews tables;
        private final LocalDate today;
        private final Map<String, String> known = new HashMap<>();

        Rows(RowSubjects subjects, SqlReviews tables, LocalDate today) {
            this.subjects = subjects;
            this.tables = tables;
            this.today = today;
        }

        @Override
        public void prepare(Reading reading, List<Row> rows) {
            subjects.prepare(reading, rows, "category");
            tables.all(reading, subjects.context().actor().scope("market.write"))
                    .forEach(one -> known.put(key(one), one.id()));
        }

        private static String key(Review one) {
            return one.organisation() + "\n" + one.subject() + "\n" + one.reviewedOn();
        }

        @Override
        public Result<Change> read(Row row) {
            boolean supplier = row.get("supplier_key") != null;
            if (!(subjects.organisation(row) instanceof Result.Accepted<String> organisation)) {
                return refused(subjects.organisation(row));
            }
            String subject = supplier ? subjects.supplier(row.get("supplier_key")) : null;
            if (supplier && subject == null) {
                return Result.refused(Violation.of("supplier_key", row.get("supplier_key"), "market.import.supplier"));
            }
            if (!supplier) {
                if (!(subjects.category(row) instanceof Result.Accepted<Category> category)) {
                    return refused(subjects.category(row));
                }
                subject = category.value().id();
            }
            Result<List<KeepStrategies.AskedRisk>> risks = risks(row.get("risks"));
            if (!(risks instanceof Result.Accepted<List<KeepStrategies.AskedRisk>> asked)) {
                return refused(risks);
            }
            Result<Review> read = new KeepStrategies(today)
                    .review(
                            subjects.context().actor(),
                            null,
                            organisation.value(),
                            supplier ? Review.Subject.SUPPLIER : Review.Subject.CATEGORY,
                            subject,
                            new KeepStrategies.AskedReview(
                                    row.get("reviewed_on"), row.get("summary"), asked.value(), false));
            if (!(read instanceof Result.Accepted<Review> accepted)) {
                return refused(read);
            }
            Review made = accepted.value();
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

        private static Result<List<KeepStrategies.AskedRisk>> risks(@Nullable String text) {
            List<KeepStrategies.AskedRisk> risks = new ArrayList<>();
            for (String part : text == null ? new String[0] : text.split("\\|")) {
                String[] parts = part.strip().split(";", PARTS);
                if (parts.length < PARTS - 1
                        || !parts[1].strip().matches("[1-5]")
                        || !parts[2].strip().matches("[1-5]")) {
                    return Result.refused(Violation.of("risks", part, "market.import.risks"));
                }
                risks.add(new KeepStrategies.AskedRisk(
                        parts[0],
                        Integer.valueOf(parts[1].strip()),
                        Integer.valueOf(parts[2].strip()),
                        parts.length == PARTS ? parts[3] : null));
            }
            return Result.accepted(risks);
        }
    }
}
