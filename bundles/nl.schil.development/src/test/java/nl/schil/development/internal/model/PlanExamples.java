package nl.schil.development.internal.model;

import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.Milestone;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.development.internal.model.improvement.Trigger;
import nl.schil.development.internal.model.improvement.TriggerKind;
import org.jspecify.annotations.Nullable;

/** Improvement plans for tests. */
public final class PlanExamples {
    public static final LocalDate MADE = LocalDate.of(2026, 1, 10);
    public static final Party BUYER = new Party(Side.BUYER, "noor", "Noor", null);
    public static final Party COLLEAGUE = new Party(Side.BUYER, "sam", "Sam", null);
    public static final Party SUPPLIER = new Party(Side.SUPPLIER, "visitor", "Vera", "Directeur");

    private PlanExamples() {}

    public static ImprovementPlan plan(String id, String organisation, String supplier, Milestone... milestones) {
        return new ImprovementPlan(
                id,
                organisation,
                supplier,
                null,
                "Levertijd " + id,
                new Trigger(TriggerKind.KPI, "Op tijd geleverd, Q3", "/performance/x", null, null, "%"),
                "98% op tijd",
                "Noor",
                MADE,
                List.of(milestones),
                List.of(),
                List.of(),
                1);
    }

    public static Milestone milestone(String id, LocalDate due, Progress... history) {
        return new Milestone(id, "Mijlpaal " + id, due, List.of(history));
    }

    public static Progress progress(LocalDate on, @Nullable Integer percent) {
        return new Progress(on, percent, percent == null ? "onbekend" : null, "Noor");
    }

    public static Action action(String id, Side side, LocalDate due, @Nullable LocalDate closedOn) {
        return new Action(id, "s-1", side, "Actie " + id, due, closedOn);
    }

    public static PlanEvent event(PlanEvent.Kind kind, LocalDate on, Party by) {
        return new PlanEvent(kind, on, by, null, null);
    }

    /** The plan with which both sides agreed, on the day it was made and ten days later. */
    public static ImprovementPlan agreed(ImprovementPlan plan) {
        return plan.with(new PlanEvent(PlanEvent.Kind.AGREED, MADE, BUYER, plan.digest(), null))
                .with(new PlanEvent(PlanEvent.Kind.AGREED, MADE.plusDays(10), SUPPLIER, plan.digest(), null));
    }
}
