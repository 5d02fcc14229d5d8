package nl.schil.governance.internal.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.Seat;
import nl.schil.governance.internal.model.raci.Span;
import nl.schil.governance.internal.store.SqlRaciTables;
import nl.schil.governance.internal.store.StarterReference;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code raci}: a row with an activity is a letter, a row without one says who holds a role. */
@Component(service = Dataset.class, property = "schil.dataset=raci")
public final class RaciDataset implements Dataset {
    private static final List<Column> COLUMNS = List.of(
            column("organisation", Column.Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,inkooporganisatie"),
            column("contract", Column.Type.TEXT, false, "RAAM-1", "contractnummer,overeenkomst,contract number"),
            column("supplier_key", Column.Type.TEXT, false, "KVK:12345678", "leverancier,leveranciersleutel,supplier"),
            column("activity", Column.Type.TEXT, false, "B2c", "activiteit,activiteitcode,activity code"),
            column("role", Column.Type.TEXT, true, "contractmanager", "rol,functie"),
            column("letter", Column.Type.TEXT, false, "A", "raci,rasci"),
            column("person", Column.Type.TEXT, false, "noor.bakker@example.nl", "persoon,naam,e-mail,name,holder"),
            column("deputy", Column.Type.TEXT, false, "sam.de.wit@example.nl", "plaatsvervanger,vervanger,stand-in"),
            column("from", Column.Type.DATE, false, "2026-01-01", "van,vanaf,ingangsdatum,since"),
            column("to", Column.Type.DATE, false, "2026-12-31", "tot,tot en met,einddatum,until"));

    private final SqlRaciTables tables;
    private final StarterReference starter;
    private final Subjects subjects;
    private final OrganisationDirectory organisations;
    private final ActorDirectory people;
    private final Clock clock;

    @Activate
    public RaciDataset(
            @Reference SqlRaciTables tables,
            @Reference StarterReference starter,
            @Reference Subjects subjects,
            @Reference OrganisationDirectory organisations,
            @Reference ActorDirectory people,
            @Reference Clock clock) {
        this.tables = tables;
        this.starter = starter;
        this.subjects = subjects;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    private static Column column(String name, Column.Type type, boolean required, String example, String synonyms) {
        return new Column(name, type, required, List.of(synonyms.split(",")), example, "raci.column." + name + ".help");
    }

    @Override
    public String id() {
        return "raci";
    }

    @Override
    public String module() {
        return "governance";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new RaciImport(
                tables,
                starter.current(),
                new RowScopes(organisations, subjects, context),
                new PeopleCells(people),
                context,
                LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("governance.read");
        for (OrganisationRef organisation : organisations.list()) {
            if (scope.contains(organisation.id())) {
                List<RaciTable> all = tables.of(reading, organisation.id());
                RaciCells cells = RaciCells.of(all, organisation, subjects, people);
                all.forEach(table -> {
                    table.seats().forEach(seat -> consumer.accept(seat(cells, seat)));
                    table.assignments().forEach(one -> consumer.accept(assignment(cells, one)));
                });
            }
        }
    }

    private static Map<String, String> seat(RaciCells cells, Seat seat) {
        Map<String, String> row = cells.scope(seat.scope());
        put(row, "role", seat.role());
        put(row, "person", seat.name() != null ? seat.name() : cells.person(seat.person()));
        put(row, "deputy", cells.person(seat.deputy()));
        span(row, seat.span());
        return row;
    }

    private static Map<String, String> assignment(RaciCells cells, Assignment assignment) {
        Map<String, String> row = cells.scope(assignment.scope());
        put(row, "activity", assignment.activity());
        put(row, "role", assignment.role());
        put(row, "letter", assignment.letter().name());
        put(row, "person", cells.person(assignment.person()));
        put(row, "deputy", cells.person(assignment.deputy()));
        span(row, assignment.span());
        return row;
    }

    private static void span(Map<String, String> row, Span span) {
        put(row, "from", span.from().toString());
        LocalDate to = span.to();
        put(row, "to", to == null ? null : to.toString());
    }

    static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
