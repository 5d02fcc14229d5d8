package nl.schil.development.internal.exchange;

import static nl.schil.development.internal.exchange.Cells.column;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.store.ImportedPlans;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.Column.Type;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dataset {@code development-actions}: actions of both sides of improvement plans. */
@Component(service = Dataset.class, property = "schil.dataset=development-actions")
public final class ActionsDataset implements Dataset {
    private static final String ID = "development-actions";
    private static final List<Column> COLUMNS = List.of(
            column(ID, "supplier_key", Type.TEXT, true, "KVK:12345678", "leverancier sleutel,supplier key"),
            column(ID, "plan", Type.TEXT, true, "Levertijd zitmeubilair", "verbeterplan,improvement plan"),
            column(ID, "side", Type.TEXT, true, "SUPPLIER", "kant"),
            column(ID, "action", Type.TEXT, true, "Tweede productielijn bemensen", "actie"),
            column(ID, "due", Type.DATE, true, "2026-12-31", "uiterlijk"),
            column(ID, "closed_on", Type.DATE, false, "2026-12-20", "gedaan op,closed"),
            column(ID, "organisation", Type.TEXT, false, "IUC Werkplekomgeving", "organisatie,dienst,buyer"));

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final ImprovementPlans plans;
    private final Clock clock;

    @Activate
    public ActionsDataset(
            @Reference OrganisationDirectory organisations,
            @Reference Subjects subjects,
            @Reference ImprovementPlans plans,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String module() {
        return "development";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Import begin(ImportContext context) {
        return new Lines(context, new Cells(organisations, subjects, context), LocalDate.now(clock));
    }

    @Override
    public void export(Reading reading, Actor actor, Consumer<Map<String, String>> consumer) {
        new PlanExport(plans, organisations, subjects, LocalDate.now(clock)).each(actor, (plan, head) -> {
            for (Action action : plan.actions()) {
                Map<String, String> cells = new HashMap<>(head);
                Cells.put(cells, "plan", plan.title());
                Cells.put(cells, "side", action.side());
                Cells.put(cells, "action", action.text());
                Cells.put(cells, "due", action.due());
                Cells.put(cells, "closed_on", action.closedOn());
                consumer.accept(cells);
            }
        });
    }

    /** A row. */
    private record Line(String organisation, String supplier, String plan, Action action) {}

    /** One run over a file; an action is recognised by its plan, its side and its text. */
    private static final class Lines extends RowImport<Line> {
        private final LocalDate today;

        Lines(ImportContext context, Cells cells, LocalDate today) {
            super(context, cells);
            this.today = today;
        }

        @Override
        @Nullable Line read(Fields fields, Row row) {
            String organisation = cells.organisation(fields, row);
            String supplier = cells.supplier(fields, row);
            String plan = fields.required("plan", row.get("plan"), 200);
            Side side = fields.code("side", row.get("side"), Side.class, null);
            String text = fields.required("action", row.get("action"), 500);
            LocalDate due = fields.requiredDate("due", row.get("due"));
            LocalDate closed = Cells.past(fields, row, "closed_on", today);
            return fields.good() && side != null && due != null
                    ? new Line(organisation, supplier, plan, new Action(Ids.next(), supplier, side, text, due, closed))
                    : null;
        }

        private static Optional<ImprovementPlan> plan(Reading reading, Line line) {
            return ImportedPlans.plan(reading, line.organisation(), line.supplier(), line.plan());
        }

        private static Optional<Action> known(ImprovementPlan plan, Action action) {
            return plan.actions().stream()
                    .filter(one -> one.side() == action.side() && one.text().equals(action.text()))
                    .findFirst();
        }

        @Override
        RowOutcome.Kind plan(Fields fields, Reading reading, Line line) {
            Optional<ImprovementPlan> plan = plan(reading, line);
            if (plan.isEmpty() || plan.get().state(today).over()) {
                fields.refuse("plan", line.plan(), "development.import.plan");
                return RowOutcome.Kind.UNCHANGED;
            }
            return known(plan.get(), line.action())
                    .map(one -> new Action(
                                            one.id(),
                                            one.supplier(),
                                            one.side(),
                                            one.text(),
                                            line.action().due(),
                                            line.action().closedOn())
                                    .equals(one)
                            ? RowOutcome.Kind.UNCHANGED
                            : RowOutcome.Kind.UPDATED)
                    .orElse(RowOutcome.Kind.CREATED);
        }

        @Override
        String write(Writing writing, Line line) {
            ImprovementPlan plan = plan(writing, line).orElseThrow();
            Action asked = line.action();
            String id = known(plan, asked).map(Action::id).orElse(asked.id());
            Action action = new Action(id, asked.supplier(), asked.side(), asked.text(), asked.due(), asked.closedOn());
            List<Action> all = Stream.concat(
                            plan.actions().stream().filter(one -> !one.id().equals(id)), Stream.of(action))
                    .toList();
            ImportedPlans.save(writing, plan.with(plan.milestones(), all), false);
            return id;
        }
    }
}
