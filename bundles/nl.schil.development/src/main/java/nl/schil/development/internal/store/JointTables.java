package nl.schil.development.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Progress;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans.Query;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.development.internal.model.joint.Signature;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole joint plans: a fixed number of statements, however many parts there are. */
final class JointTables {
    static final String COLUMNS = "p.id, p.organisation, p.supplier_id, p.year, p.offered_on, p.version";

    private static final String STATE = """
            CASE WHEN e.buyer_on <= ? AND e.supplier_on <= ?
                    THEN CASE WHEN p.year < ? THEN 'ENDED' ELSE 'SIGNED' END
                WHEN p.year < ? THEN 'LAPSED'
                WHEN p.offered_on <= ? OR e.buyer_on <= ? OR e.supplier_on <= ? THEN 'WAITING'
                ELSE 'DRAFT' END
            """;

    private JointTables() {}

    /** A plan without its parts. */
    record Bare(
            String id,
            String organisation,
            String supplier,
            int year,
            @Nullable LocalDate offeredOn,
            long version) {}

    static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                row.getString(1), row.getString(2), row.getString(3), row.getInt(4), Rows.date(row, 5), row.getLong(6));
    }

    static Sql list(Query query) {
        LocalDate asOf = query.asOf();
        Sql sql = new Sql()
                .add(
                        "SELECT " + COLUMNS + " FROM development_joint_plan p JOIN development_joint_edition e"
                                + " ON e.plan_id = p.id AND e.number = (SELECT MAX(x.number) FROM development_joint_edition x"
                                + " WHERE x.plan_id = p.id AND x.made_on <= ?)",
                        asOf)
                .add(
                        "WHERE " + query.scope().condition("p.organisation"),
                        query.scope().arguments());
        if (query.supplier() != null) {
            sql.add("AND p.supplier_id = ?", query.supplier());
        }
        if (query.year() != null) {
            sql.add("AND p.year = ?", query.year());
        }
        if (query.text() != null) {
            sql.add("AND LOWER(e.title) LIKE ? ESCAPE '\\'", PlanList.pattern(query.text()));
        }
        if (!query.states().isEmpty()) {
            Set<String> names = query.states().stream().map(JointState::name).collect(Collectors.toSet());
            int year = asOf.getYear();
            sql.add("AND " + STATE, asOf, asOf, year, year, asOf, asOf, asOf).in("", "", names);
        }
        if (query.after() != null) {
            sql.add(
                    "AND (p.year < ? OR p.year = ? AND p.id < ?)",
                    query.after().year(),
                    query.after().year(),
                    query.after().id());
        }
        return sql.add("ORDER BY p.year DESC, p.id DESC LIMIT ?", query.limit());
    }

    static List<JointPlan> whole(Reading reading, List<Bare> bare) {
        List<String> ids = bare.stream().map(Bare::id).toList();
        Map<String, List<Edition>> editions = Rows.grouped(
                reading,
                "SELECT plan_id, number, content, digest, made_on, made_by, buyer_id, buyer_name, buyer_role, buyer_on,"
                        + " supplier_by_id, supplier_name, supplier_role, supplier_on FROM development_joint_edition",
                "plan_id",
                ids,
                "plan_id, number",
                JointTables::edition);
        Map<String, List<Progress>> progress = ActionRows.progress(reading, ids);
        return bare.stream()
                .map(one -> {
                    List<Edition> own = editions.getOrDefault(one.id(), List.of());
                    return new JointPlan(
                            one.id(),
                            one.organisation(),
                            one.supplier(),
                            one.year(),
                            one.offeredOn(),
                            own,
                            histories(own, progress),
                            one.version());
                })
                .toList();
    }

    private static Map<String, List<Progress>> histories(List<Edition> editions, Map<String, List<Progress>> all) {
        Map<String, List<Progress>> own = new HashMap<>();
        editions.forEach(edition -> edition.content().objectives().forEach(objective -> {
            List<Progress> history = all.get(objective.id());
            if (history != null) {
                own.put(objective.id(), history);
            }
        }));
        return own;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        List<Signature> signatures = new ArrayList<>();
        for (Side side : Side.values()) {
            int at = side == Side.BUYER ? 7 : 11;
            LocalDate on = Rows.date(row, at + 3);
            if (on != null) {
                signatures.add(new Signature(
                        new Party(side, row.getString(at), row.getString(at + 1), row.getString(at + 2)), on));
            }
        }
        return new Edition(
                row.getInt(2),
                ContentText.parse(row.getString(3)),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                row.getString(6),
                signatures);
    }

    /** Replaces what stands in other tables. */
    static void parts(Writing writing, JointPlan plan) {
        writing.execute("DELETE FROM development_joint_edition WHERE plan_id = ?", plan.id());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Edition one : plan.editions()) {
            Signature buyer = one.signature(Side.BUYER, LocalDate.MAX).orElse(null);
            Signature supplier = one.signature(Side.SUPPLIER, LocalDate.MAX).orElse(null);
            rows.add(new @Nullable Object[] {
                plan.id(),
                one.number(),
                one.content().title(),
                ContentText.of(one.content()),
                one.digest(),
                one.madeOn(),
                one.madeBy(),
                buyer == null ? null : buyer.by().id(),
                buyer == null ? null : buyer.by().name(),
                buyer == null ? null : buyer.by().role(),
                buyer == null ? null : buyer.on(),
                supplier == null ? null : supplier.by().id(),
                supplier == null ? null : supplier.by().name(),
                supplier == null ? null : supplier.by().role(),
                supplier == null ? null : supplier.on()
            });
        }
        writing.batch(
                "INSERT INTO development_joint_edition (plan_id, number, title, content, digest, made_on, made_by,"
                        + " buyer_id, buyer_name, buyer_role, buyer_on, supplier_by_id, supplier_name, supplier_role,"
                        + " supplier_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        ActionRows.replaceProgress(writing, plan.id(), new LinkedHashMap<>(plan.progress()));
    }
}
