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

/** The dataset {@code call-offs}; what is withdrawn is not exported. */
@Component(service = Dataset.class, property = "schil.dataset=call-offs")
public final class CallOffsDataset implements Dataset {
    private static final List<Column> COLUMNS = List.of(
            column(
                    "contract",
                    Column.Type.TEXT,
                    true,
                    "RAAM-1",
                    "raamovereenkomst,contractnummer,raamcontract,"
                            + "contract number,framework,framework agreement,mantel"),
            column(
                    "number",
                    Column.Type.TEXT,
                    true,
                    "NOK-1.15",
                    "nummer,afroepnummer,afroep,ordernummer,bestelnummer,"
                            + "nadere overeenkomst,call-off,call-off number,order number,purchase order"),
            column(
                    "date",
                    Column.Type.DATE,
                    true,
                    "2026-03-01",
                    "datum,afroepdatum,getekend op,ondertekend op,"
                            + "besteldatum,orderdatum,signed on,order date,call-off date"),
            column(
                    "committed",
                    Column.Type.MONEY,
                    true,
                    "125000.00",
                    "bedrag,verplicht bedrag,verplichting,waarde,"
                            + "orderbedrag,amount,committed amount,value,order value"),
            column(
                    "quantity",
                    Column.Type.NUMBER,
                    false,
                    "250",
                    "hoeveelheid,aantal,aantal eenheden,afgenomen aantal,eenheden,besteld aantal,"
                            + "ordered quantity,units,qty,number of units"),
            column(
                    "description",
                    Column.Type.TEXT,
                    false,
                    "Zitmeubilair 3e verdieping",
                    "omschrijving,onderwerp," + "titel,toelichting,subject,title,remarks"));

    private final ContractTables contracts;
    private final CeilingTables ceilings;
    private final Clock clock;

    @Activate
    public CallOffsDataset(
            @Reference ContractTables contracts, @Reference CeilingTables ceilings, @Reference Clock clock) {
        this.contracts = contracts;
        this.ceilings = ceilings;
        this.clock = clock;
    }

    private static Column column(String name, Column.Type type, boolean required, String example, String synonyms) {
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, "call-offs.column." + name + ".help");
    }

    @Override
    public String id() {
        return "call-offs";
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
        return new CallOffImport(
                contracts, ceilings, new ContractCells(contracts, context), context, LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("contracts.read");
        Sql sql = new Sql()
                .add(
                        "SELECT c.number AS contract, o.number, o.dated, o.committed, o.quantity, o.description FROM contracts_call_off o"
                                + " JOIN contracts_contract c ON c.id = o.contract_id WHERE o.withdrawn_on IS NULL")
                .add("AND " + scope.condition("o.organisation"), scope.arguments())
                .add("ORDER BY c.number, c.id, o.dated, o.number");
        reading.each(
                sql.text(),
                row -> {
                    Map<String, String> cells = new HashMap<>();
                    cells.put("contract", row.getString("contract"));
                    cells.put("number", row.getString("number"));
                    cells.put("date", row.getString("dated"));
                    cells.put(
                            "committed",
                            BigDecimal.valueOf(row.getLong("committed"), 2).toPlainString());
                    for (String optional : List.of("quantity", "description")) {
                        if (row.getString(optional) != null) {
                            cells.put(optional, row.getString(optional));
                        }
                    }
                    return cells;
                },
                consumer,
                sql.arguments());
    }
}
