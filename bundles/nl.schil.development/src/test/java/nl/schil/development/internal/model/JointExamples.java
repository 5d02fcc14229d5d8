package nl.schil.development.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.development.internal.model.joint.Content;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.Objective;
import nl.schil.development.internal.model.joint.Owner;
import nl.schil.development.internal.model.joint.Signature;

/** Joint plans for tests. */
public final class JointExamples {
    public static final LocalDate MADE = LocalDate.of(2025, 12, 1);

    private JointExamples() {}

    public static Objective objective(String id, Owner owner) {
        return new Objective(
                id, owner, "Levertijd van 21 naar 14 dagen", "Mediaan levertijd", "14 dagen", LocalDate.of(2026, 7, 1));
    }

    public static Content content(String title) {
        return new Content(
                title,
                "Samen naar circulaire kantoren",
                List.of(objective("o-1", Owner.SHARED), objective("o-2", Owner.BUYER)));
    }

    public static JointPlan plan(String id, String organisation, String supplier, int year) {
        Content content = content("Gezamenlijk plan " + year);
        Edition first = new Edition(1, content, JointPlan.digest(id, year, 1, content), MADE, "Noor", List.of());
        return new JointPlan(id, organisation, supplier, year, null, List.of(first), Map.of(), 1);
    }

    public static JointPlan signed(JointPlan plan, LocalDate buyer, LocalDate supplier) {
        return plan.signed(new Signature(PlanExamples.BUYER, buyer))
                .signed(new Signature(PlanExamples.SUPPLIER, supplier));
    }
}
