package nl.schil.performance.internal.exchange;

import static nl.schil.performance.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
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
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Questionnaires;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The dataset {@code evaluations}: outcomes of evaluations, a row for each pair. Goes in for evaluations that were held
 * elsewhere and are over; comes out for those that are revealed, as means, so that nobody's own answers are in a file.
 */
@Component(service = Dataset.class, property = "schil.dataset=evaluations")
public final class EvaluationsDataset implements Dataset {
    private static final String ID = "evaluations";
    private static final List<Column> COLUMNS = List.of(
            column(ID, "title", Column.Type.TEXT, true, "Testmeubel, najaar 2026", "naam,beoordeling,name"),
            column(
                    ID,
                    "supplier_key",
                    Column.Type.TEXT,
                    true,
                    "KVK:12345678",
                    "leverancier sleutel,leverancierssleutel,supplier key"),
            column(ID, "period_from", Column.Type.DATE, true, "2026-01-01", "periode van,vanaf,from"),
            column(ID, "period_until", Column.Type.DATE, true, "2026-09-30", "periode tot en met,tot,until"),
            column(ID, "opened_on", Column.Type.DATE, true, "2026-10-01", "geopend op,opened"),
            column(ID, "deadline", Column.Type.DATE, true, "2026-10-31", "antwoorden tot en met,uiterste dag"),
            column(ID, "talk_on", Column.Type.DATE, false, "2026-11-10", "gesprek op,talk held on"),
            column(ID, "item", Column.Type.NUMBER, true, "1", "nummer,number"),
            column(ID, "theme", Column.Type.TEXT, true, "Planmatig werken", "thema"),
            column(ID, "buyer_about_supplier", Column.Type.NUMBER, false, "7", "opdrachtgever over leverancier,B"),
            column(ID, "supplier_about_self", Column.Type.NUMBER, false, "8", "leverancier over zichzelf,S*"),
            column(ID, "supplier_about_buyer", Column.Type.NUMBER, false, "5", "leverancier over opdrachtgever,S"),
            column(ID, "buyer_about_self", Column.Type.NUMBER, false, "7", "opdrachtgever over zichzelf,B*"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final Evaluations evaluations;
    private final Questionnaires questionnaires;
    private final Clock clock;

    @Activate
    public EvaluationsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference Evaluations evaluations,
            @Reference Questionnaires questionnaires,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.questionnaires = questionnaires;
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
        return new EvaluationImport(
                new Cells(organisations, subjects, context), questionnaires, context, LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        new EvaluationExport(evaluations, organisations, subjects, LocalDate.now(clock)).each(actor, consumer);
    }
}
