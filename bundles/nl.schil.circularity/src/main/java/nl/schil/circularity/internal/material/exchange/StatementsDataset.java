package nl.schil.circularity.internal.material.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code material-statements}: a material a row. Goes in for statements that no request asked for. */
@Component(service = Dataset.class, property = "schil.dataset=material-statements")
public final class StatementsDataset implements Dataset {
    private static final int PAGE = 200;

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final MaterialStatements statements;
    private final Clock clock;

    @Activate
    public StatementsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference MaterialStatements statements,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public String id() {
        return StatementColumns.ID;
    }

    @Override
    public String module() {
        return "circularity";
    }

    @Override
    public List<Column> columns() {
        return StatementColumns.ALL;
    }

    @Override
    public Import begin(ImportContext context) {
        return new StatementImport(
                context, new StatementSubjects(organisations, subjects, context), LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        Map<String, String> names = new HashMap<>();
        organisations.list().forEach(one -> names.put(one.id(), one.name()));
        MaterialStatements.After after = null;
        List<MaterialStatement> page;
        do {
            page = statements.list(new MaterialStatements.Query(
                    actor.scope(CircularityDesk.READ),
                    LocalDate.now(clock),
                    null,
                    null,
                    null,
                    null,
                    null,
                    after,
                    PAGE));
            Map<String, SupplierRef> suppliers = subjects.suppliers(
                    page.stream().map(MaterialStatement::supplier).collect(Collectors.toSet()));
            Map<String, ContractRef> contracts = subjects.contracts(page.stream()
                    .map(MaterialStatement::contract)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            for (MaterialStatement one : page) {
                after = new MaterialStatements.After(one.period().year(), one.id());
                Map<String, String> head = head(one);
                put(head, "organisation", names.getOrDefault(one.organisation(), one.organisation()));
                put(head, "supplier_key", StatementSubjects.key(suppliers.get(one.supplier())));
                ContractRef contract = one.contract() == null ? null : contracts.get(one.contract());
                put(head, "contract", contract == null ? null : contract.number());
                ContentForm.of(one.content()).stated().forEach(material -> consumer.accept(row(head, material)));
            }
        } while (page.size() == PAGE);
    }

    private static Map<String, String> head(MaterialStatement one) {
        ContentForm form = ContentForm.of(one.content());
        Map<String, String> head = new TreeMap<>();
        put(head, "product", form.product());
        put(head, "year", one.period().year());
        put(head, "quarter", one.period().quarter());
        put(head, "products", form.products());
        if (form.use() != null) {
            put(head, "lifetime", form.use().l());
            put(head, "lifetime_average", form.use().lav());
            put(head, "uses", form.use().u());
            put(head, "uses_average", form.use().uav());
        }
        put(head, "assurance", form.assurance());
        put(head, "source", form.source());
        put(head, "proof", form.proof());
        put(head, "weights", form.weights());
        put(head, "accepted_on", one.acceptedOn());
        return head;
    }

    private static Map<String, String> row(Map<String, String> head, MaterialForm one) {
        Map<String, String> row = new TreeMap<>(head);
        put(row, "material", one.name());
        put(row, "mass", one.mass());
        put(row, "unit", one.unit());
        put(row, "origin", one.origin());
        put(row, "fr", one.fr());
        put(row, "fu", one.fu());
        put(row, "fs", one.fs());
        put(row, "ef", one.ef());
        put(row, "cr", one.cr());
        put(row, "cu", one.cu());
        put(row, "cc", one.cc());
        put(row, "ce", one.ce());
        put(row, "ec", one.ec());
        put(row, "part", one.part());
        put(row, "critical", one.critical() == null ? null : one.critical() ? "ja" : "nee");
        put(row, "strategy", one.strategy());
        put(row, "ladder", one.ladder());
        put(row, "recyclable", one.recyclable());
        put(
                row,
                "impacts",
                one.impacts() == null
                        ? null
                        : one.impacts().entrySet().stream()
                                .map(impact -> impact.getKey() + "="
                                        + impact.getValue().toPlainString())
                                .collect(Collectors.joining(";")));
        return row;
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }
}
