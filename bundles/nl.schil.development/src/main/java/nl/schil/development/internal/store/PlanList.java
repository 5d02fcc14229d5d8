package nl.schil.development.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans.Query;
import nl.schil.development.internal.model.improvement.PlanState;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;

/** One page of the list of improvement plans: what is overdue first, whatever day is asked for. */
final class PlanList {
    /** Stands for "nothing left to do", after every day. */
    private static final String NOTHING = "9999-12-31";

    private static final String STATE = """
            CASE WHEN p.ended_on <= ? THEN CASE WHEN p.failed = 1 THEN 'FAILED' ELSE 'CLOSED' END
                WHEN p.verified_on <= ? THEN 'VERIFIED'
                WHEN p.started_on <= ? THEN 'RUNNING'
                WHEN p.agreed_on <= ? THEN 'AGREED'
                ELSE 'OPEN' END AS state
            """;
    private static final String NEXT_DUE = """
            CASE WHEN p.ended_on <= ? THEN NULL WHEN p.changed_on <= ? THEN p.next_due ELSE (SELECT MIN(d.due) FROM (
                SELECT m.due FROM development_milestone m
                    WHERE m.plan_id = p.id AND (m.done_on IS NULL OR m.done_on > ?)
                UNION ALL SELECT a.due FROM development_action a
                    WHERE a.owner_id = p.id AND (a.closed_on IS NULL OR a.closed_on > ?)) d) END
            """;

    private PlanList() {}

    static List<ImprovementPlan> page(Reading reading, Query query) {
        Sql sql = sql(query);
        return PlanTables.whole(reading, reading.list(sql.text(), PlanTables::bare, sql.arguments()));
    }

    static Sql sql(Query query) {
        LocalDate asOf = query.asOf();
        Sql sql = new Sql()
                .add("SELECT " + PlanTables.COLUMNS + " FROM (SELECT p.*,")
                .add(STATE, asOf, asOf, asOf, asOf)
                .add(", COALESCE(" + NEXT_DUE + ", '" + NOTHING + "') AS first_due", asOf, asOf, asOf, asOf)
                .add("FROM development_plan p WHERE p.created_on <= ?", asOf)
                .add(
                        "AND " + query.scope().condition("p.organisation"),
                        query.scope().arguments());
        if (query.supplier() != null) {
            sql.add("AND p.supplier_id = ?", query.supplier());
        }
        if (query.contract() != null) {
            sql.add("AND p.contract_id = ?", query.contract());
        }
        if (query.text() != null) {
            sql.add("AND LOWER(p.title) LIKE ? ESCAPE '\\'", pattern(query.text()));
        }
        sql.add(") p WHERE 1 = 1");
        if (!query.states().isEmpty()) {
            sql.in("AND", "p.state", names(query.states()));
        }
        if (query.late()) {
            sql.add("AND p.first_due < ?", asOf);
        }
        if (query.after() != null) {
            String due = query.after().nextDue() == null
                    ? NOTHING
                    : query.after().nextDue().toString();
            sql.add(
                    "AND (p.first_due > ? OR p.first_due = ? AND p.id > ?)",
                    due,
                    due,
                    query.after().id());
        }
        return sql.add("ORDER BY p.first_due, p.id LIMIT ?", query.limit());
    }

    private static Set<String> names(Set<PlanState> states) {
        return states.stream().map(PlanState::name).collect(Collectors.toSet());
    }

    static String pattern(String text) {
        return "%" + text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
