package nl.schil.development.internal.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Joint plans whose year ends without both signatures; ids are {@code <plan id>:sign}. */
@Component(service = DecisionMoments.class)
public final class SignatureMoments implements DecisionMoments {
    private final Database database;

    @Activate
    public SignatureMoments(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this(database);
    }

    public SignatureMoments(Database database) {
        this.database = database;
    }

    @Override
    public String permission() {
        return "development.read";
    }

    @Override
    public List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit) {
        Sql sql = unsigned(organisations, asOf).add("AND p.year BETWEEN ? AND ?", from.getYear(), to.getYear());
        return moments(sql, asOf).stream()
                .filter(one -> !one.date().isBefore(from) && !one.date().isAfter(to))
                .filter(one -> one.date().isAfter(after.date())
                        || one.date().equals(after.date()) && one.id().compareTo(after.id()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        return switch (type) {
            case "supplier" -> moments(unsigned(organisations, asOf).add("AND p.supplier_id = ?", subjectId), asOf);
            case "joint-plan" -> moments(unsigned(organisations, asOf).add("AND p.id = ?", subjectId), asOf);
            default -> List.of();
        };
    }

    /** Plans whose edition of the day lacks a signature. */
    static Sql unsigned(OrganisationScope organisations, LocalDate asOf) {
        return new Sql()
                .add(
                        "SELECT " + JointTables.COLUMNS
                                + " FROM development_joint_plan p JOIN development_joint_edition e"
                                + " ON e.plan_id = p.id AND e.number = (SELECT MAX(x.number) FROM development_joint_edition x"
                                + " WHERE x.plan_id = p.id AND x.made_on <= ?)",
                        asOf)
                .add(
                        "WHERE (e.buyer_on IS NULL OR e.buyer_on > ? OR e.supplier_on IS NULL OR e.supplier_on > ?)",
                        asOf,
                        asOf)
                .add("AND " + organisations.condition("p.organisation"), organisations.arguments());
    }

    private List<DecisionMoment> moments(Sql sql, LocalDate asOf) {
        return database
                .read(reading ->
                        JointTables.whole(reading, reading.list(sql.text(), JointTables::bare, sql.arguments())))
                .stream()
                .map(plan -> moment(plan, asOf))
                .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                .toList();
    }

    private static DecisionMoment moment(JointPlan plan, LocalDate asOf) {
        return new DecisionMoment(
                plan.id() + ":sign",
                plan.until(),
                "SIGN",
                Text.of("development.moment.sign", "year", String.valueOf(plan.year())),
                Text.of("development.moment.sign.consequence"),
                List.of(),
                "joint-plan",
                plan.id(),
                plan.edition(asOf).content().title(),
                "/development/joint/" + plan.id(),
                plan.organisation(),
                plan.edition(asOf).madeBy(),
                asOf.isAfter(plan.until()) ? Status.MISSED : Status.OPEN,
                null,
                null);
    }
}
