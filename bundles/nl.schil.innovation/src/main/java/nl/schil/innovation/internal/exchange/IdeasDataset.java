package nl.schil.innovation.internal.exchange;

import static nl.schil.innovation.internal.exchange.Cells.column;
import static nl.schil.innovation.internal.exchange.ExportLabels.put;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Step;
import nl.schil.innovation.internal.store.SqlIdeas;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code ideas}: ideas with the days on which they came into each stage. */
@Component(service = Dataset.class, property = "schil.dataset=ideas")
public final class IdeasDataset implements Dataset {
    private static final String ID = "ideas";
    private static final int PAGE = 200;
    private static final Column.Type TEXT = Column.Type.TEXT;
    private static final Column.Type DATE = Column.Type.DATE;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "title", TEXT, true, "Meubels met een paspoort", "titel,idee,naam"),
            column(ID, "description", TEXT, true, "Elk meubel krijgt een chip.", "omschrijving,beschrijving"),
            column(ID, "expected", TEXT, false, "Minder vervanging", "verwachting,verwachte baten"),
            column(ID, "origin", TEXT, true, "SUPPLIER", "herkomst,bron"),
            column(ID, "supplier_key", TEXT, false, "KVK:12345678", "leverancier sleutel,leverancierssleutel"),
            column(ID, "contract", TEXT, false, "RAAM-1", "contractnummer,contract number"),
            column(ID, "category", TEXT, false, "Kantoorinrichting", "categorie"),
            column(ID, "submitted_by", TEXT, false, "P. Proef", "ingediend door,indiener"),
            column(ID, "received_on", DATE, true, "2026-10-02", "ontvangen op,ontvangen"),
            column(ID, "legal_route", TEXT, false, "WITHIN_CONTRACT", "juridische route,route"),
            column(ID, "legal_note", TEXT, false, "Getoetst aan art. 2.163b", "onderbouwing route"),
            column(ID, "ip_owner", TEXT, false, "SHARED", "eigenaar ie,intellectueel eigendom"),
            column(ID, "ip_note", TEXT, false, "Software open", "toelichting ie"),
            column(ID, "ip_agreed_on", DATE, false, "2026-10-20", "ie afgesproken op"),
            column(ID, "ip_reference", TEXT, false, "Bijlage 4", "ie vastgelegd in"),
            column(ID, "intake_on", DATE, false, "2026-10-05", "intake op,intake"),
            column(ID, "exploration_on", DATE, false, "2026-10-20", "verkenning op,verkenning"),
            column(ID, "feasibility_on", DATE, false, "2026-11-02", "haalbaarheid op,haalbaarheid"),
            column(ID, "pilot_on", DATE, false, "2026-11-16", "pilot op,pilot"),
            column(ID, "evaluation_on", DATE, false, "2026-11-20", "evaluatie op,evaluatie"),
            column(ID, "scaling_on", DATE, false, "2026-11-23", "opschaling op,opschaling"),
            column(ID, "parked_on", DATE, false, "2026-11-09", "geparkeerd op,geparkeerd"),
            column(ID, "parked_until", DATE, false, "2027-02-01", "geparkeerd tot en met"),
            column(ID, "stopped_on", DATE, false, "2026-11-09", "gestopt op,gestopt"),
            column(ID, "decider", TEXT, false, "Stuurgroep innovatie", "besloten door,wie besluit"),
            column(ID, "reason", TEXT, false, "Past bij het doel voor 2030", "reden"),
            column(ID, "answer", TEXT, false, "Wij verkennen uw voorstel.", "antwoord"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final SqlIdeas ideas;
    private final Clock clock;

    @Activate
    public IdeasDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference SqlIdeas ideas,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "innovation";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        Cells cells = new Cells(organisations, subjects, context);
        return new NewRecords<>(ID, context, cells, new IdeaKind(cells, ideas, context.actor(), LocalDate.now(clock)));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("innovation.read");
        String after = "";
        List<String> page;
        do {
            Sql sql = new Sql()
                    .add("SELECT id FROM innovation_idea WHERE " + scope.condition("organisation"), scope.arguments())
                    .add("AND id > ? ORDER BY id LIMIT ?", after, PAGE);
            page = reading.list(sql.text(), row -> row.getString(1), sql.arguments());
            List<Idea> found = SqlIdeas.find(reading, scope, page);
            ExportLabels labels = new ExportLabels(
                    organisations,
                    subjects,
                    found.stream().map(idea -> idea.subject().supplier()).toList(),
                    found.stream().map(idea -> idea.subject().contract()).toList());
            found.forEach(idea -> consumer.accept(cells(idea, labels)));
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    private static Map<String, String> cells(Idea idea, ExportLabels labels) {
        Map<String, String> cells = labels.cells(
                idea.organisation(), idea.subject().supplier(), idea.subject().contract());
        put(cells, "title", idea.title());
        put(cells, "description", idea.description());
        put(cells, "expected", idea.expected());
        put(cells, "origin", idea.origin());
        put(cells, "category", idea.subject().category());
        put(cells, "submitted_by", idea.submittedBy());
        put(cells, "received_on", idea.receivedOn());
        put(cells, "legal_route", idea.legal().route());
        put(cells, "legal_note", idea.legal().note());
        put(cells, "ip_owner", idea.property().owner());
        put(cells, "ip_note", idea.property().note());
        put(cells, "ip_agreed_on", idea.property().agreedOn());
        put(cells, "ip_reference", idea.property().reference());
        for (Step step : idea.steps()) {
            if (step.withdrawnOn() == null) {
                put(cells, IdeaKind.column(step.to()), step.decidedOn());
                put(cells, "parked_until", step.parkedUntil());
                put(cells, "decider", step.deciderName());
                put(cells, "reason", step.reason());
                put(cells, "answer", step.answer());
            }
        }
        return cells;
    }
}
