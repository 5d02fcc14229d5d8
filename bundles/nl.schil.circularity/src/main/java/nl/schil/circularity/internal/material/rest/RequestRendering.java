package nl.schil.circularity.internal.material.rest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** Shows requests with the names of what they are about. */
final class RequestRendering {
    private final Subjects subjects;
    private final Map<String, String> goals;
    private final LocalDate asOf;

    /** @param goals titles of goals by id */
    RequestRendering(Subjects subjects, Map<String, String> goals, LocalDate asOf) {
        this.subjects = subjects;
        this.goals = goals;
        this.asOf = asOf;
    }

    List<RequestJson> rows(List<DataRequest> requests) {
        Map<String, SupplierRef> suppliers = subjects.suppliers(
                distinct(requests.stream().map(DataRequest::supplier).toList()));
        Map<String, ContractRef> contracts = subjects.contracts(distinct(requests.stream()
                .map(DataRequest::contract)
                .filter(Objects::nonNull)
                .toList()));
        return requests.stream()
                .map(one -> json(
                        one,
                        suppliers.get(one.supplier()),
                        one.contract() == null ? null : contracts.get(one.contract()),
                        null,
                        null))
                .toList();
    }

    private static List<String> distinct(Collection<String> ids) {
        return ids.stream().distinct().toList();
    }

    /** @param answer that was handed in, or null */
    RequestJson page(DataRequest one, @Nullable StatementJson answer) {
        String contract = one.contract();
        return json(
                one,
                subjects.supplier(one.supplier()).orElse(null),
                contract == null ? null : subjects.contract(contract).orElse(null),
                one.events().stream().map(RequestJson.EventJson::of).toList(),
                answer);
    }

    private RequestJson json(
            DataRequest one,
            @Nullable SupplierRef supplier,
            @Nullable ContractRef contract,
            @Nullable List<RequestJson.EventJson> events,
            @Nullable StatementJson answer) {
        return new RequestJson(
                one.id(),
                one.organisation(),
                one.version(),
                one.supplier(),
                supplier == null ? null : supplier.name(),
                one.contract(),
                contract == null ? null : contract.number() + " " + contract.title(),
                one.goal(),
                one.goal() == null ? null : goals.get(one.goal()),
                one.product(),
                one.period().year(),
                one.period().quarter(),
                one.due(),
                one.note(),
                one.ownerName(),
                one.askedOn(),
                one.state(asOf).name(),
                one.late(asOf),
                events,
                answer);
    }
}
