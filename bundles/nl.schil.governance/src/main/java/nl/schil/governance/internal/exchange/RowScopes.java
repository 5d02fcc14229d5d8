package nl.schil.governance.internal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.raci.RaciScope;
import nl.schil.governance.internal.model.raci.ScopeType;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/**
 * What rows are about: the columns {@code organisation}, {@code contract} (a number) and {@code supplier_key}, resolved
 * per batch; without contract and supplier it is the organisation itself.
 */
final class RowScopes {
    private final OrganisationDirectory directory;
    private final Subjects subjects;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> suppliers = new HashMap<>();
    private final Map<String, String> contracts = new HashMap<>();

    RowScopes(OrganisationDirectory directory, Subjects subjects, ImportContext context) {
        this.directory = directory;
        this.subjects = subjects;
        this.context = context;
        this.writable = context.actor().scope("governance.write");
    }

    /** Looks up what these rows name, once for all of them. */
    void prepare(List<Row> rows) {
        Set<String> names = values(rows, "organisation");
        Map<String, OrganisationRef> found = names.isEmpty() ? Map.of() : directory.resolve(names);
        found.forEach((name, organisation) -> organisations.put(name, organisation.id()));
        suppliers.putAll(subjects.suppliersByKey(values(rows, "supplier_key")));
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Row row : rows) {
            String organisation = organisation(row);
            String number = row.get("contract");
            if (organisation != null && number != null) {
                numbers.computeIfAbsent(organisation, o -> new HashSet<>()).add(number);
            }
        }
        numbers.forEach((organisation, all) -> subjects.contractsByNumber(organisation, all)
                .forEach((number, contract) -> contracts.put(organisation + "\n" + number, contract.id())));
    }

    private static Set<String> values(List<Row> rows, String column) {
        Set<String> values = new HashSet<>();
        rows.stream().map(row -> row.get(column)).filter(value -> value != null).forEach(values::add);
        return values;
    }

    private @Nullable String organisation(Row row) {
        String name = row.get("organisation");
        return name == null ? context.organisation() : organisations.get(name);
    }

    Result<RaciScope> of(Row row) {
        String organisation = organisation(row);
        if (organisation == null || !writable.contains(organisation)) {
            return Result.refused(
                    Violation.of("organisation", row.get("organisation"), "governance.import.organisation"));
        }
        String number = row.get("contract");
        if (number != null) {
            String contract = contracts.get(organisation + "\n" + number);
            return contract == null
                    ? Result.refused(Violation.of("contract", number, "governance.import.contract"))
                    : Result.accepted(new RaciScope(organisation, ScopeType.CONTRACT, contract));
        }
        String key = row.get("supplier_key");
        if (key == null) {
            return Result.accepted(RaciScope.of(organisation));
        }
        String supplier = suppliers.get(key);
        return supplier == null
                ? Result.refused(Violation.of("supplier_key", key, "governance.import.supplier"))
                : Result.accepted(new RaciScope(organisation, ScopeType.SUPPLIER, supplier));
    }
}
