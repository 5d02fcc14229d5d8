package nl.schil.development.internal.store;

import java.time.LocalDate;
import java.util.Collection;
import nl.schil.kernel.store.Sql;

/** What evidence asks, each of all organisations at once. */
public final class EvidenceQuestions {
    private EvidenceQuestions() {}

    /** Organisation, supplier, and the newest day since which both sides have signed the edition of {@code asOf}. */
    public static Sql signedJointPlans(Collection<String> organisations, LocalDate asOf) {
        return new Sql()
                .add("""
                        SELECT p.organisation, p.supplier_id, MAX(CASE WHEN e.buyer_on > e.supplier_on THEN e.buyer_on
                            ELSE e.supplier_on END)
                        FROM development_joint_plan p JOIN development_joint_edition e ON e.plan_id = p.id
                        WHERE e.buyer_on <= ? AND e.supplier_on <= ? AND NOT EXISTS (
                            SELECT 1 FROM development_joint_edition x
                            WHERE x.plan_id = p.id AND x.number > e.number AND x.made_on <= ?)
                        """, asOf, asOf, asOf)
                .in("AND", "p.organisation", organisations)
                .add("GROUP BY p.organisation, p.supplier_id");
    }

    /** Organisation, supplier, and the newest day on which progress of an agreed plan that goes on was recorded. */
    public static Sql planProgress(Collection<String> organisations, LocalDate asOf) {
        return new Sql()
                .add("""
                        SELECT p.organisation, p.supplier_id, MAX(g.recorded_on)
                        FROM development_plan p JOIN development_progress g ON g.owner_id = p.id
                        WHERE p.agreed_on <= ? AND (p.ended_on IS NULL OR p.ended_on > ?)
                            AND g.recorded_on <= ? AND g.percent IS NOT NULL
                        """, asOf, asOf, asOf)
                .in("AND", "p.organisation", organisations)
                .add("GROUP BY p.organisation, p.supplier_id");
    }

    /** Organisation, supplier, side, actions that count, those on time, and the last day on which one was closed. */
    public static Sql promises(Collection<String> organisations, LocalDate asOf) {
        return new Sql()
                .add("""
                        SELECT a.organisation, a.supplier_id, a.side, COUNT(*),
                            SUM(CASE WHEN a.closed_on <= a.due THEN 1 ELSE 0 END),
                            MAX(CASE WHEN a.closed_on <= ? THEN a.closed_on END)
                        FROM development_action a
                        """, asOf)
                .add("WHERE " + SqlReciprocity.COUNTING, asOf.minusMonths(SqlReciprocity.MONTHS), asOf, asOf)
                .in("AND", "a.organisation", organisations)
                .add("GROUP BY a.organisation, a.supplier_id, a.side");
    }
}
