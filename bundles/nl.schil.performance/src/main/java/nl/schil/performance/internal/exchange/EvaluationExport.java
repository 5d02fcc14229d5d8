package nl.schil.performance.internal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Evaluations;
import nl.schil.performance.internal.model.evaluation.Outcome;
import nl.schil.performance.internal.model.evaluation.PairOutcome;
import nl.schil.performance.internal.model.evaluation.Sight;
import nl.schil.performance.internal.model.evaluation.Tally;

/** The outcomes an actor may read, as {@link Sight} gives them: what is sealed is not there. */
final class EvaluationExport {
    private static final int PAGE = 200;
    private static final List<String> SCHEMES = List.of("KVK", "RSIN", "LEI", "VAT", "OIN");

    private final Evaluations evaluations;
    private final Subjects subjects;
    private final LocalDate today;
    private final Map<String, String> organisations = new HashMap<>();

    EvaluationExport(Evaluations evaluations, OrganisationDirectory directory, Subjects subjects, LocalDate today) {
        this.evaluations = evaluations;
        this.subjects = subjects;
        this.today = today;
        directory.list().forEach(one -> organisations.put(one.id(), one.name()));
    }

    void each(Actor actor, Consumer<Map<String, String>> consumer) {
        OrganisationScope scope = actor.scope("performance.read");
        String before = null;
        List<Evaluation> page;
        do {
            page = evaluations.list(new Evaluations.Query(scope, null, null, null, before, PAGE));
            Map<String, SupplierRef> suppliers = subjects.suppliers(
                    page.stream().map(Evaluation::supplier).distinct().toList());
            for (Evaluation row : page) {
                before = row.id();
                if (row.revealed(today)) {
                    evaluations.find(scope, row.id()).ifPresent(e -> rows(e, suppliers, consumer));
                }
            }
        } while (page.size() == PAGE);
    }

    private void rows(
            Evaluation evaluation, Map<String, SupplierRef> suppliers, Consumer<Map<String, String>> consumer) {
        Outcome outcome = Sight.of(evaluation, today).outcome().orElseThrow();
        for (PairOutcome pair : outcome.pairs()) {
            Map<String, String> cells = head(evaluation, suppliers.get(evaluation.supplier()));
            cells.put("item", String.valueOf(pair.item()));
            cells.put("theme", evaluation.items().get(pair.item() - 1).theme().nl());
            put(cells, "buyer_about_supplier", pair.b());
            put(cells, "supplier_about_self", pair.sSelf());
            put(cells, "supplier_about_buyer", pair.s());
            put(cells, "buyer_about_self", pair.bSelf());
            consumer.accept(cells);
        }
    }

    private Map<String, String> head(Evaluation evaluation, SupplierRef supplier) {
        Map<String, String> cells = new HashMap<>();
        cells.put("title", evaluation.title());
        cells.put("organisation", organisations.getOrDefault(evaluation.organisation(), evaluation.organisation()));
        cells.put("period_from", evaluation.from().toString());
        cells.put("period_until", evaluation.until().toString());
        cells.put("opened_on", String.valueOf(evaluation.openedOn()));
        cells.put("deadline", evaluation.deadline().toString());
        if (evaluation.talk() != null) {
            cells.put("talk_on", evaluation.talk().heldOn().toString());
        }
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

    private static void put(Map<String, String> cells, String column, Tally tally) {
        BigDecimal mean = tally.mean();
        if (mean != null) {
            cells.put(
                    column,
                    mean.setScale(2, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString());
        }
    }
}
