package nl.schil.development.internal.exchange;

import static nl.schil.development.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Programmes;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code programmes}: a participant and a step a row, whichever there are more of. */
@Component(service = Dataset.class, property = "schil.dataset=programmes")
public final class ProgrammesDataset implements Dataset {
    private static final String ID = "programmes";
    private static final int PAGE = 200;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "title", Type.TEXT, true, "Op tijd leveren", "naam,name,programma"),
            column(ID, "purpose", Type.TEXT, true, "Twee leveranciers terug op de norm", "waarvoor"),
            column(ID, "kind", Type.TEXT, true, "REACTIVE", "soort"),
            column(ID, "mode", Type.TEXT, true, "DIRECT", "aanpak"),
            column(ID, "level", Type.TEXT, true, "MODERATE", "betrokkenheid"),
            column(ID, "aims", Type.TEXT, false, "Op tijd geleverd;Compleet geleverd", "kpi's"),
            column(ID, "owner", Type.TEXT, false, "Voorbeeldnaam", "eigenaar"),
            column(ID, "started_on", Type.DATE, true, "2026-03-01", "begonnen op"),
            column(ID, "supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier sleutel,supplier key,deelnemer"),
            column(ID, "step", Type.TEXT, false, "TEAM", "stap"),
            column(ID, "passed_on", Type.DATE, false, "2026-04-10", "gezet op"),
            column(ID, "decider", Type.TEXT, false, "Voorbeeldnaam", "besloten door"),
            column(ID, "proof", Type.TEXT, false, "Verslag van 10 april", "bewijs"),
            column(ID, "organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final Programmes programmes;
    private final Clock clock;

    @Activate
    public ProgrammesDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference Programmes programmes,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.programmes = programmes;
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
        return new ProgrammeImport(context, new Cells(organisations, subjects, context), LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        Map<String, String> names = new HashMap<>();
        organisations.list().forEach(one -> names.put(one.id(), one.name()));
        String before = null;
        List<Programme> page;
        do {
            page = programmes.list(actor.scope("development.read"), null, before, PAGE);
            Map<String, SupplierRef> suppliers = subjects.suppliers(page.stream()
                    .flatMap(one -> one.suppliers().stream())
                    .distinct()
                    .toList());
            for (Programme programme : page) {
                before = programme.id();
                rows(programme, names, suppliers).forEach(consumer);
            }
        } while (page.size() == PAGE);
    }

    private static List<Map<String, String>> rows(
            Programme programme, Map<String, String> names, Map<String, SupplierRef> suppliers) {
        List<Map<String, String>> rows = new ArrayList<>();
        int participants = programme.suppliers().size();
        for (int i = 0; i < Math.max(participants, programme.gates().size()); i++) {
            Map<String, String> cells = new HashMap<>();
            Cells.put(cells, "title", programme.title());
            Cells.put(cells, "purpose", programme.purpose());
            Cells.put(cells, "kind", programme.kind());
            Cells.put(cells, "mode", programme.mode());
            Cells.put(cells, "level", programme.level());
            Cells.put(cells, "aims", String.join(";", programme.aims()));
            Cells.put(cells, "owner", programme.owner());
            Cells.put(cells, "started_on", programme.startedOn());
            Cells.put(cells, "organisation", names.getOrDefault(programme.organisation(), programme.organisation()));
            String participant = programme.suppliers().get(Math.min(i, participants - 1));
            Cells.put(cells, "supplier_key", Cells.key(suppliers.get(participant)));
            if (i < programme.gates().size()) {
                Gate gate = programme.gates().get(i);
                Cells.put(cells, "step", gate.step());
                Cells.put(cells, "passed_on", gate.passedOn());
                Cells.put(cells, "decider", gate.decider());
                Cells.put(cells, "proof", gate.proof());
            }
            rows.add(cells);
        }
        return rows;
    }
}
