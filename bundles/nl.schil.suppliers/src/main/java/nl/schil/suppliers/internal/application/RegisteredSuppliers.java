package nl.schil.suppliers.internal.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.Money;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.SupplierDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.directory.TurnoverRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.suppliers.internal.identifier.Schemes;
import nl.schil.suppliers.internal.model.Identifier;
import nl.schil.suppliers.internal.model.Key;
import nl.schil.suppliers.internal.model.Supplier;
import nl.schil.suppliers.internal.model.Turnover;
import nl.schil.suppliers.internal.store.FactTables;
import nl.schil.suppliers.internal.store.SqlMerges;
import nl.schil.suppliers.internal.store.SqlSuppliers;
import nl.schil.suppliers.internal.store.SupplierTables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The supplier register for other modules. */
@Component
public final class RegisteredSuppliers implements SupplierDirectory {
    private final Database database;
    private final Schemes schemes;

    @Activate
    public RegisteredSuppliers(
            @Reference Database database,
            @Reference(target = "(schil.bundle=nl.schil.suppliers)") Schema schema,
            @Reference Schemes schemes) {
        this(database, schemes);
    }

    public RegisteredSuppliers(Database database, Schemes schemes) {
        this.database = database;
        this.schemes = schemes;
    }

    @Override
    public Map<String, SupplierRef> find(Collection<String> ids) {
        return database.read(reading -> {
            Map<String, SupplierRef> found = refs(reading, ids);
            List<String> gone =
                    ids.stream().filter(id -> !found.containsKey(id)).toList();
            Map<String, String> survivors = SqlMerges.survivors(reading, gone);
            Map<String, SupplierRef> merged = refs(reading, new HashSet<>(survivors.values()));
            survivors.forEach((id, survivor) -> found.put(id, merged.get(survivor)));
            return found;
        });
    }

    @Override
    public Map<String, String> resolve(Collection<String> keys) {
        Map<String, List<String>> canonical = new HashMap<>();
        Map<String, List<String>> asked = new HashMap<>();
        for (String text : keys) {
            int colon = text.indexOf(':');
            if (colon > 0
                    && schemes.read("", text.substring(0, colon), text.substring(colon + 1))
                            instanceof Result.Accepted<Key> key
                    && asked.computeIfAbsent(key.value().text(), k -> new ArrayList<>())
                            .add(text)) {
                canonical
                        .computeIfAbsent(key.value().scheme().toUpperCase(Locale.ROOT), s -> new ArrayList<>())
                        .add(key.value().value());
            }
        }
        Map<String, String> resolved = new HashMap<>();
        database.read(reading -> byKeys(reading, canonical))
                .forEach((key, id) -> asked.getOrDefault(key, List.of()).forEach(text -> resolved.put(text, id)));
        return resolved;
    }

    @Override
    public List<SupplierRef> search(String text, OrganisationScope organisations, int limit) {
        return database.read(
                reading -> List.copyOf(refs(reading, SqlSuppliers.best(reading, text, organisations, limit))
                        .values()));
    }

    @Override
    public Map<String, List<TurnoverRef>> turnovers(Collection<String> ids) {
        Map<String, List<Turnover>> bySupplier =
                database.read(reading -> FactTables.TURNOVERS.list(reading, ids)).stream()
                        .collect(Collectors.groupingBy(Turnover::supplier));
        Map<String, List<TurnoverRef>> turnovers = new HashMap<>();
        bySupplier.forEach((id, all) -> turnovers.put(
                id,
                all.stream()
                        .filter(t -> t.isUsed(all))
                        .sorted(Comparator.comparing(Turnover::year).reversed())
                        .map(t -> new TurnoverRef(
                                t.year(),
                                new Money(t.cents(), t.currency()),
                                t.source(),
                                t.sourceDate(),
                                t.isContradicted(all)))
                        .toList()));
        return turnovers;
    }

    /** Supplier ids by live key, or else by the key of a supplier that was merged into them. */
    private static Map<String, String> byKeys(Reading reading, Map<String, List<String>> canonical) {
        Map<String, String> found = SqlSuppliers.byFormerKeys(
                reading,
                canonical.entrySet().stream()
                        .flatMap(scheme -> scheme.getValue().stream().map(value -> scheme.getKey() + ":" + value))
                        .toList());
        found.putAll(SqlSuppliers.byKeys(reading, canonical));
        return found;
    }

    private static Map<String, SupplierRef> refs(Reading reading, Collection<String> ids) {
        Map<String, SupplierRef> refs = new LinkedHashMap<>();
        SupplierTables.load(reading, ids).forEach((id, supplier) -> refs.put(id, ref(supplier)));
        return refs;
    }

    private static SupplierRef ref(Supplier supplier) {
        Map<String, String> keys = new LinkedHashMap<>();
        supplier.identifiers().stream()
                .filter(Identifier::isLive)
                .forEach(i -> keys.putIfAbsent(i.scheme(), i.value()));
        return new SupplierRef(supplier.id(), supplier.name(), supplier.place(), keys);
    }
}
