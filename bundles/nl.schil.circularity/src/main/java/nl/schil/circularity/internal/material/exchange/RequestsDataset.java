package nl.schil.circularity.internal.material.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
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

/** The dataset {@code material-requests}: a request a row. Goes in for requests that were kept elsewhere. */
@Component(service = Dataset.class, property = "schil.dataset=material-requests")
public final class RequestsDataset implements Dataset {
    private static final String ID = "material-requests";
    private static final int PAGE = 200;
    private static final List<Column> COLUMNS = List.of(
            column("supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier sleutel,supplier key"),
            column("contract", Type.TEXT, false, "RAAM-1", "contractnummer,contract number"),
            column("product", Type.TEXT, true, "Bureaustoel", "product"),
            column("year", Type.NUMBER, true, "2026", "jaar"),
            column("quarter", Type.NUMBER, false, "3", "kwartaal"),
            column("asked_on", Type.DATE, true, "2026-09-01", "gevraagd op"),
            column("due", Type.DATE, true, "2026-10-01", "uiterlijk"),
            column("owner", Type.TEXT, false, "Voorbeeldnaam", "gevraagd door"),
            column("note", Type.TEXT, false, "Zonder verpakking", "aandachtspunten"),
            column("received_on", Type.DATE, false, "2026-09-20", "ontvangen op"),
            column("received_from", Type.TEXT, false, "Voorbeeldnaam", "ontvangen van"),
            column("checked_on", Type.DATE, false, "2026-09-25", "gecontroleerd op"),
            column("accepted_on", Type.DATE, false, "2026-09-28", "geaccepteerd op"),
            column("returned_on", Type.DATE, false, "2026-09-28", "teruggestuurd op"),
            column("return_field", Type.TEXT, false, "ef", "veld"),
            column("return_material", Type.TEXT, false, "Staal", "materiaal"),
            column("return_reason", Type.TEXT, false, "Rendement ontbreekt", "reden"),
            column("withdrawn_on", Type.DATE, false, "2026-09-28", "ingetrokken op"),
            column("organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final DataRequests requests;
    private final Clock clock;

    @Activate
    public RequestsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference DataRequests requests,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.requests = requests;
        this.clock = clock;
    }

    private static Column column(String name, Type type, boolean required, String example, String synonyms) {
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, ID + ".column." + name + ".help");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "circularity";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new RequestImport(
                context, new StatementSubjects(organisations, subjects, context), LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> names = new HashMap<>();
        organisations.list().forEach(one -> names.put(one.id(), one.name()));
        DataRequests.After after = null;
        List<DataRequest> page;
        do {
            page = requests.list(new DataRequests.Query(
                    actor.scope(CircularityDesk.READ),
                    today,
                    null,
                    null,
                    null,
                    null,
                    Set.of(),
                    false,
                    null,
                    after,
                    PAGE));
            Map<String, SupplierRef> suppliers =
                    subjects.suppliers(page.stream().map(DataRequest::supplier).collect(Collectors.toSet()));
            Map<String, ContractRef> contracts = subjects.contracts(page.stream()
                    .map(DataRequest::contract)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            for (DataRequest one : page) {
                RequestState state = one.state(today);
                after = new DataRequests.After(state.withSupplier() ? 0 : state.over() ? 2 : 1, one.due(), one.id());
                Map<String, String> row = row(one);
                put(row, "organisation", names.getOrDefault(one.organisation(), one.organisation()));
                put(row, "supplier_key", StatementSubjects.key(suppliers.get(one.supplier())));
                ContractRef contract = one.contract() == null ? null : contracts.get(one.contract());
                put(row, "contract", contract == null ? null : contract.number());
                consumer.accept(row);
            }
        } while (page.size() == PAGE);
    }

    private static Map<String, String> row(DataRequest one) {
        Map<String, String> row = new TreeMap<>();
        put(row, "product", one.product());
        put(row, "year", one.period().year());
        put(row, "quarter", one.period().quarter());
        put(row, "asked_on", one.askedOn());
        put(row, "due", one.due());
        put(row, "owner", one.ownerName());
        put(row, "note", one.note());
        for (RequestEvent event : one.events()) {
            switch (event.kind()) {
                case RECEIVED -> {
                    put(row, "received_on", event.on());
                    put(row, "received_from", event.by().name());
                }
                case CHECKED -> put(row, "checked_on", event.on());
                case ACCEPTED -> put(row, "accepted_on", event.on());
                case WITHDRAWN -> put(row, "withdrawn_on", event.on());
                case RETURNED -> {
                    put(row, "returned_on", event.on());
                    event.reasons().stream().findFirst().ifPresent(reason -> {
                        put(row, "return_field", reason.field());
                        put(row, "return_material", reason.material());
                        put(row, "return_reason", reason.text());
                    });
                }
                case REQUESTED, REMINDED -> {}
            }
        }
        return row;
    }

    private static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
