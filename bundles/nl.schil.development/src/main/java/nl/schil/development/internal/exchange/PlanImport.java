package nl.schil.development.internal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import nl.schil.development.internal.model.improvement.Trigger;
import nl.schil.development.internal.model.improvement.TriggerKind;
import nl.schil.development.internal.store.ImportedPlans;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Takes over improvement plans that were made elsewhere, a milestone a row. */
final class PlanImport extends RowImport<PlanImport.Line> {
    static final Map<Kind, String> DAYS = days();

    private final LocalDate today;

    PlanImport(ImportContext context, Cells cells, LocalDate today) {
        super(context, cells);
        this.today = today;
    }

    /** A row: the plan with the one milestone of the row and events without digests. */
    record Line(ImprovementPlan plan) {}

    private static Map<Kind, String> days() {
        Map<Kind, String> days = new TreeMap<>();
        days.put(Kind.STARTED, "started_on");
        days.put(Kind.CLAIMED, "claimed_on");
        days.put(Kind.VERIFIED, "verified_on");
        days.put(Kind.CLOSED, "closed_on");
        days.put(Kind.FAILED, "failed_on");
        return days;
    }

    @Override
    @Nullable Line read(Fields fields, Row row) {
        String organisation = cells.organisation(fields, row);
        String supplier = cells.supplier(fields, row);
        TriggerKind kind = fields.code("trigger", row.get("trigger"), TriggerKind.class, null);
        LocalDate due = fields.requiredDate("milestone_due", row.get("milestone_due"));
        LocalDate made = Cells.past(fields, row, "made_on", today);
        BigDecimal measured = fields.number("measured", row.get("measured"));
        BigDecimal norm = fields.number("norm", row.get("norm"));
        LocalDate on = Cells.past(fields, row, "progress_on", today);
        Integer percent = Cells.percent(fields, row);
        String note = fields.optional("note", row.get("note"), 2_000);
        List<PlanEvent> events = events(fields, row);
        String owner = fields.optional("owner", row.get("owner"), 200);
        Milestone milestone = new Milestone(
                Ids.next(),
                fields.required("milestone", row.get("milestone"), 200),
                due == null ? today : due,
                on == null
                        ? List.of()
                        : List.of(
                                new Progress(on, percent, note, context.actor().name())));
        ImprovementPlan plan = new ImprovementPlan(
                Ids.next(),
                organisation,
                supplier,
                null,
                fields.required("title", row.get("title"), 200),
                new Trigger(
                        kind == null ? TriggerKind.FREE : kind,
                        fields.required("trigger_text", row.get("trigger_text"), 2_000),
                        null,
                        measured,
                        norm,
                        fields.optional("unit", row.get("unit"), 30)),
                fields.required("goal", row.get("goal"), 2_000),
                owner == null ? context.actor().name() : owner,
                made == null ? today : made,
                List.of(milestone),
                List.of(),
                events,
                1);
        return fields.good() ? new Line(plan) : null;
    }

    private List<PlanEvent> events(Fields fields, Row row) {
        List<PlanEvent> events = new ArrayList<>();
        for (Side side : Side.values()) {
            String prefix = side == Side.BUYER ? "buyer" : "supplier";
            LocalDate on = Cells.past(fields, row, prefix + "_agreed_on", today);
            String name = fields.optional(prefix + "_name", row.get(prefix + "_name"), 200);
            if (on != null) {
                events.add(new PlanEvent(
                        Kind.AGREED, on, new Party(side, "import", name == null ? "" : name, null), null, null));
                if (name == null) {
                    fields.refuse(prefix + "_name", null, "problem.field.required");
                }
            }
        }
        DAYS.forEach((kind, column) -> {
            LocalDate on = Cells.past(fields, row, column, today);
            if (on != null) {
                Side side = kind == Kind.CLAIMED ? Side.SUPPLIER : Side.BUYER;
                String name = row.get(side == Side.BUYER ? "buyer_name" : "supplier_name");
                events.add(
                        new PlanEvent(kind, on, new Party(side, "import", name == null ? "" : name, null), null, null));
            }
        });
        return events;
    }

    private static Optional<ImprovementPlan> known(Reading reading, Line line) {
        ImprovementPlan plan = line.plan();
        return ImportedPlans.plan(reading, plan.organisation(), plan.supplier(), plan.title());
    }

    @Override
    RowOutcome.Kind plan(Fields fields, Reading reading, Line line) {
        Optional<ImprovementPlan> known = known(reading, line);
        if (known.isEmpty()) {
            return RowOutcome.Kind.CREATED;
        }
        if (!ImportedPlans.imported(reading, "development_plan", known.get().id())) {
            fields.refuse("title", line.plan().title(), "development.import.made-here");
        }
        return merged(known.get(), line).equals(known.get()) ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.UPDATED;
    }

    /** The known plan with what the row says; agreements are with the content as it is then. */
    private static ImprovementPlan merged(ImprovementPlan known, Line line) {
        ImprovementPlan asked = line.plan();
        Milestone milestone = asked.milestones().get(0);
        List<Milestone> milestones = new ArrayList<>(known.milestones());
        boolean there = false;
        for (int i = 0; i < milestones.size(); i++) {
            Milestone one = milestones.get(i);
            if (one.title().equals(milestone.title())) {
                there = true;
                List<Progress> history = milestone.history().isEmpty() ? one.history() : milestone.history();
                milestones.set(i, new Milestone(one.id(), one.title(), milestone.due(), history));
            }
        }
        if (!there) {
            milestones.add(milestone);
        }
        return sealed(known.id(), known.version(), asked, milestones, known.actions());
    }

    private static ImprovementPlan sealed(
            String id, long version, ImprovementPlan asked, List<Milestone> milestones, List<Action> actions) {
        ImprovementPlan plan = new ImprovementPlan(
                id,
                asked.organisation(),
                asked.supplier(),
                null,
                asked.title(),
                asked.trigger(),
                asked.goal(),
                asked.owner(),
                asked.createdOn(),
                milestones,
                actions,
                List.of(),
                version);
        String digest = plan.digest();
        for (PlanEvent event : asked.events()) {
            plan = plan.with(new PlanEvent(
                    event.kind(), event.on(), event.by(), event.kind() == Kind.AGREED ? digest : null, null));
        }
        return plan;
    }

    @Override
    String write(Writing writing, Line line) {
        Optional<ImprovementPlan> known = known(writing, line);
        ImprovementPlan plan = known.map(one -> merged(one, line))
                .orElseGet(() ->
                        sealed(line.plan().id(), 1, line.plan(), line.plan().milestones(), List.of()));
        ImportedPlans.save(writing, plan, known.isEmpty());
        return plan.id();
    }
}
