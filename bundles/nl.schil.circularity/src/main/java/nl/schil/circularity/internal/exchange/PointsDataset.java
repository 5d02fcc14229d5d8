package nl.schil.circularity.internal.exchange;

import static nl.schil.circularity.internal.exchange.GoalExchange.put;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.application.KeepPoint;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.circularity.internal.store.SqlPoints;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code goal-points}: what goals came to by year; another value for a year is a correction with a reason. */
@Component(service = Dataset.class, property = "schil.dataset=goal-points")
public final class PointsDataset implements Dataset {
    private static final String ID = "goal-points";
    private static final List<Column> COLUMNS = GoalExchange.columns(
            ID,
            "goal!|TEXT|Grondstoffengebruik kantoormeubilair|doel,titel",
            "year!|NUMBER|2023|jaar",
            "value|NUMBER|88|waarde",
            "source!|TEXT|Massabalans 2023|bron",
            "assurance|TEXT|VERIFIED|zekerheid",
            "measured_on|DATE|2024-05-01|bekend sinds",
            "reason|TEXT|Dubbel geteld|reden",
            "organisation|TEXT|IUC Werkplekomgeving|organisatie");

    private final GoalExchange exchange;
    private final SqlPoints points;

    @Activate
    public PointsDataset(@Reference GoalExchange exchange, @Reference SqlPoints points) {
        this.exchange = exchange;
        this.points = points;
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
        RowSubjects subjects = exchange.rows(context);
        return new RowImport(ID, context, subjects, (reading, row) -> step(reading, row, subjects, context.actor()));
    }

    private Result<RowImport.Step> step(Reading reading, Row row, RowSubjects subjects, Actor actor) {
        if (!(subjects.goal(reading, row) instanceof Result.Accepted<Goal> goal)) {
            return Result.refused(((Result.Refused<Goal>) subjects.goal(reading, row)).violations());
        }
        Fields fields = new Fields();
        BigDecimal year = fields.number("year", row.get("year"));
        BigDecimal value = fields.number("value", row.get("value"));
        if (!fields.good()) {
            return fields.refused();
        }
        List<Point> present = SqlPoints.points(reading, List.of(goal.value().id()));
        boolean known = year != null && present.stream().anyMatch(one -> same(one, year.intValue(), value, row));
        KeepPoint.Asked asked = new KeepPoint.Asked(
                year == null ? null : Integer.valueOf(year.intValue()),
                value,
                row.get("source"),
                row.get("assurance"),
                row.get("measured_on"),
                row.get("reason"));
        Result<Point> read =
                new KeepPoint(exchange.today(), actor.id()).read(goal.value(), known ? List.of() : present, asked);
        if (!(read instanceof Result.Accepted<Point> good)) {
            return Result.refused(((Result.Refused<Point>) read).violations());
        }
        return Result.accepted(new RowImport.Step(
                goal.value().id() + "\n" + year + "\n" + value + "\n"
                        + good.value().source(),
                known,
                writing -> points.add(writing, goal.value(), good.value()).id()));
    }

    private static boolean same(Point one, int year, BigDecimal value, Row row) {
        return one.year() == year
                && one.value() != null
                && value != null
                && one.value().compareTo(value) == 0
                && one.source().equals(row.get("source"));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        Map<String, Goal> goals = SqlGoals.all(reading, actor.scope("circularity.read")).stream()
                .collect(Collectors.toMap(Goal::id, Function.identity()));
        Map<String, String> organisations = exchange.organisationNames();
        for (Point point : SqlPoints.points(reading, goals.keySet())) {
            Goal goal = goals.get(point.goal());
            Map<String, String> cells = GoalExchange.cells(goal, organisations);
            put(cells, "goal", goal.title());
            put(cells, "year", point.year());
            put(cells, "value", point.value() == null ? null : point.value().toPlainString());
            put(cells, "source", point.source());
            put(cells, "assurance", point.assurance());
            put(cells, "measured_on", point.measuredOn());
            put(cells, "reason", point.reason());
            consumer.accept(cells);
        }
    }
}
