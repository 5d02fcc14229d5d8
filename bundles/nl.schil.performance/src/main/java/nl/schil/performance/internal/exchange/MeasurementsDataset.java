package nl.schil.performance.internal.exchange;

import static nl.schil.performance.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.store.PerformanceTables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code measurements}; former revisions are not exported. */
@Component(service = Dataset.class, property = "schil.dataset=measurements")
public final class MeasurementsDataset implements Dataset {
    private static final String ID = "measurements";
    private static final int BATCH = 500;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "contract", Column.Type.TEXT, false, "RAAM-B01", "contractnummer,contract number"),
            column(
                    ID,
                    "supplier_key",
                    Column.Type.TEXT,
                    false,
                    "KVK:99990010",
                    "leverancier sleutel,leverancierssleutel,supplier key"),
            column(ID, "template", Column.Type.TEXT, false, "Facilitaire diensten", "sjabloon"),
            column(ID, "kpi", Column.Type.TEXT, true, "op_tijd", "kpi code,kpi-code,indicator"),
            column(ID, "period", Column.Type.TEXT, true, "2026-Q3", "periode,kwartaal,maand,quarter,month"),
            column(ID, "value", Column.Type.NUMBER, false, "96.5", "waarde,meting,score,resultaat,result"),
            column(ID, "status", Column.Type.TEXT, false, "VALUE", "toestand"),
            column(ID, "source", Column.Type.TEXT, false, "Kwartaalrapportage 2026-Q3", "bron"),
            column(ID, "note", Column.Type.TEXT, false, "Herziene telling", "opmerking,toelichting,remark,remarks"),
            column(ID, "side", Column.Type.TEXT, false, "SUPPLIER", "gerapporteerd door,reported by"),
            column(ID, "disputed", Column.Type.TEXT, false, "false", "betwist"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final Clock clock;

    @Activate
    public MeasurementsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference PerformanceTables tables,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.clock = clock;
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
        return new MeasurementImport(new Cells(organisations, subjects, context), context, LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        CardCells cards = new CardCells(reading, actor, organisations, subjects);
        List<Scorecard> all = cards.all();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Scorecard> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            for (ScoreBook book : PerformanceTables.books(reading, batch)) {
                book.measurements().stream()
                        .sorted(ScoreBook.ORDER)
                        .forEach(one -> consumer.accept(cells(cards.cells(book.card()), one)));
            }
        }
    }

    private static Map<String, String> cells(Map<String, String> card, Measurement one) {
        Map<String, String> cells = new HashMap<>(card);
        cells.put("kpi", one.kpi());
        cells.put("period", one.period().from().toString());
        cells.put("status", one.answer().name());
        if (one.value() != null) {
            cells.put("value", one.value().toPlainString());
        }
        if (one.source() != null) {
            cells.put("source", one.source());
        }
        if (one.note() != null) {
            cells.put("note", one.note());
        }
        cells.put("side", one.side().name());
        cells.put("disputed", Boolean.toString(one.disputed()));
        return cells;
    }
}
