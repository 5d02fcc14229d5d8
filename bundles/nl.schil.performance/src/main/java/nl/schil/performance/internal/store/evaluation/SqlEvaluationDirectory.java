package nl.schil.performance.internal.store.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.schil.kernel.directory.EvaluationDirectory;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Evaluation;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Outcome;
import nl.schil.performance.internal.model.evaluation.PairOutcome;
import nl.schil.performance.internal.model.evaluation.Respondent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Outcomes of evaluations for other modules: means only, and only what both sides may see. */
@Component(service = EvaluationDirectory.class)
public final class SqlEvaluationDirectory implements EvaluationDirectory {
    private final Database database;

    @Activate
    public SqlEvaluationDirectory(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        this(database);
    }

    public SqlEvaluationDirectory(Database database) {
        this.database = database;
    }

    @Override
    public List<EvaluationOutcome> revealed(
            OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        List<EvaluationOutcome> outcomes = new ArrayList<>();
        database.read(reading -> {
            Chunks.each(suppliers, chunk -> {
                Sql sql = new Sql()
                        .add(EvaluationTables.SELECT)
                        .add("WHERE " + organisations.condition("e.organisation"), organisations.arguments())
                        .in("AND", "e.supplier_id", chunk)
                        .add("AND e.opened_on <= ?", asOf);
                EvaluationTables.whole(reading, reading.list(sql.text(), EvaluationTables::bare, sql.arguments()), true)
                        .stream()
                        .filter(e -> e.revealed(asOf))
                        .map(e -> outcome(e, asOf))
                        .forEach(outcomes::add);
            });
            return outcomes;
        });
        outcomes.sort(Comparator.comparing(EvaluationOutcome::until).reversed().thenComparing(EvaluationOutcome::id));
        return outcomes;
    }

    private static EvaluationOutcome outcome(Evaluation evaluation, LocalDate asOf) {
        List<Respondent> people =
                evaluation.respondents().stream().filter(r -> r.submitted(asOf)).toList();
        Outcome outcome = Outcome.of(evaluation.items(), people);
        List<Integer> attractive = evaluation.items().stream()
                .filter(Item::attractiveness)
                .map(Item::number)
                .toList();
        List<BigDecimal> answered = outcome.pairs().stream()
                .filter(pair -> attractive.contains(pair.item()))
                .map(PairOutcome::s)
                .map(tally -> tally.mean())
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = answered.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new EvaluationOutcome(
                evaluation.id(),
                evaluation.title(),
                evaluation.organisation(),
                evaluation.supplier(),
                evaluation.contract(),
                evaluation.from(),
                evaluation.until(),
                people.stream()
                        .map(Respondent::submittedOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                outcome.buyerAboutSupplier(),
                outcome.supplierAboutBuyer(),
                answered.isEmpty() ? null : sum.divide(BigDecimal.valueOf(answered.size()), MathContext.DECIMAL64),
                answered.size(),
                attractive.size(),
                count(people, Side.BUYER),
                count(people, Side.SUPPLIER));
    }

    private static int count(List<Respondent> people, Side side) {
        return (int) people.stream().filter(r -> r.side() == side).count();
    }
}
