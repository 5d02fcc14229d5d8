package nl.schil.market.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.model.Category;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Subjects for a strategic meeting with a supplier: a strategy that ends, a business-model map on which nothing was chosen. */
@Component(service = AgendaProposals.class)
public final class MarketProposals implements AgendaProposals {
    private static final int MONTHS_AHEAD = 6;
    private static final int ENDS = 60;
    private static final int CHOOSE = 50;

    private final Database database;
    private final SqlMaps maps;
    private final SqlStrategies strategies;
    private final SqlCategories categories;

    @Activate
    public MarketProposals(
            @Reference Database database,
            @Reference SqlMaps maps,
            @Reference SqlStrategies strategies,
            @Reference SqlCategories categories) {
        this.database = database;
        this.maps = maps;
        this.strategies = strategies;
        this.categories = categories;
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
        if (supplier == null || question.level() != MeetingLevel.STRATEGIC) {
            return List.of();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        List<AgendaProposal> proposals = new ArrayList<>();
        strategies.of(scope, supplier).stream()
                .filter(one -> one.counts(question.asOf()))
                .findFirst()
                .filter(one -> one.validUntil().isBefore(question.meetingOn().plusMonths(MONTHS_AHEAD)))
                .ifPresent(one -> proposals.add(new AgendaProposal(
                        "strategy:" + one.id(),
                        Text.of("market.agenda.strategy"),
                        Text.of("market.agenda.strategy.ends", "date", one.validUntil()),
                        "/suppliers/" + supplier + "/market",
                        ENDS)));
        Map<String, String> names =
                categories.all(scope).stream().collect(Collectors.toMap(Category::id, Category::name));
        database.read(reading -> maps.all(reading, scope)).stream()
                .filter(map -> map.supplier().equals(supplier) && map.complete(question.asOf()) && map.choice() == null)
                .forEach(map -> proposals.add(new AgendaProposal(
                        "map:" + map.id(),
                        Text.of("market.agenda.map", "category", names.getOrDefault(map.category(), "")),
                        Text.of("market.agenda.map.open", "date", map.completeOn()),
                        "/market/categories/" + map.category() + "/model",
                        CHOOSE)));
        return proposals;
    }
}
