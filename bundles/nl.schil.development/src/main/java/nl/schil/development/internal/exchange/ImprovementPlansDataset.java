package nl.schil.development.internal.exchange;

import static nl.schil.development.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code improvement-plans}: a milestone a row. Goes in for plans that were made elsewhere. */
@Component(service = Dataset.class, property = "schil.dataset=improvement-plans")
public final class ImprovementPlansDataset implements Dataset {
    private static final String ID = "improvement-plans";
    private static final List<Column> COLUMNS = List.of(
            column(ID, "supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier sleutel,supplier key"),
            column(ID, "title", Type.TEXT, true, "Levertijd zitmeubilair", "naam,name,verbeterplan"),
            column(ID, "trigger", Type.TEXT, true, "KPI", "aanleiding,reason"),
            column(ID, "trigger_text", Type.TEXT, true, "Op tijd geleverd, derde kwartaal", "wat is er gezien"),
            column(ID, "measured", Type.NUMBER, false, "91.5", "gemeten"),
            column(ID, "norm", Type.NUMBER, false, "98", "norm"),
            column(ID, "unit", Type.TEXT, false, "%", "eenheid"),
            column(ID, "goal", Type.TEXT, true, "Vanaf april 98% op tijd", "doel"),
            column(ID, "owner", Type.TEXT, false, "Voorbeeldnaam", "eigenaar"),
            column(ID, "made_on", Type.DATE, false, "2026-02-01", "gemaakt op"),
            column(ID, "buyer_name", Type.TEXT, false, "Voorbeeldnaam", "akkoord opdrachtgever door"),
            column(ID, "buyer_agreed_on", Type.DATE, false, "2026-02-03", "akkoord opdrachtgever op"),
            column(ID, "supplier_name", Type.TEXT, false, "Voorbeeldnaam", "akkoord leverancier door"),
            column(ID, "supplier_agreed_on", Type.DATE, false, "2026-02-10", "akkoord leverancier op"),
            column(ID, "started_on", Type.DATE, false, "2026-02-12", "gestart op"),
            column(ID, "claimed_on", Type.DATE, false, "2026-05-01", "gemeld op"),
            column(ID, "verified_on", Type.DATE, false, "2026-05-10", "vastgesteld op"),
            column(ID, "closed_on", Type.DATE, false, "2026-05-20", "afgesloten op"),
            column(ID, "failed_on", Type.DATE, false, "2026-05-20", "gestopt op"),
            column(ID, "milestone", Type.TEXT, true, "Tweede productielijn draait", "mijlpaal"),
            column(ID, "milestone_due", Type.DATE, true, "2026-04-30", "mijlpaal uiterlijk"),
            column(ID, "percent", Type.NUMBER, false, "65", "voortgang,progress"),
            column(ID, "progress_on", Type.DATE, false, "2026-04-01", "voortgang op"),
            column(ID, "note", Type.TEXT, false, "Machine geplaatst", "toelichting"),
            column(ID, "organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final ImprovementPlans plans;
    private final Clock clock;

    @Activate
    public ImprovementPlansDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference ImprovementPlans plans,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.plans = plans;
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
        return new PlanImport(context, new Cells(organisations, subjects, context), LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        new PlanExport(plans, organisations, subjects, LocalDate.now(clock)).each(actor, (plan, head) -> {
            for (Milestone milestone : plan.milestones()) {
                consumer.accept(cells(plan, milestone, new HashMap<>(head)));
            }
        });
    }

    private static Map<String, String> cells(ImprovementPlan plan, Milestone milestone, Map<String, String> cells) {
        Cells.put(cells, "title", plan.title());
        Cells.put(cells, "trigger", plan.trigger().kind());
        Cells.put(cells, "trigger_text", plan.trigger().text());
        Cells.put(cells, "measured", plan.trigger().measured());
        Cells.put(cells, "norm", plan.trigger().norm());
        Cells.put(cells, "unit", plan.trigger().unit());
        Cells.put(cells, "goal", plan.goal());
        Cells.put(cells, "owner", plan.owner());
        Cells.put(cells, "made_on", plan.createdOn());
        for (Side side : Side.values()) {
            String prefix = side == Side.BUYER ? "buyer" : "supplier";
            plan.agreement(side, LocalDate.MAX).ifPresent(event -> {
                Cells.put(cells, prefix + "_name", event.by().name());
                Cells.put(cells, prefix + "_agreed_on", event.on());
            });
        }
        PlanImport.DAYS.forEach((kind, column) ->
                plan.last(kind, LocalDate.MAX).ifPresent(event -> Cells.put(cells, column, event.on())));
        Cells.put(cells, "milestone", milestone.title());
        Cells.put(cells, "milestone_due", milestone.due());
        milestone.progress(LocalDate.MAX).ifPresent(one -> {
            Cells.put(cells, "percent", one.percent());
            Cells.put(cells, "progress_on", one.on());
            Cells.put(cells, "note", one.note());
        });
        return cells;
    }
}
