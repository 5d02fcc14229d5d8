package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.PlaceCategory;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Criterion;
import nl.schil.market.internal.model.Position;
import nl.schil.market.internal.store.SqlPositions;
import nl.schil.market.internal.store.SqlReference;

/** Rows that place categories, by category and day; what was placed does not change afterwards. */
final class PositionRows implements RowReader {
    private final RowSubjects subjects;
    private final SqlPositions tables;
    private final SqlReference reference;
    private final LocalDate today;
    private final Map<String, Position> known = new HashMap<>();
    private final Map<String, List<Criterion>> criteria = new HashMap<>();

    PositionRows(RowSubjects subjects, SqlPositions tables, SqlReference reference, LocalDate today) {
        this.subjects = subjects;
        this.tables = tables;
        this.reference = reference;
        this.today = today;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "category");
        Set<String> organisations = new HashSet<>();
        for (Row row : rows) {
            if (subjects.category(row) instanceof Result.Accepted<Category> category) {
                organisations.add(category.value().organisation());
            }
        }
        for (String organisation : organisations) {
            criteria.put(organisation, reference.criteria(reading, organisation).content());
        }
        tables.all(reading, new OrganisationScope(false, organisations))
                .forEach(one -> known.put(one.category() + "\n" + one.placedOn(), one));
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.category(row) instanceof Result.Accepted<Category> found)) {
            return Result.refused(((Result.Refused<Category>) subjects.category(row)).violations());
        }
        Category category = found.value();
        Map<String, Integer> scores = new HashMap<>();
        for (String part : String.valueOf(row.get("scores")).split("[;|]")) {
            String[] pair = part.strip().split("=");
            if (pair.length != 2 || !pair[1].strip().matches("\\d{1,2}")) {
                return Result.refused(Violation.of("scores", part, "market.import.scores"));
            }
            scores.put(pair[0].strip(), Integer.valueOf(pair[1].strip()));
        }
        Result<Position> read = new PlaceCategory(criteria.get(category.organisation()), today)
                .place(subjects.context().actor(), category, row.get("placed_on"), row.get("remark"), scores);
        if (!(read instanceof Result.Accepted<Position> accepted)) {
            return Result.refused(((Result.Refused<Position>) read)
                    .violations().stream().map(PositionRows::column).toList());
        }
        return change(accepted.value());
    }

    private Result<Change> change(Position position) {
        String key = position.category() + "\n" + position.placedOn();
        Position before = known.get(key);
        if (before == null) {
            return Result.accepted(
                    new Change(key, RowOutcome.Kind.CREATED, position.id(), writing -> tables.add(writing, position)));
        }
        return scores(before).equals(scores(position))
                ? Result.accepted(Change.unchanged(key, before.id()))
                : Result.refused(Violation.of("placed_on", position.placedOn().toString(), "market.import.exists"));
    }

    private static Map<String, Integer> scores(Position position) {
        return position.answers().stream()
                .filter(answer -> answer.score() != null)
                .collect(Collectors.toMap(Position.Answer::criterion, Position.Answer::score));
    }

    private static Violation column(Violation violation) {
        return new Violation(
                violation.field().replaceFirst("\\..*", "").replace("placedOn", "placed_on"),
                violation.value(),
                violation.code(),
                violation.values());
    }
}
