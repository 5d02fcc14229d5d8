package nl.schil.performance.internal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.store.PerformanceTables;
import nl.schil.performance.internal.store.SqlTemplates;

/** The scorecards an actor may read, with the cells by which an import finds them again. */
final class CardCells {
    private static final List<String> SCHEMES = List.of("KVK", "RSIN", "LEI", "VAT", "OIN");

    private final List<Scorecard> cards = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, ContractRef> contracts;
    private final Map<String, SupplierRef> suppliers;

    CardCells(Reading reading, Actor actor, OrganisationDirectory directory, Subjects subjects) {
        OrganisationScope scope = actor.scope("performance.read");
        Sql where = new Sql().add("WHERE " + scope.condition("organisation"), scope.arguments());
        for (Template template : SqlTemplates.select(reading, where)) {
            templates.put(template.id(), template.name());
        }
        directory.list().forEach(one -> organisations.put(one.id(), one.name()));
        PerformanceTables.select(
                reading,
                new Sql()
                        .add("WHERE " + scope.condition("organisation"), scope.arguments())
                        .add("ORDER BY name, id"),
                cards::add);
        contracts = subjects.contracts(
                cards.stream().map(Scorecard::contract).filter(id -> id != null).toList());
        suppliers = subjects.suppliers(
                cards.stream().map(Scorecard::supplier).filter(id -> id != null).toList());
    }

    List<Scorecard> all() {
        return cards;
    }

    void each(Consumer<Scorecard> consumer) {
        cards.forEach(consumer);
    }

    Map<String, String> cells(Scorecard card) {
        Map<String, String> cells = new HashMap<>();
        cells.put("template", templates.get(card.template()));
        cells.put("organisation", organisations.getOrDefault(card.organisation(), card.organisation()));
        ContractRef contract = card.contract() == null ? null : contracts.get(card.contract());
        if (contract != null) {
            cells.put("contract", contract.number());
        }
        SupplierRef supplier = card.supplier() == null ? null : suppliers.get(card.supplier());
        if (supplier != null) {
            Map<String, String> keys = new TreeMap<>(supplier.keys());
            SCHEMES.stream()
                    .filter(keys::containsKey)
                    .findFirst()
                    .or(() -> keys.keySet().stream().findFirst())
                    .ifPresent(scheme -> cells.put("supplier_key", scheme + ":" + keys.get(scheme)));
        }
        return cells;
    }
}
