package nl.schil.performance.internal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.About;
import nl.schil.performance.internal.model.evaluation.Mark;
import nl.schil.performance.internal.model.evaluation.Questionnaire;
import nl.schil.performance.internal.model.evaluation.Questionnaires;
import nl.schil.performance.internal.store.evaluation.ImportedEvaluations;
import nl.schil.performance.internal.store.evaluation.ImportedEvaluations.Head;
import org.jspecify.annotations.Nullable;

/**
 * One run over a file with outcomes of evaluations that were held elsewhere, recognised by organisation, supplier and
 * title. Only what is over goes in, so that an import opens nothing that is sealed, and one that was held here is never
 * changed.
 */
final class EvaluationImport implements Import {
    private final Cells cells;
    private final Questionnaires questionnaires;
    private final ImportContext context;
    private final LocalDate today;

    EvaluationImport(Cells cells, Questionnaires questionnaires, ImportContext context, LocalDate today) {
        this.cells = cells;
        this.questionnaires = questionnaires;
        this.context = context;
        this.today = today;
    }

    /** One pair of an evaluation, as a row gives it. */
    private record Pair(Head head, int item, String theme, List<Given> given) {}

    private record Given(Side side, About about, @Nullable Integer value) {}

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        cells.prepare(rows);
        return rows.stream().map(row -> plan(reading, row)).toList();
    }

    private RowOutcome plan(Reading reading, Row row) {
        Result<Pair> pair = pair(row);
        if (!(pair instanceof Result.Accepted<Pair> good)) {
            return RowOutcome.rejected(row.line(), Cells.violations(pair));
        }
        Optional<String> known = ImportedEvaluations.find(reading, good.value().head());
        if (known.isPresent() && !ImportedEvaluations.imported(reading, known.get())) {
            return RowOutcome.rejected(row.line(), List.of(held(row)));
        }
        RowOutcome.Kind kind = known.isPresent() ? RowOutcome.Kind.UPDATED : RowOutcome.Kind.CREATED;
        return RowOutcome.of(row.line(), kind, null);
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        cells.prepare(rows);
        List<RowOutcome> outcomes = new ArrayList<>();
        int written = 0;
        for (Row row : rows) {
            RowOutcome outcome = apply(writing, row);
            outcomes.add(outcome);
            written += outcome.kind() == RowOutcome.Kind.REJECTED ? 0 : 1;
        }
        if (written > 0) {
            writing.audit(new Audit(
                    "performance.import", "import", context.job(), null, null, null, "evaluation pairs=" + written));
        }
        return outcomes;
    }

    private RowOutcome apply(Writing writing, Row row) {
        Result<Pair> result = pair(row);
        if (!(result instanceof Result.Accepted<Pair> good)) {
            return RowOutcome.rejected(row.line(), Cells.violations(result));
        }
        Pair pair = good.value();
        Optional<String> known = ImportedEvaluations.find(writing, pair.head());
        if (known.isPresent() && !ImportedEvaluations.imported(writing, known.get())) {
            return RowOutcome.rejected(row.line(), List.of(held(row)));
        }
        Questionnaire questionnaire = questionnaires.current(pair.head().organisation());
        String id = known.orElseGet(() -> {
            String made = Ids.next();
            ImportedEvaluations.insert(
                    writing, made, pair.head(), questionnaire, context.actor().id(), today);
            return made;
        });
        ImportedEvaluations.item(writing, id, pair.item(), pair.theme(), questionnaire);
        for (Given given : pair.given()) {
            ImportedEvaluations.mark(
                    writing, id, given.side(), new Mark(pair.item(), given.about(), given.value(), null));
        }
        return RowOutcome.of(row.line(), known.isPresent() ? RowOutcome.Kind.UPDATED : RowOutcome.Kind.CREATED, id);
    }

    private static Violation held(Row row) {
        return Violation.of("title", row.get("title"), "performance.evaluation.import.held");
    }

    private Result<Pair> pair(Row row) {
        Fields fields = new Fields();
        Result<String> organisation = cells.organisation(row);
        Result<String> supplier = cells.supplier(row);
        if (!(organisation instanceof Result.Accepted<String> own)) {
            return Result.refused(Cells.violations(organisation));
        }
        if (!(supplier instanceof Result.Accepted<String> theirs)) {
            return Result.refused(Cells.violations(supplier));
        }
        String title = fields.required("title", row.get("title"), 200);
        String theme = fields.required("theme", row.get("theme"), 300);
        LocalDate from = date(fields, row, "period_from");
        LocalDate until = date(fields, row, "period_until");
        LocalDate opened = date(fields, row, "opened_on");
        LocalDate deadline = date(fields, row, "deadline");
        LocalDate talk = fields.date("talk_on", row.get("talk_on"));
        Integer item = whole(fields, row, "item", 1, 40);
        if (!deadline.isBefore(today)) {
            fields.refuse("deadline", deadline, "performance.evaluation.import.running");
        }
        if (until.isBefore(from) || deadline.isBefore(opened) || talk != null && talk.isBefore(opened)) {
            fields.refuse("opened_on", opened, "performance.evaluation.import.order");
        }
        List<Given> given = List.of(
                new Given(
                        Side.BUYER, About.OTHER, whole(fields, row, "buyer_about_supplier", Mark.LOWEST, Mark.HIGHEST)),
                new Given(
                        Side.SUPPLIER,
                        About.SELF,
                        whole(fields, row, "supplier_about_self", Mark.LOWEST, Mark.HIGHEST)),
                new Given(
                        Side.SUPPLIER,
                        About.OTHER,
                        whole(fields, row, "supplier_about_buyer", Mark.LOWEST, Mark.HIGHEST)),
                new Given(Side.BUYER, About.SELF, whole(fields, row, "buyer_about_self", Mark.LOWEST, Mark.HIGHEST)));
        if (item == null && fields.good()) {
            fields.refuse("item", null, "problem.field.required");
        }
        return fields.good() && item != null
                ? Result.accepted(new Pair(
                        new Head(own.value(), theirs.value(), title, from, until, opened, deadline, talk),
                        item,
                        theme,
                        given))
                : fields.refused();
    }

    private LocalDate date(Fields fields, Row row, String column) {
        if (row.get(column) == null) {
            fields.refuse(column, null, "problem.field.required");
        }
        LocalDate date = fields.date(column, row.get(column));
        return date == null ? today : date;
    }

    /** A whole number within limits; null when the cell is empty or refused. */
    private static @Nullable Integer whole(Fields fields, Row row, String column, int least, int most) {
        BigDecimal number = fields.number(column, row.get(column));
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fields.refuse(column, number, "performance.evaluation.import.whole", "most", most);
            return null;
        }
        return number.intValueExact();
    }
}
