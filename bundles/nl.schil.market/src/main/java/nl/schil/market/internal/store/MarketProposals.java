package nl.schil.market.internal.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.application.ReadPromises;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.PromiseStanding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Subjects for a meeting with a supplier: on the tactical and the strategic level promises that are late; on the strategic
 * level a strategy that ends and a business-model map on which nothing was chosen.
 */
@Component(service = AgendaProposals.class)
public final class MarketProposals implements AgendaProposals {
    private static final int MONTHS_AHEAD = 6;
    private static final int ENDS = 60;
    private static final int CHOOSE = 50;
    private static final int LATE = 65;
    private static final int MOST = 20;

    private final Database database;
    private final SqlMaps maps;
    private final SqlStrategies strategies;
    private final SqlCategories categories;
    private final ReadPromises promises;

    @Activate
    public MarketProposals(
            @Reference Database database,
            @Reference SqlMaps maps,
            @Reference SqlStrategies strategies,
            @Reference SqlCategories categories,
            @Reference ReadPromises promises) {
        this.database = database;
        this.maps = maps;
        this.strategies = strategies;
        this.categories = categories;
        this.promises = promises;
    }

    @Override
    public String module() {
        return "market";
    }

    @Override
    public String permission() {
        return "market.read";
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        String supplier = question.supplier();
        if (supplier == null || question.level() == MeetingLevel.OPERATIONAL) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        List<AgendaProposal> proposals = new ArrayList<>(late(scope, supplier, question));
        if (question.level() == MeetingLevel.STRATEGIC) {
            strategy(scope, supplier, question).ifPresent(proposals::add);
            proposals.addAll(open(scope, supplier, question));
        }
        return proposals.stream().limit(MOST).toList();
    }

    private List<AgendaProposal> late(OrganisationScope scope, String supplier, AgendaQuestion question) {
        return promises.list(scope, new SqlPromises.Query(null, null, supplier), question.asOf()).stream()
                .filter(one -> one.standing().state() == PromiseStanding.State.LATE)
                .filter(one -> question.contract() == null
                        || one.promise().contract() == null
                        || question.contract().equals(one.promise().contract()))
                .map(MarketProposals::late)
                .toList();
    }

    private static AgendaProposal late(ReadPromises.View one) {
        LocalDate due = one.promise().dueOn();
        BigDecimal part = one.standing().part();
        return new AgendaProposal(
                "promise:" + one.promise().id(),
                Text.of("market.agenda.promise", "title", one.promise().title()),
                part == null
                        ? Text.of("market.agenda.promise.unknown", "date", due)
                        : Text.of(
                                "market.agenda.promise.late",
                                "date",
                                due,
                                "percent",
                                part.movePointRight(2).setScale(0, RoundingMode.FLOOR)),
                "/market/promises/" + one.promise().id(),
                LATE);
    }

    private Optional<AgendaProposal> strategy(OrganisationScope scope, String supplier, AgendaQuestion question) {
        return strategies.of(scope, supplier).stream()
                .filter(one -> one.counts(question.asOf()))
                .findFirst()
                .filter(one -> one.validUntil().isBefore(question.meetingOn().plusMonths(MONTHS_AHEAD)))
                .map(one -> new AgendaProposal(
                        "strategy:" + one.id(),
                        Text.of("market.agenda.strategy"),
                        Text.of("market.agenda.strategy.ends", "date", one.validUntil()),
                        "/suppliers/" + supplier + "/market",
                        ENDS));
    }

    private List<AgendaProposal> open(OrganisationScope scope, String supplier, AgendaQuestion question) {
        Map<String, String> names =
                categories.all(scope).stream().collect(Collectors.toMap(Category::id, Category::name));
        return database.read(reading -> maps.all(reading, scope)).stream()
                .filter(map -> map.supplier().equals(supplier) && map.complete(question.asOf()) && map.choice() == null)
                .map(map -> new AgendaProposal(
                        "map:" + map.id(),
                        Text.of("market.agenda.map", "category", names.getOrDefault(map.category(), "")),
                        Text.of("market.agenda.map.open", "date", map.completeOn()),
                        "/market/categories/" + map.category() + "/model",
                        CHOOSE))
                .toList();
    }
}
