package nl.schil.development.internal.exchange;

import static nl.schil.development.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code joint-plans}: an objective a row. Goes in for plans that were made and signed elsewhere. */
@Component(service = Dataset.class, property = "schil.dataset=joint-plans")
public final class JointPlansDataset implements Dataset {
    private static final String ID = "joint-plans";
    private static final int PAGE = 200;
    private static final List<Column> COLUMNS = List.of(
            column(ID, "supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier sleutel,supplier key"),
            column(ID, "year", Type.TEXT, true, "2027", "jaar"),
            column(ID, "title", Type.TEXT, true, "Gezamenlijk plan 2027", "naam,name"),
            column(ID, "ambition", Type.TEXT, false, "Samen naar circulaire kantoren", "ambitie"),
            column(ID, "owner", Type.TEXT, true, "SHARED", "van,eigenaar"),
            column(ID, "objective", Type.TEXT, true, "Levertijd van 21 naar 14 dagen", "doel"),
            column(ID, "measure", Type.TEXT, true, "Mediaan levertijd", "maatstaf"),
            column(ID, "target", Type.TEXT, true, "14 dagen", "streefwaarde"),
            column(ID, "due", Type.DATE, true, "2027-03-02", "uiterlijk,klaar"),
            column(ID, "percent", Type.NUMBER, false, "65", "voortgang,progress"),
            column(ID, "progress_on", Type.DATE, false, "2027-02-01", "voortgang op"),
            column(ID, "note", Type.TEXT, false, "Proef loopt", "toelichting"),
            column(ID, "made_on", Type.DATE, false, "2026-11-02", "gemaakt op"),
            column(ID, "offered_on", Type.DATE, false, "2026-11-03", "voorgelegd op"),
            column(ID, "buyer_name", Type.TEXT, false, "Voorbeeldnaam", "ondertekenaar opdrachtgever"),
            column(ID, "buyer_role", Type.TEXT, false, "Directeur inkoop", "functie opdrachtgever"),
            column(ID, "buyer_signed_on", Type.DATE, false, "2026-11-20", "ondertekend opdrachtgever"),
            column(ID, "supplier_name", Type.TEXT, false, "Voorbeeldnaam", "ondertekenaar leverancier"),
            column(ID, "supplier_role", Type.TEXT, false, "Directeur", "functie leverancier"),
            column(ID, "supplier_signed_on", Type.DATE, false, "2026-11-22", "ondertekend leverancier"),
            column(ID, "organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final JointPlans plans;
    private final Clock clock;

    @Activate
    public JointPlansDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference JointPlans plans,
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
        return new JointPlanImport(context, new Cells(organisations, subjects, context), LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        Map<String, String> names = new HashMap<>();
        for (OrganisationRef one : organisations.list()) {
            names.put(one.id(), one.name());
        }
        JointPlans.After after = null;
        List<JointPlan> page;
        do {
            page = plans.list(new JointPlans.Query(
                    actor.scope("development.read"), LocalDate.now(clock), null, null, null, Set.of(), after, PAGE));
            Map<String, SupplierRef> suppliers = subjects.suppliers(
                    page.stream().map(JointPlan::supplier).distinct().toList());
            for (JointPlan plan : page) {
                after = new JointPlans.After(plan.year(), plan.id());
                for (Objective objective : plan.current().content().objectives()) {
                    consumer.accept(cells(plan, objective, names, suppliers.get(plan.supplier())));
                }
            }
        } while (page.size() == PAGE);
    }

    private static Map<String, String> cells(
            JointPlan plan, Objective objective, Map<String, String> names, SupplierRef supplier) {
        Map<String, String> cells = new HashMap<>();
        Edition edition = plan.current();
        Cells.put(cells, "supplier_key", Cells.key(supplier));
        Cells.put(cells, "organisation", names.getOrDefault(plan.organisation(), plan.organisation()));
        Cells.put(cells, "year", plan.year());
        Cells.put(cells, "title", edition.content().title());
        Cells.put(cells, "ambition", edition.content().ambition());
        Cells.put(cells, "owner", objective.owner());
        Cells.put(cells, "objective", objective.text());
        Cells.put(cells, "measure", objective.measure());
        Cells.put(cells, "target", objective.target());
        Cells.put(cells, "due", objective.due());
        Cells.put(cells, "made_on", edition.madeOn());
        Cells.put(cells, "offered_on", plan.offeredOn());
        plan.progress(objective, LocalDate.MAX).ifPresent(one -> {
            Cells.put(cells, "percent", one.percent());
            Cells.put(cells, "progress_on", one.on());
            Cells.put(cells, "note", one.note());
        });
        for (Side side : Side.values()) {
            String prefix = side == Side.BUYER ? "buyer" : "supplier";
            edition.signature(side, LocalDate.MAX).ifPresent(one -> {
                Cells.put(cells, prefix + "_name", one.by().name());
                Cells.put(cells, prefix + "_role", one.by().role());
                Cells.put(cells, prefix + "_signed_on", one.on());
            });
        }
        return cells;
    }
}
