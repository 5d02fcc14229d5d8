package nl.schil.circularity.internal.exchange;

import static nl.schil.circularity.internal.exchange.GoalExchange.put;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code goal-threads}: where goals apply and the links of their threads. */
@Component(service = Dataset.class, property = "schil.dataset=goal-threads")
public final class ThreadsDataset implements Dataset {
    static final String CASCADE = "L0";
    private static final String ID = "goal-threads";
    private static final List<Column> COLUMNS = GoalExchange.columns(
            ID,
            "goal!|TEXT|Grondstoffengebruik kantoormeubilair|doel,titel",
            "link!|TEXT|L3|schakel",
            "category|TEXT|Kantoorinrichting|categorie",
            "cpv|TEXT|39130000-2|cpv-code",
            "contract|TEXT|RAAM-1|contractnummer",
            "share|NUMBER|1|deel",
            "said|TEXT|Art. 7: terugname|tekst",
            "reference|TEXT|Contract, art. 7|waar het staat",
            "made_by|TEXT|Noor Bakker|vastgelegd door",
            "scorecard|TEXT|Meubilair|scorekaart",
            "kpi|TEXT|retour|kpi code",
            "since|DATE|2024-03-12|vanaf",
            "ended_on|DATE|2027-12-31|tot en met",
            "organisation|TEXT|IUC Werkplekomgeving|organisatie");

    private final GoalExchange exchange;
    private final SqlThreads threads;

    @Activate
    public ThreadsDataset(@Reference GoalExchange exchange, @Reference SqlThreads threads) {
        this.exchange = exchange;
        this.threads = threads;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "circularity";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        RowSubjects subjects = exchange.rows(context);
        return new RowImport(ID, context, subjects, new ThreadRows(exchange, threads, subjects, context.actor()));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        Map<String, Goal> goals = SqlGoals.all(reading, actor.scope("circularity.read")).stream()
                .collect(Collectors.toMap(Goal::id, Function.identity()));
        List<Cascade> cascades = SqlThreads.cascades(reading, goals.keySet());
        List<ThreadLink> links = SqlThreads.links(reading, goals.keySet());
        Map<String, String> organisations = exchange.organisationNames();
        Map<String, ContractRef> contracts = exchange.subjects()
                .contracts(Stream.concat(
                                cascades.stream().map(Cascade::contract),
                                links.stream().map(ThreadLink::contract))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        for (Cascade one : cascades) {
            Map<String, String> cells = cells(goals.get(one.goal()), organisations, contracts, one.contract());
            put(cells, "link", CASCADE);
            put(cells, "category", one.category());
            put(cells, "cpv", one.cpv());
            put(cells, "share", one.share().toPlainString());
            put(cells, "since", one.since());
            put(cells, "ended_on", one.endedOn());
            consumer.accept(cells);
        }
        for (ThreadLink one : links) {
            ThreadLink.Series series = one.series();
            Map<String, String> cells = cells(goals.get(one.goal()), organisations, contracts, one.contract());
            put(cells, "link", one.link().label());
            put(cells, "said", one.said());
            put(cells, "reference", one.reference());
            put(cells, "made_by", one.madeBy());
            put(cells, "scorecard", series == null ? null : series.scorecard());
            put(cells, "kpi", series == null ? null : series.kpi());
            put(cells, "since", one.establishedOn());
            put(cells, "ended_on", one.endedOn());
            consumer.accept(cells);
        }
    }

    private static Map<String, String> cells(
            Goal goal,
            Map<String, String> organisations,
            Map<String, ContractRef> contracts,
            @Nullable String contract) {
        Map<String, String> cells = GoalExchange.cells(goal, organisations);
        put(cells, "goal", goal.title());
        ContractRef ref = contract == null ? null : contracts.get(contract);
        put(cells, "contract", ref == null ? null : ref.number());
        return cells;
    }
}
