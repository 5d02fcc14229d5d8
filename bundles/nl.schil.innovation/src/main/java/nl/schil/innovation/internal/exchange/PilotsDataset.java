package nl.schil.innovation.internal.exchange;

import static nl.schil.innovation.internal.exchange.Cells.column;
import static nl.schil.innovation.internal.exchange.ExportLabels.put;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.innovation.internal.store.SqlBenefits;
import nl.schil.innovation.internal.store.SqlPilots;
import nl.schil.kernel.Money;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code pilots}: pilots of ideas, each with at most one benefit. */
@Component(service = Dataset.class, property = "schil.dataset=pilots")
public final class PilotsDataset implements Dataset {
    private static final String ID = "pilots";
    private static final Column.Type TEXT = Column.Type.TEXT;
    private static final Column.Type DATE = Column.Type.DATE;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "idea", TEXT, true, "Meubels met een paspoort", "idee"),
            column(ID, "title", TEXT, true, "Pilot met 40 werkplekken", "titel,pilot,naam"),
            column(ID, "starts_on", DATE, true, "2026-09-01", "begint op,van"),
            column(ID, "ends_on", DATE, true, "2026-12-31", "eindigt op,tot en met"),
            column(ID, "budget", Column.Type.MONEY, false, "25000", "pilotbudget"),
            column(ID, "criteria", TEXT, true, "Vervanging daalt met 20%;Gebruikers tevreden", "succescriteria"),
            column(ID, "closed_on", DATE, false, "2027-01-15", "vastgesteld op,afgerond op"),
            column(ID, "result", TEXT, false, "Vervanging daalde met een derde.", "resultaat"),
            column(ID, "benefit", TEXT, false, "Minder vervanging", "baat"),
            column(ID, "unit", TEXT, false, "EUR", "eenheid"),
            column(ID, "claimed", Column.Type.NUMBER, false, "15000", "geclaimd"),
            column(ID, "claimed_on", DATE, false, "2026-09-01", "geclaimd op"),
            column(ID, "claimed_by", TEXT, false, "noor.bakker@example.nl", "geclaimd door"),
            column(ID, "claimed_source", TEXT, false, "Businesscase v2", "bron claim"),
            column(ID, "realised", Column.Type.NUMBER, false, "12000", "gerealiseerd"),
            column(ID, "realised_on", DATE, false, "2027-01-10", "gerealiseerd op"),
            column(ID, "realised_source", TEXT, false, "Facturen 2026", "bron realisatie"),
            column(ID, "verified_on", DATE, false, "2027-01-20", "geverifieerd op"),
            column(ID, "verified_by", TEXT, false, "sam.de.wit@example.nl", "geverifieerd door"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final SqlPilots pilots;
    private final SqlBenefits benefits;
    private final ActorDirectory people;
    private final Clock clock;

    @Activate
    public PilotsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference SqlPilots pilots,
            @Reference SqlBenefits benefits,
            @Reference ActorDirectory people,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.pilots = pilots;
        this.benefits = benefits;
        this.people = people;
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
        return new NewRecords<>(
                ID,
                context,
                cells,
                new PilotKind(cells, pilots, benefits, people, context.actor(), LocalDate.now(clock)));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("innovation.read");
        Map<String, String> ideas = SqlPilots.ideas(reading, scope);
        Map<String, List<Benefit>> claimed = SqlBenefits.all(reading, scope).stream()
                .collect(Collectors.groupingBy(Benefit::idea, Collectors.toCollection(ArrayList::new)));
        ExportLabels labels = new ExportLabels(organisations, subjects, List.of(), List.of());
        for (Pilot one : SqlPilots.all(reading, scope)) {
            List<Benefit> own = claimed.getOrDefault(one.idea(), new ArrayList<>());
            Map<String, String> cells = labels.cells(one.organisation(), null, null);
            put(cells, "idea", ideas.get(one.idea()));
            pilot(cells, one);
            if (!own.isEmpty()) {
                benefit(cells, own.remove(0));
            }
            consumer.accept(cells);
        }
    }

    private static void pilot(Map<String, String> cells, Pilot one) {
        Money budget = one.budget();
        put(cells, "title", one.title());
        put(cells, "starts_on", one.startsOn());
        put(cells, "ends_on", one.endsOn());
        put(cells, "budget", budget == null ? null : budget.amount().toPlainString());
        put(cells, "criteria", one.criteria().stream().map(Verdict::criterion).collect(Collectors.joining(";")));
        put(cells, "closed_on", one.closedOn());
        put(cells, "result", one.result());
    }

    private static void benefit(Map<String, String> cells, Benefit one) {
        Benefit.Figure realised = one.realised();
        put(cells, "benefit", one.title());
        put(cells, "unit", one.unit());
        put(cells, "claimed", PilotKind.written(one, one.claim()));
        put(cells, "claimed_on", one.claim().on());
        put(cells, "claimed_source", one.claim().source());
        put(cells, "claimed_by", one.claimedBy());
        put(cells, "verified_on", one.verifiedOn());
        put(cells, "verified_by", one.verifiedBy());
        if (realised != null) {
            put(cells, "realised", PilotKind.written(one, realised));
            put(cells, "realised_on", realised.on());
            put(cells, "realised_source", realised.source());
        }
    }
}
