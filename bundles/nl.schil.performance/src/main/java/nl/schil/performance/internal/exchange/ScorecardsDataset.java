package nl.schil.performance.internal.exchange;

import static nl.schil.performance.internal.exchange.Cells.column;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.store.PerformanceTables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code scorecards}. */
@Component(service = Dataset.class, property = "schil.dataset=scorecards")
public final class ScorecardsDataset implements Dataset {
    private static final String ID = "scorecards";
    private static final List<Column> COLUMNS = List.of(
            column(ID, "template", Column.Type.TEXT, true, "Facilitaire diensten", "sjabloon"),
            column(ID, "name", Column.Type.TEXT, false, "Schoonmaak rijkskantoren", "naam,scorekaart,scorecard"),
            column(ID, "contract", Column.Type.TEXT, false, "RAAM-B01", "contractnummer,contract number"),
            column(
                    ID,
                    "supplier_key",
                    Column.Type.TEXT,
                    false,
                    "KVK:99990010",
                    "leverancier sleutel,leverancierssleutel,supplier key"),
            column(ID, "starts_on", Column.Type.DATE, true, "2026-01-01", "start,begindatum,vanaf,start date"),
            column(ID, "ends_on", Column.Type.DATE, false, "2027-12-31", "einde,einddatum,tot en met,end date"),
            column(ID, "anchor_on", Column.Type.DATE, false, "2026-03-01", "ankerdatum,anchor date"),
            column(ID, "owner_email", Column.Type.TEXT, false, "noor.bakker@example.nl", "eigenaar,beheerder,owner"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;

    @Activate
    public ScorecardsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference PerformanceTables tables) {
        this.organisations = organisations;
        this.subjects = subjects;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new ScorecardImport(new Cells(organisations, subjects, context), subjects, context);
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        CardCells cards = new CardCells(reading, actor, organisations, subjects);
        cards.each(card -> {
            Map<String, String> cells = cards.cells(card);
            cells.put("name", card.name());
            cells.put("starts_on", card.startsOn().toString());
            cells.put("anchor_on", card.anchorOn().toString());
            if (card.endsOn() != null) {
                cells.put("ends_on", card.endsOn().toString());
            }
            if (card.owner() != null) {
                cells.put("owner_email", card.owner());
            }
            consumer.accept(cells);
        });
    }
}
