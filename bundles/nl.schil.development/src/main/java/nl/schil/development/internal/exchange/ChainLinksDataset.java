package nl.schil.development.internal.exchange;

import static nl.schil.development.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.chain.SqlChain;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code chain-links}: a link of the chain a row; a goal that is not there yet is added. */
@Component(service = Dataset.class, property = "schil.dataset=chain-links")
public final class ChainLinksDataset implements Dataset {
    private static final String ID = "chain-links";
    private static final List<Column> COLUMNS = List.of(
            column(ID, "goal", Type.TEXT, true, "Meubels zonder nieuw staal", "doel"),
            column(ID, "goal_reference", Type.TEXT, false, "Strategie 2030, doel 4", "vindplaats doel"),
            column(ID, "goal_since", Type.DATE, false, "2026-01-01", "doel geldt vanaf"),
            column(ID, Cells.GOAL, Type.TEXT, false, "Meubels zonder nieuw staal", "circulariteitsdoel"),
            column(ID, "supplier_key", Type.TEXT, false, "KVK:12345678", "leverancier sleutel,supplier key"),
            column(ID, "party_key", Type.TEXT, false, "KVK:99990006", "toeleverancier sleutel"),
            column(ID, "party_name", Type.TEXT, false, "Staalgroep Verzonnen", "toeleverancier,naam toeleverancier"),
            column(ID, "delivers", Type.TEXT, false, "Stalen frames", "levert"),
            column(ID, "dependency", Type.NUMBER, false, "4", "afhankelijkheid"),
            column(ID, "influence", Type.NUMBER, false, "2", "invloed"),
            column(ID, "reach", Type.TEXT, false, "THROUGH_CONTRACT", "bereik"),
            column(ID, "source", Type.TEXT, false, "Ketengesprek maart 2026", "bron"),
            column(ID, "established_on", Type.DATE, false, "2026-03-12", "vastgesteld op"),
            column(ID, "organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final SqlChain chain;
    private final Clock clock;

    @Activate
    public ChainLinksDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference SqlChain chain,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "development";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new ChainImport(
                context, new Cells(organisations, subjects, context), subjects, chain, LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("development.read");
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names =
                organisations.list().stream().collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
        List<ChainGoal> goals = SqlChain.goals(reading, scope, today);
        Map<String, List<ChainLink>> links =
                SqlChain.links(reading, goals, today).stream().collect(Collectors.groupingBy(ChainLink::goal));
        Map<String, SupplierRef> suppliers = subjects.suppliers(links.values().stream()
                .flatMap(List::stream)
                .flatMap(link -> Stream.of(link.supplier(), link.party()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, GoalRef> kept = subjects.goals(
                goals.stream().map(ChainGoal::goal).filter(Objects::nonNull).collect(Collectors.toSet()));
        for (ChainGoal goal : goals) {
            GoalRef is = goal.goal() == null ? null : kept.get(goal.goal());
            Map<String, String> head = new HashMap<>();
            Cells.put(head, "goal", goal.title());
            Cells.put(head, "goal_reference", goal.reference());
            Cells.put(head, "goal_since", goal.since());
            Cells.put(head, Cells.GOAL, is == null ? null : is.title());
            Cells.put(head, "organisation", names.getOrDefault(goal.organisation(), goal.organisation()));
            List<ChainLink> own = links.getOrDefault(goal.id(), List.of());
            if (own.isEmpty()) {
                consumer.accept(head);
            }
            own.forEach(link -> consumer.accept(cells(link, suppliers, new HashMap<>(head))));
        }
    }

    private static Map<String, String> cells(
            ChainLink link, Map<String, SupplierRef> suppliers, Map<String, String> cells) {
        Cells.put(cells, "supplier_key", Cells.key(suppliers.get(link.supplier())));
        Cells.put(cells, "party_key", link.party() == null ? null : Cells.key(suppliers.get(link.party())));
        Cells.put(cells, "party_name", link.partyName());
        Cells.put(cells, "delivers", link.delivers());
        Cells.put(cells, "dependency", link.dependency());
        Cells.put(cells, "influence", link.influence());
        Cells.put(cells, "reach", link.reach());
        Cells.put(cells, "source", link.source());
        Cells.put(cells, "established_on", link.establishedOn());
        return cells;
    }
}
