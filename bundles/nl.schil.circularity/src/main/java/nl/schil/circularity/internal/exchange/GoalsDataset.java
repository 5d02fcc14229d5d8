package nl.schil.circularity.internal.exchange;

import static nl.schil.circularity.internal.exchange.GoalExchange.put;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.application.KeepGoal;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code circularity-goals}: goals, recognised by organisation and title. */
@Component(service = Dataset.class, property = "schil.dataset=circularity-goals")
public final class GoalsDataset implements Dataset {
    private static final String ID = "circularity-goals";
    private static final List<Column> COLUMNS = GoalExchange.columns(
            ID,
            "title!|TEXT|Grondstoffengebruik kantoormeubilair|titel,doel,goal",
            "scope|TEXT|Alle nieuwe meubels|reikwijdte",
            "indicator|TEXT|STATED|waarden",
            "unit!|TEXT|index|eenheid",
            "baseline_year!|NUMBER|2016|jaar nulmeting",
            "baseline_value!|NUMBER|100|nulmeting",
            "baseline_source!|TEXT|Materiaalstudie 2017|bron nulmeting",
            "target_year!|NUMBER|2030|doeljaar",
            "target_value!|NUMBER|50|streefwaarde",
            "milestones|TEXT|2020=96;2026=70|mijlpalen",
            "method|TEXT|Massabalans|methode",
            "method_version|TEXT|3.0|versie methode",
            "owner|TEXT|noor.bakker@example.nl|eigenaar",
            "mandate|TEXT|Besluit 12 maart 2024|mandaat",
            "chain_impact|TEXT|ja|effect in de keten",
            "since|DATE|2018-01-01|geldt vanaf",
            "ended_on|DATE|2030-12-31|geldt tot en met",
            "organisation|TEXT|IUC Werkplekomgeving|organisatie");

    private final GoalExchange exchange;
    private final SqlGoals goals;

    @Activate
    public GoalsDataset(@Reference GoalExchange exchange, @Reference SqlGoals goals) {
        this.exchange = exchange;
        this.goals = goals;
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
        if (!(subjects.organisation(row) instanceof Result.Accepted<String> own)) {
            return Result.refused(((Result.Refused<String>) subjects.organisation(row)).violations());
        }
        Fields fields = new Fields();
        KeepGoal.Asked asked = asked(row, fields, subjects.person(own.value(), row.get("owner")));
        if (!fields.good()) {
            return fields.refused();
        }
        Result<Goal> read =
                new KeepGoal(exchange.today(), subjects.present(own.value())).read(own.value(), null, asked);
        if (!(read instanceof Result.Accepted<Goal> good)) {
            return Result.refused(((Result.Refused<Goal>) read).violations());
        }
        Goal goal = good.value();
        return Result.accepted(new RowImport.Step(
                goal.organisation() + "\n" + goal.title(),
                SqlGoals.titled(reading, goal.organisation(), goal.title()).isPresent(),
                writing -> goals.keep(writing, actor, null, goal)
                        .orElseThrow(refused -> new IllegalStateException(refused.toString()))
                        .id()));
    }

    private static KeepGoal.Asked asked(Row row, Fields fields, @Nullable String owner) {
        return new KeepGoal.Asked(
                row.get("title"),
                row.get("scope"),
                row.get("indicator"),
                row.get("unit"),
                value(row, fields, "baseline"),
                row.get("baseline_source"),
                value(row, fields, "target"),
                milestones(row, fields),
                row.get("method"),
                row.get("method_version"),
                owner,
                row.get("mandate"),
                yes(row.get("chain_impact")),
                row.get("since"),
                row.get("ended_on"));
    }

    private static KeepGoal.AskedValue value(Row row, Fields fields, String name) {
        BigDecimal year = fields.number(name + "_year", row.get(name + "_year"));
        return new KeepGoal.AskedValue(
                year == null ? null : Integer.valueOf(year.intValue()),
                fields.number(name + "_value", row.get(name + "_value")));
    }

    private static List<KeepGoal.AskedValue> milestones(Row row, Fields fields) {
        List<KeepGoal.AskedValue> milestones = new ArrayList<>();
        String text = row.get("milestones");
        if (text == null) {
            return milestones;
        }
        for (String part : text.split(";")) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2 && pair[0].strip().matches("\\d{4}")) {
                milestones.add(new KeepGoal.AskedValue(
                        Integer.valueOf(pair[0].strip()), fields.number("milestones", pair[1].strip())));
            } else {
                fields.refuse("milestones", text, "circularity.import.milestones");
            }
        }
        return milestones;
    }

    private static boolean yes(@Nullable String text) {
        return text != null && text.strip().toLowerCase(Locale.ROOT).matches("ja|yes|true|1|j|y");
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        List<Goal> found = SqlGoals.all(reading, actor.scope("circularity.read"));
        Map<String, String> organisations = exchange.organisationNames();
        Map<String, String> people = exchange.personTexts(found.stream()
                .map(goal -> goal.owner().person())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        for (Goal goal : found) {
            Map<String, String> cells = GoalExchange.cells(goal, organisations);
            String owner = goal.owner().person();
            put(cells, "title", goal.title());
            put(cells, "scope", goal.scope());
            put(cells, "indicator", goal.indicator());
            put(cells, "unit", goal.unit());
            put(cells, "baseline_year", goal.baseline().year());
            put(cells, "baseline_value", goal.baseline().value().toPlainString());
            put(cells, "baseline_source", goal.baseline().source());
            put(cells, "target_year", goal.target().year());
            put(cells, "target_value", goal.target().value().toPlainString());
            put(
                    cells,
                    "milestones",
                    goal.milestones().stream()
                            .map(one -> one.year() + "=" + one.value().toPlainString())
                            .collect(Collectors.joining(";")));
            put(cells, "method", goal.method().name());
            put(cells, "method_version", goal.method().version());
            put(cells, "owner", owner == null ? null : people.get(owner));
            put(cells, "mandate", goal.owner().mandate());
            put(cells, "chain_impact", goal.chainImpact() ? "ja" : "nee");
            put(cells, "since", goal.since());
            put(cells, "ended_on", goal.endedOn());
            consumer.accept(cells);
        }
    }
}
