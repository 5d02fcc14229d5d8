package nl.schil.development.internal.store;

import java.util.List;
import java.util.Optional;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** Plans that were made elsewhere, in the same tables; those that were made here are never changed by a file. */
public final class ImportedPlans {
    /** Who made a plan that came in by a file. */
    private static final String BY = "import";

    private ImportedPlans() {}

    public static boolean imported(Reading reading, String table, String id) {
        return reading.one("SELECT created_by FROM " + table + " WHERE id = ?", row -> row.getString(1), id)
                .filter(BY::equals)
                .isPresent();
    }

    public static Optional<ImprovementPlan> plan(Reading reading, String organisation, String supplier, String title) {
        List<ImprovementPlan> bare = reading.list(
                "SELECT " + PlanTables.COLUMNS
                        + " FROM development_plan p WHERE p.supplier_id = ? AND p.organisation = ?"
                        + " AND p.title = ? ORDER BY p.id LIMIT 1",
                PlanTables::bare,
                supplier,
                organisation,
                title);
        return PlanTables.whole(reading, bare).stream().findFirst();
    }

    public static Optional<JointPlan> joint(Reading reading, String organisation, String supplier, int year) {
        return SqlJointPlans.of(reading, organisation, supplier, year)
                .map(id -> JointTables.whole(
                                reading,
                                reading.list(
                                        "SELECT " + JointTables.COLUMNS
                                                + " FROM development_joint_plan p WHERE p.id = ?",
                                        JointTables::bare,
                                        id))
                        .get(0));
    }

    public static Optional<Programme> programme(Reading reading, String organisation, String title) {
        return SqlProgrammes.named(reading, organisation, title);
    }

    public static void save(Writing writing, Programme programme, boolean fresh) {
        if (fresh) {
            SqlProgrammes.insert(writing, programme, BY);
        } else {
            writing.execute("UPDATE development_programme SET version = version + 1 WHERE id = ?", programme.id());
            SqlProgrammes.update(writing, programme);
        }
    }

    public static void save(Writing writing, ImprovementPlan plan, boolean fresh) {
        if (fresh) {
            SqlImprovementPlans.insert(writing, plan, BY);
        } else {
            writing.execute("UPDATE development_plan SET version = version + 1 WHERE id = ?", plan.id());
            SqlImprovementPlans.update(writing, plan);
        }
    }

    public static void save(Writing writing, JointPlan plan, boolean fresh) {
        if (fresh) {
            SqlJointPlans.insert(writing, plan, BY);
        } else {
            writing.execute("UPDATE development_joint_plan SET version = version + 1 WHERE id = ?", plan.id());
            JointTables.parts(writing, plan);
        }
    }
}
