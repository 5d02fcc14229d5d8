package nl.schil.contracts.internal.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schil.contracts.internal.store.CeilingTables;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code spend}: what sources report as committed or invoiced, month by month. */
@Component(service = Dataset.class, property = "schil.dataset=spend")
public final class SpendDataset implements Dataset {
    private static final List<Column> COLUMNS = List.of(
            column(
                    "contract",
                    Column.Type.TEXT,
                    "RAAM-1",
                    "contractnummer,raamovereenkomst,overeenkomst," + "contract number,agreement,kenmerk"),
            column(
                    "period",
                    Column.Type.TEXT,
                    "2026-03",
                    "periode,maand,boekperiode,boekmaand,month," + "accounting period,posting month"),
            column("amount", Column.Type.MONEY, "41250.00", "bedrag,waarde,bedrag excl btw,value,sum,total"),
            column("kind", Column.Type.TEXT, "INVOICED", "soort,type,bedragsoort,amount type"),
            column("source", Column.Type.TEXT, "Grootboek", "bron,bronsysteem,systeem,source system,system"),
            column(
                    "source_date",
                    Column.Type.DATE,
                    "2026-04-03",
                    "brondatum,peildatum,datum bron,stand per," + "report date,as of"));

    private final ContractTables contracts;
    private final CeilingTables ceilings;
    private final Clock clock;

    @Activate
    public SpendDataset(
            @Reference ContractTables contracts, @Reference CeilingTables ceilings, @Reference Clock clock) {
        this.contracts = contracts;
        this.ceilings = ceilings;
        this.clock = clock;
    }

    private static Column column(String name, Column.Type type, String example, String synonyms) {
        return new Column(name, type, true, List.of(synonyms.split(",")), example, "spend.column." + name + ".help");
    }

    @Override
    public String id() {
        return "spend";
    }

    @Override
    public String module() {
        return "contracts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new SpendImport(ceilings, new ContractCells(contracts, context), context, LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("contracts.read");
        Sql sql = new Sql()
                .add("SELECT c.number AS contract, s.period, s.amount, s.kind, s.source, s.source_date"
                        + " FROM contracts_spend s JOIN contracts_contract c ON c.id = s.contract_id")
                .add("WHERE " + scope.condition("s.organisation"), scope.arguments())
                .add("ORDER BY c.number, c.id, s.period, s.kind, s.source");
        reading.each(
                sql.text(),
                row -> {
                    Map<String, String> cells = new HashMap<>();
                    for (Column column : COLUMNS) {
                        cells.put(column.name(), row.getString(column.name()));
                    }
                    cells.put(
                            "amount",
                            BigDecimal.valueOf(row.getLong("amount"), 2).toPlainString());
                    return cells;
                },
                consumer,
                sql.arguments());
    }
}
