package nl.schil.development.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.development.internal.model.improvement.Trigger;
import nl.schil.development.internal.model.improvement.TriggerKind;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole improvement plans: a fixed number of statements, however many parts there are. */
final class PlanTables {
    static final String COLUMNS = """
            p.id, p.organisation, p.supplier_id, p.contract_id, p.title, p.trigger_kind, p.trigger_text, p.trigger_route,
            p.trigger_measured, p.trigger_norm, p.trigger_unit, p.goal, p.owner, p.created_on, p.version
            """;

    private PlanTables() {}

    static ImprovementPlan bare(ResultSet row) throws SQLException {
        return new ImprovementPlan(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Trigger(
                        TriggerKind.valueOf(row.getString(6)),
                        row.getString(7),
                        row.getString(8),
                        Rows.decimal(row, 9),
                        Rows.decimal(row, 10),
                        row.getString(11)),
                row.getString(12),
                row.getString(13),
                LocalDate.parse(row.getString(14)),
                List.of(),
                List.of(),
                List.of(),
                row.getLong(15));
    }

    /** The plans of which {@code bare} are the rows, with everything that stands in other tables. */
    static List<ImprovementPlan> whole(Reading reading, List<ImprovementPlan> bare) {
        List<String> ids = bare.stream().map(ImprovementPlan::id).toList();
        Map<String, List<Progress>> progress = ActionRows.progress(reading, ids);
        Map<String, List<Milestone>> milestones = Rows.grouped(
                reading,
                "SELECT plan_id, id, title, due FROM development_milestone",
                "plan_id",
                ids,
                "plan_id, seq",
                row -> new Milestone(
                        row.getString(2),
                        row.getString(3),
                        LocalDate.parse(row.getString(4)),
                        progress.getOrDefault(row.getString(2), List.of())));
        Map<String, List<PlanEvent>> events = Rows.grouped(
                reading,
                "SELECT plan_id, kind, happened_on, side, by_id, by_name, by_role, digest, note"
                        + " FROM development_plan_event",
                "plan_id",
                ids,
                "plan_id, seq",
                PlanTables::event);
        Map<String, List<Action>> actions = ActionRows.actions(reading, ids);
        return bare.stream()
                .map(p -> new ImprovementPlan(
                        p.id(),
                        p.organisation(),
                        p.supplier(),
                        p.contract(),
                        p.title(),
                        p.trigger(),
                        p.goal(),
                        p.owner(),
                        p.createdOn(),
                        milestones.getOrDefault(p.id(), List.of()),
                        actions.getOrDefault(p.id(), List.of()),
                        events.getOrDefault(p.id(), List.of()),
                        p.version()))
                .toList();
    }

    private static PlanEvent event(ResultSet row) throws SQLException {
        return new PlanEvent(
                PlanEvent.Kind.valueOf(row.getString(2)),
                LocalDate.parse(row.getString(3)),
                new Party(Side.valueOf(row.getString(4)), row.getString(5), row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9));
    }

    /** Replaces what stands in other tables. */
    static void parts(Writing writing, ImprovementPlan plan) {
        writing.execute("DELETE FROM development_milestone WHERE plan_id = ?", plan.id());
        writing.execute("DELETE FROM development_plan_event WHERE plan_id = ?", plan.id());
        List<@Nullable Object[]> milestones = new ArrayList<>();
        Map<String, List<Progress>> histories = new LinkedHashMap<>();
        for (Milestone one : plan.milestones()) {
            histories.put(one.id(), one.history());
            milestones.add(new @Nullable Object[] {
                one.id(),
                plan.id(),
                plan.organisation(),
                milestones.size() + 1,
                one.title(),
                one.due(),
                one.doneOn(LocalDate.MAX)
            });
        }
        if (!milestones.isEmpty()) {
            writing.batch(
                    "INSERT INTO development_milestone (id, plan_id, organisation, seq, title, due, done_on)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    milestones);
        }
        events(writing, plan);
        ActionRows.replaceActions(writing, ActionRows.PLAN, plan.id(), plan.organisation(), plan.actions());
        ActionRows.replaceProgress(writing, plan.id(), histories);
    }

    private static void events(Writing writing, ImprovementPlan plan) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlanEvent one : plan.events()) {
            Party by = one.by();
            rows.add(new @Nullable Object[] {
                plan.id(),
                rows.size() + 1,
                one.kind(),
                one.on(),
                by.side(),
                by.id(),
                by.name(),
                by.role(),
                one.digest(),
                one.note()
            });
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO development_plan_event (plan_id, seq, kind, happened_on, side, by_id, by_name, by_role,"
                            + " digest, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
