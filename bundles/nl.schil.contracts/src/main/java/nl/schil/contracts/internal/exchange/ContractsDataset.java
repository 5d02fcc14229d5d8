package nl.schil.contracts.internal.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.application.CpvCodes;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Option;
import nl.schil.contracts.internal.store.ContractTables;
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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code contracts}. */
@Component(service = Dataset.class, property = "schil.dataset=contracts")
public final class ContractsDataset implements Dataset {
    private static final int CHUNK = 500;

    private final ContractTables tables;
    private final SupplierLinks suppliers;
    private final CpvCodes cpv;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    @Activate
    public ContractsDataset(
            @Reference ContractTables tables,
            @Reference SupplierLinks suppliers,
            @Reference CpvCodes cpv,
            @Reference OrganisationDirectory organisations,
            @Reference Clock clock) {
        this.tables = tables;
        this.suppliers = suppliers;
        this.cpv = cpv;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "contracts";
    }

    @Override
    public List<Column> columns() {
        return ContractColumns.ALL;
    }

    @Override
    public Import begin(ImportContext context) {
        return new ContractImport(
                tables, suppliers, cpv, new OrganisationCells(organisations, context), context, LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("contracts.read");
        Sql sql = new Sql()
                .add(
                        "SELECT c.id FROM contracts_contract c WHERE " + scope.condition("c.organisation"),
                        scope.arguments())
                .add("ORDER BY c.number, c.id");
        Map<String, String> names =
                organisations.list().stream().collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
        List<String> ids = new ArrayList<>();
        reading.each(sql.text(), row -> row.getString(1), ids::add, sql.arguments());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            tables.byIds(reading, ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .forEach(c -> consumer.accept(cells(c, names.getOrDefault(c.organisation(), c.organisation()))));
        }
    }

    private static Map<String, String> cells(Contract c, String organisation) {
        Map<String, String> cells = new HashMap<>();
        put(cells, "number", c.description().number());
        put(cells, "title", c.description().title());
        put(cells, "kind", c.description().kind());
        put(cells, "organisation", organisation);
        put(cells, "supplier_key", c.supplier().key());
        put(cells, "supplier_name", c.supplier().name());
        put(cells, "signed_on", c.term().signedOn());
        put(cells, "start", c.term().start());
        put(cells, "term", c.term().base());
        put(
                cells,
                "options",
                c.term().knownOptions().stream()
                        .map(Option::term)
                        .map(Object::toString)
                        .collect(Collectors.joining(";")));
        put(cells, "notice", c.term().notice());
        put(cells, "max_value", amount(c.worth().maximum()));
        put(
                cells,
                "max_quantity",
                c.worth().maximumQuantity() == null
                        ? null
                        : c.worth().maximumQuantity().toPlainString());
        put(cells, "quantity_unit", c.worth().unit());
        put(cells, "estimated_value", amount(c.worth().estimated()));
        put(cells, "currency", c.worth().currency());
        put(cells, "terms", c.description().terms());
        put(
                cells,
                "nature",
                c.description().nature() == null
                        ? null
                        : c.description().nature().name().toLowerCase(Locale.ROOT));
        put(cells, "category", c.description().category());
        put(cells, "cpv", c.description().cpv());
        put(
                cells,
                "technique",
                c.description().technique() == null
                        ? null
                        : c.description().technique().code());
        put(cells, "tender_ref", c.description().tenderRef());
        put(cells, "owner_email", c.stewardship().ownerEmail());
        put(cells, "tier", c.stewardship().tier());
        put(cells, "external_id", c.description().externalId());
        put(cells, "framework", c.description().framework());
        return cells;
    }

    private static @Nullable String amount(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
