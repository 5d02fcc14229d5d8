package nl.schil.performance.internal.exchange;

import static nl.schil.performance.internal.exchange.Cells.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.store.PerformanceTables;
import nl.schil.performance.internal.store.SqlTemplates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code kpis}: templates, one row per KPI. */
@Component(service = Dataset.class, property = "schil.dataset=kpis")
public final class KpisDataset implements Dataset {
    private static final String ID = "kpis";
    private static final List<Column> COLUMNS = List.of(
            column(ID, "template", Column.Type.TEXT, true, "Facilitaire diensten", "sjabloon,scorekaart,scorecard"),
            column(ID, "code", Column.Type.TEXT, true, "op_tijd", "kpi code,kpi-code,kpi"),
            column(ID, "name", Column.Type.TEXT, true, "Op tijd geleverd", "naam,omschrijving,kpi naam,kpi name"),
            column(ID, "unit", Column.Type.TEXT, false, "%", "eenheid"),
            column(ID, "direction", Column.Type.TEXT, false, "HIGHER", "richting"),
            column(ID, "target", Column.Type.NUMBER, true, "98", "norm,doel,streefwaarde,doelwaarde"),
            column(ID, "floor", Column.Type.NUMBER, true, "85", "ondergrens,bodem"),
            column(ID, "tolerance", Column.Type.NUMBER, false, "0", "tolerantie,marge"),
            column(ID, "period", Column.Type.TEXT, false, "QUARTER", "periode,frequentie,frequency"),
            column(ID, "anchor", Column.Type.TEXT, false, "CALENDAR", "anker,verankering"),
            column(ID, "weight", Column.Type.NUMBER, false, "2", "gewicht,weging"),
            column(ID, "source", Column.Type.TEXT, false, "MANUAL", "bron"),
            column(ID, "formula", Column.Type.TEXT, false, "(op_tijd + compleet) / 2", "formule,berekening"),
            Cells.ORGANISATION);

    private final OrganisationDirectory organisations;

    @Activate
    public KpisDataset(@Reference OrganisationDirectory organisations, @Reference PerformanceTables tables) {
        this.organisations = organisations;
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
        return new KpiImport(new Cells(organisations, new Subjects(null, null), context), context);
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("performance.read");
        Map<String, String> names = new HashMap<>();
        organisations.list().forEach((OrganisationRef one) -> names.put(one.id(), one.name()));
        Sql sql = new Sql()
                .add("WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY organisation, name_key");
        for (Template template : SqlTemplates.select(reading, sql)) {
            template.kpis().forEach(kpi -> consumer.accept(cells(template, kpi, names)));
        }
    }

    private static Map<String, String> cells(Template template, Kpi kpi, Map<String, String> names) {
        Map<String, String> cells = new HashMap<>();
        cells.put("template", template.name());
        cells.put("code", kpi.code());
        cells.put("name", kpi.name());
        if (kpi.unit() != null) {
            cells.put("unit", kpi.unit());
        }
        cells.put("direction", kpi.direction().name());
        cells.put("target", kpi.target().toPlainString());
        cells.put("floor", kpi.floor().toPlainString());
        cells.put("tolerance", kpi.tolerance().toPlainString());
        cells.put("period", kpi.rhythm().name());
        cells.put("anchor", kpi.anchoring().name());
        cells.put("weight", kpi.weight().toPlainString());
        cells.put("source", kpi.source().name());
        if (kpi.formula() != null) {
            cells.put("formula", kpi.formula());
        }
        cells.put("organisation", names.getOrDefault(template.organisation(), template.organisation()));
        return cells;
    }
}
