package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepPlans;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Plan;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPlans;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code category-plans}: plans that were approved, or drafts. */
@Component(service = Dataset.class, property = "schil.dataset=category-plans")
public final class PlansDataset extends RecordsDataset {
    private final SqlPlans plans;

    @Activate
    public PlansDataset(
            @Reference MarketExchange exchange, @Reference SqlCategories categories, @Reference SqlPlans plans) {
        super(
                "category-plans",
                MarketExchange.columns(
                        "category-plans",
                        "category!|TEXT|Kantoorinrichting|categorie,categoriecode",
                        "title!|TEXT|Kantoorinrichting 2026-2029|titel",
                        "goals|TEXT|De helft hergebruikt in 2030.|doelen",
                        "strategy|TEXT|Van kopen naar gebruiken.|strategie",
                        "suppliers|TEXT|Partnerschap met twee leveranciers.|leveranciersstrategie",
                        "valid_from!|DATE|2026-06-01|geldt vanaf",
                        "valid_until!|DATE|2029-05-31|geldt tot en met",
                        "author|TEXT|fatma.yildiz@example.nl|schrijver,auteur",
                        "approved_on|DATE|2026-05-20|vastgesteld op",
                        "approved_by|TEXT|noor.bakker@example.nl|vastgesteld door",
                        "organisation|TEXT|IUC Werkplekomgeving|organisatie"),
                exchange,
                categories);
        this.plans = plans;
    }

    @Override
    RowReader reader(RowSubjects subjects, LocalDate today) {
        return new Rows(subjects, plans, today);
    }

    @Override
    void rows(
            Reading reading,
            OrganisationScope scope,
            Map<String, Category> categories,
            Consumer<Map<String, String>> out) {
        List<Plan> all = plans.all(reading, scope).values().stream()
                .flatMap(List::stream)
                .toList();
        MarketExchange.Names names = names(
                all.stream().flatMap(one -> Stream.of(one.author(), String.valueOf(one.approvedBy()))), Stream.of());
        for (Plan one : all) {
            Map<String, String> row = new LinkedHashMap<>();
            MarketExchange.put(row, "category", categories.get(one.category()).code());
            MarketExchange.put(row, "title", one.title());
            MarketExchange.put(row, "goals", one.goals());
            MarketExchange.put(row, "strategy", one.strategy());
            MarketExchange.put(row, "suppliers", one.suppliers());
            MarketExchange.put(row, "valid_from", one.validFrom());
            MarketExchange.put(row, "valid_until", one.validUntil());
            MarketExchange.put(row, "author", names.person(one.author()));
            MarketExchange.put(row, "approved_on", one.approvedOn());
            MarketExchange.put(row, "approved_by", names.person(one.approvedBy()));
            MarketExchange.put(row, "organisation", names.organisation(one.organisation()));
            out.accept(row);
        }
    }

    private static final class Rows implements RowReader {
        private final RowSubjects subjects;
        private final SqlPlans tables;
        private final LocalDate today;
        private final Map<String, List<Plan>> known = new HashMap<>();

        Rows(RowSubjects subjects, SqlPlans tables, LocalDate today) {
            this.subjects = subjects;
            this.tables = tables;
            this.today = today;
        }

        @Override
        public void prepare(Reading reading, List<Row> rows) {
            subjects.prepare(reading, rows, "category");
            for (Row row : rows) {
                if (subjects.category(row) instanceof Result.Accepted<Category> category) {
                    String id = category.value().id();
                    known.computeIfAbsent(id, one -> new ArrayList<>(tables.of(reading, one)));
                }
            }
        }

        @Override
        public Result<Change> read(Row row) {
            if (!(subjects.category(row) instanceof Result.Accepted<Category> found)) {
                return refused(subjects.category(row));
            }
            Category category = found.value();
            List<Plan> before = known.get(category.id());
            Result<Plan> read = new KeepPlans(today)
                    .add(
                            subjects.context().actor(),
                            category,
                            before,
                            new KeepPlans.Asked(
                                    row.get("title"),
                                    row.get("goals"),
                                    row.get("strategy"),
                                    row.get("suppliers"),
                                    row.get("valid_from"),
                                    row.get("valid_until")));
            if (!(read instanceof Result.Accepted<Plan> accepted)) {
                return refused(read);
            }
            Plan plan = accepted.value();
            String key = category.id() + "\n" + plan.title();
            for (Plan one : before) {
                if (one.title().equals(plan.title())) {
                    return Result.accepted(Change.unchanged(key, one.id()));
                }
            }
            return approved(row, plan, category.organisation()) instanceof Result.Accepted<Plan> whole
                    ? Result.accepted(new Change(key, RowOutcome.Kind.CREATED, plan.id(), writing -> {
                        tables.create(writing, whole.value());
                        before.add(whole.value());
                    }))
                    : refused(approved(row, plan, category.organisation()));
        }

        private Result<Plan> approved(Row row, Plan plan, String organisation) {
            Set<String> present = subjects.present(organisation);
            String author = subjects.person(organisation, row.get("author"));
            String approver = subjects.person(organisation, row.get("approved_by"));
            if (author != null && !present.contains(author)) {
                return Result.refused(Violation.of("author", author, "market.person"));
            }
            String on = row.get("approved_on");
            if (on != null && (approver == null || !present.contains(approver))) {
                return Result.refused(Violation.of("approved_by", approver, "market.person"));
            }
            if (on != null && approver.equals(author)) {
                return Result.refused(Violation.of("approved_by", row.get("approved_by"), "market.plan.own"));
            }
            LocalDate day = on == null ? null : LocalDate.parse(on);
            if (day != null && day.isAfter(today)) {
                return Result.refused(Violation.of("approved_on", on, "market.future"));
            }
            return Result.accepted(new Plan(
                    plan.id(),
                    plan.category(),
                    plan.organisation(),
                    1,
                    plan.number(),
                    plan.title(),
                    plan.goals(),
                    plan.strategy(),
                    plan.suppliers(),
                    plan.validFrom(),
                    plan.validUntil(),
                    author == null ? plan.author() : author,
                    day,
                    null,
                    day,
                    day == null ? null : approver));
        }
    }
}
