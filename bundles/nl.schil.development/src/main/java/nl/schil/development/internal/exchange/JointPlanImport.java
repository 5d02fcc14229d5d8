package nl.schil.development.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Owner;
import nl.schil.development.internal.model.joint.Signature;
import nl.schil.development.internal.store.ImportedPlans;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Takes over joint plans that were made and signed elsewhere, an objective a row. */
final class JointPlanImport extends RowImport<JointPlanImport.Line> {
    private final LocalDate today;

    JointPlanImport(ImportContext context, Cells cells, LocalDate today) {
        super(context, cells);
        this.today = today;
    }

    /** A row. */
    record Line(
            String organisation,
            String supplier,
            int year,
            String title,
            @Nullable String ambition,
            LocalDate madeOn,
            Objective objective,
            @Nullable Progress progress,
            @Nullable LocalDate offeredOn,
            List<Signature> signatures) {}

    @Override
    @Nullable Line read(Fields fields, Row row) {
        String organisation = cells.organisation(fields, row);
        String supplier = cells.supplier(fields, row);
        String year = fields.required("year", row.get("year"), 4);
        LocalDate made = Cells.past(fields, row, "made_on", today);
        LocalDate due = fields.requiredDate("due", row.get("due"));
        Owner owner = fields.code("owner", row.get("owner"), Owner.class, null);
        String title = fields.required("title", row.get("title"), 100);
        String ambition = fields.optional("ambition", row.get("ambition"), 400);
        String text = fields.required("objective", row.get("objective"), 160);
        String measure = fields.required("measure", row.get("measure"), 100);
        String target = fields.required("target", row.get("target"), 60);
        LocalDate offered = Cells.past(fields, row, "offered_on", today);
        Progress progress = progress(fields, row);
        List<Signature> signatures = new ArrayList<>();
        signature(fields, row, Side.BUYER).ifPresent(signatures::add);
        signature(fields, row, Side.SUPPLIER).ifPresent(signatures::add);
        if (!year.matches("2\\d{3}")) {
            fields.refuse("year", year, "development.import.year");
        }
        if (!fields.good() || due == null || owner == null) {
            return null;
        }
        return new Line(
                organisation,
                supplier,
                Integer.parseInt(year),
                title,
                ambition,
                made == null ? today : made,
                new Objective(Ids.next(), owner, text, measure, target, due),
                progress,
                offered,
                signatures);
    }

    private @Nullable Progress progress(Fields fields, Row row) {
        LocalDate on = Cells.past(fields, row, "progress_on", today);
        Integer percent = Cells.percent(fields, row);
        String note = fields.optional("note", row.get("note"), 2_000);
        return on == null
                ? null
                : new Progress(on, percent, note, context.actor().name());
    }

    private Optional<Signature> signature(Fields fields, Row row, Side side) {
        String prefix = side == Side.BUYER ? "buyer" : "supplier";
        LocalDate on = Cells.past(fields, row, prefix + "_signed_on", today);
        String name = fields.optional(prefix + "_name", row.get(prefix + "_name"), 200);
        String role = fields.optional(prefix + "_role", row.get(prefix + "_role"), 100);
        if (on == null) {
            return Optional.empty();
        }
        if (name == null) {
            fields.refuse(prefix + "_name", null, "problem.field.required");
        }
        return Optional.of(new Signature(new Party(side, "import", name == null ? "" : name, role), on));
    }

    @Override
    RowOutcome.Kind plan(Fields fields, Reading reading, Line line) {
        Optional<JointPlan> known = ImportedPlans.joint(reading, line.organisation(), line.supplier(), line.year());
        if (known.isEmpty()) {
            return RowOutcome.Kind.CREATED;
        }
        if (!ImportedPlans.imported(
                reading, "development_joint_plan", known.get().id())) {
            fields.refuse("year", line.year(), "development.import.made-here");
        }
        return same(known.get(), line) ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.UPDATED;
    }

    private static boolean same(JointPlan plan, Line line) {
        return known(plan, line.objective())
                .filter(one -> with(one, line.objective()).equals(one))
                .filter(one -> line.progress() == null
                        || plan.progress(one, line.progress().on())
                                .filter(line.progress()::equals)
                                .isPresent())
                .isPresent();
    }

    private static Optional<Objective> known(JointPlan plan, Objective objective) {
        return plan.current().content().objectives().stream()
                .filter(one -> one.text().equals(objective.text()))
                .findFirst();
    }

    private static Objective with(Objective known, Objective asked) {
        return new Objective(known.id(), asked.owner(), asked.text(), asked.measure(), asked.target(), asked.due());
    }

    @Override
    String write(Writing writing, Line line) {
        Optional<JointPlan> known = ImportedPlans.joint(writing, line.organisation(), line.supplier(), line.year());
        String id = known.map(JointPlan::id).orElseGet(Ids::next);
        List<Objective> objectives = new ArrayList<>(
                known.map(plan -> plan.current().content().objectives()).orElse(List.of()));
        Objective objective = known.flatMap(plan -> known(plan, line.objective()))
                .map(one -> with(one, line.objective()))
                .orElse(line.objective());
        objectives.removeIf(one -> one.id().equals(objective.id()));
        objectives.add(objective);
        Content content = new Content(line.title(), line.ambition(), objectives);
        Edition edition = new Edition(
                1,
                content,
                JointPlan.digest(id, line.year(), 1, content),
                line.madeOn(),
                context.actor().name(),
                line.signatures());
        Map<String, List<Progress>> progress =
                new LinkedHashMap<>(known.map(JointPlan::progress).orElse(Map.of()));
        if (line.progress() != null) {
            progress.put(objective.id(), List.of(line.progress()));
        }
        ImportedPlans.save(
                writing,
                new JointPlan(
                        id,
                        line.organisation(),
                        line.supplier(),
                        line.year(),
                        line.offeredOn(),
                        List.of(edition),
                        progress,
                        1),
                known.isEmpty());
        return id;
    }
}
