package nl.schil.innovation.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** The columns that say which organisation, supplier and contract a row is about, resolved per batch. */
final class Cells {
    static final Column ORGANISATION = new Column(
            "organisation",
            Column.Type.TEXT,
            false,
            List.of("organisatie", "inkopende organisatie", "dienst", "buyer"),
            "IUC Werkplekomgeving",
            "ideas.column.organisation.help");

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final Map<String, String> organisationIds = new HashMap<>();
    private final Map<String, String> supplierIds = new HashMap<>();
    private final Map<String, Map<String, ContractRef>> contracts = new HashMap<>();

    Cells(OrganisationDirectory organisations, Subjects subjects, ImportContext context) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.context = context;
        this.writable = context.actor().scope("innovation.write");
    }

    static Column column(
            String dataset, String name, Column.Type type, boolean required, String example, String synonyms) {
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, dataset + ".column." + name + ".help");
    }

    /** Looks up what these rows name, at once. */
    void prepare(List<Row> rows) {
        Set<String> texts = new HashSet<>();
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> {
            add(texts, row.get("organisation"));
            add(keys, row.get("supplier_key"));
        });
        Map<String, OrganisationRef> found = texts.isEmpty() ? Map.of() : organisations.resolve(texts);
        found.forEach((text, ref) -> organisationIds.put(text, ref.id()));
        supplierIds.putAll(subjects.suppliersByKey(keys));
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Row row : rows) {
            String number = row.get("contract");
            if (number != null && organisation(row) instanceof Result.Accepted<String> own) {
                numbers.computeIfAbsent(own.value(), id -> new HashSet<>()).add(number);
            }
        }
        numbers.forEach((organisation, asked) -> contracts
                .computeIfAbsent(organisation, id -> new HashMap<>())
                .putAll(subjects.contractsByNumber(organisation, asked)));
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /** The id of the row's organisation. */
    Result<String> organisation(Row row) {
        String text = row.get("organisation");
        String id = text == null ? context.organisation() : organisationIds.get(text);
        if (id == null) {
            return Result.refused(Violation.of("organisation", text, "innovation.import.unknown"));
        }
        return writable.contains(id)
                ? Result.accepted(id)
                : Result.refused(Violation.of("organisation", text, "innovation.import.forbidden"));
    }

    /** The contract that a row names; null when it names none. */
    @Nullable Result<ContractRef> contract(Row row, String organisation) {
        String number = row.get("contract");
        if (number == null) {
            return null;
        }
        ContractRef ref = contracts.getOrDefault(organisation, Map.of()).get(number);
        return ref == null
                ? Result.refused(Violation.of("contract", number, "innovation.import.contract"))
                : Result.accepted(ref);
    }

    /** The supplier that a row names by its key; null when it names none. */
    @Nullable Result<String> supplier(Row row) {
        String key = row.get("supplier_key");
        if (key == null) {
            return null;
        }
        String id = supplierIds.get(key);
        return id == null
                ? Result.refused(Violation.of("supplier_key", key, "innovation.import.supplier"))
                : Result.accepted(id);
    }

    /**
     * Ids of the organisation, supplier and contract of a row; the last two may be null.
     */
    record Where(
            String organisation,
            @Nullable String supplier,
            @Nullable String contract) {}

    /** What a row is about. */
    Result<Where> where(Row row) {
        List<Violation> violations = new ArrayList<>();
        String own = value(organisation(row), violations);
        String supplier = value(supplier(row), violations);
        ContractRef contract = own == null ? null : value(contract(row, own), violations);
        return own == null || !violations.isEmpty()
                ? Result.refused(violations)
                : Result.accepted(new Where(
                        own,
                        supplier == null && contract != null ? contract.supplierId() : supplier,
                        contract == null ? null : contract.id()));
    }

    private static <T> @Nullable T value(@Nullable Result<T> result, List<Violation> violations) {
        if (result instanceof Result.Accepted<T> good) {
            return good.value();
        }
        if (result != null) {
            violations.addAll(violations(result));
        }
        return null;
    }

    static List<Violation> violations(Result<?> result) {
        return ((Result.Refused<?>) result).violations();
    }
}
