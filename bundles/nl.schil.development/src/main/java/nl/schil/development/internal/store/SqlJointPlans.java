package nl.schil.development.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.joint.Edition;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Joint plans in SQL. The audit chain keeps the digest of the edition that is signed. */
@Component(service = JointPlans.class)
public final class SqlJointPlans implements JointPlans {
    private final Database database;

    @Activate
    public SqlJointPlans(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this(database);
    }

    public SqlJointPlans(Database database) {
        this.database = database;
    }

    @Override
    public Optional<JointPlan> find(OrganisationScope scope, String id) {
        return database.read(reading -> JointTables.whole(
                        reading,
                        reading
                                .one(
                                        "SELECT " + JointTables.COLUMNS
                                                + " FROM development_joint_plan p WHERE p.id = ?",
                                        JointTables::bare,
                                        id)
                                .stream()
                                .filter(plan -> scope.contains(plan.organisation()))
                                .toList())
                .stream()
                .findFirst());
    }

    @Override
    public Optional<String> of(String organisation, String supplier, int year) {
        return database.read(reading -> of(reading, organisation, supplier, year));
    }

    /** The same within a transaction. */
    public static Optional<String> of(Reading reading, String organisation, String supplier, int year) {
        return reading
                .list(
                        "SELECT id FROM development_joint_plan WHERE supplier_id = ? AND organisation = ? AND year = ?"
                                + " ORDER BY id",
                        row -> row.getString(1),
                        supplier,
                        organisation,
                        year)
                .stream()
                .findFirst();
    }

    @Override
    public List<JointPlan> list(Query query) {
        Sql sql = JointTables.list(query);
        return database.read(
                reading -> JointTables.whole(reading, reading.list(sql.text(), JointTables::bare, sql.arguments())));
    }

    @Override
    public JointPlan add(Actor actor, JointPlan plan) {
        database.write(actor, "add a joint plan", writing -> {
            insert(writing, plan, actor.id());
            audit(writing, "development.joint-plan-add", null, plan);
            return plan;
        });
        return find(OrganisationScope.ALL, plan.id()).orElseThrow();
    }

    /** Inserts a whole plan within a transaction that declares what it does. */
    public static void insert(Writing writing, JointPlan plan, String by) {
        writing.execute(
                "INSERT INTO development_joint_plan (id, organisation, supplier_id, year, offered_on, created_by,"
                        + " created_on, version) VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
                plan.id(),
                plan.organisation(),
                plan.supplier(),
                plan.year(),
                plan.offeredOn(),
                by,
                plan.editions().get(0).madeOn());
        JointTables.parts(writing, plan);
    }

    @Override
    public JointPlan change(Actor actor, JointPlan read, String action, Function<? super Writing, JointPlan> change) {
        database.write(actor, "change a joint plan", writing -> {
            touch(writing, read);
            JointPlan after = change.apply(writing);
            writing.execute(
                    "UPDATE development_joint_plan SET offered_on = ? WHERE id = ?", after.offeredOn(), after.id());
            JointTables.parts(writing, after);
            audit(writing, action, read, after);
            return after;
        });
        return find(OrganisationScope.ALL, read.id()).orElseThrow();
    }

    @Override
    public void remove(Actor actor, JointPlan read) {
        database.write(actor, "remove a joint plan", writing -> {
            touch(writing, read);
            writing.execute("DELETE FROM development_progress WHERE owner_id = ?", read.id());
            writing.execute("DELETE FROM development_joint_plan WHERE id = ?", read.id());
            audit(writing, "development.joint-plan-remove", read, null);
            return read;
        });
    }

    private static void touch(Writing writing, JointPlan read) {
        int touched = writing.execute(
                "UPDATE development_joint_plan SET version = version + 1 WHERE id = ? AND version = ?",
                read.id(),
                read.version());
        if (touched == 0) {
            throw new Stale();
        }
    }

    private static void audit(Writing writing, String action, @Nullable JointPlan before, @Nullable JointPlan after) {
        JointPlan one = after == null ? before : after;
        Edition current = one.current();
        writing.audit(new Audit(
                action,
                "joint-plan",
                one.id(),
                one.organisation(),
                text(before),
                text(after),
                "edition=" + current.number() + " sha256=" + current.digest()));
    }

    private static @Nullable String text(@Nullable JointPlan plan) {
        return plan == null
                ? null
                : plan.editions() + "\n" + new java.util.TreeMap<>(plan.progress()) + "\n" + plan.offeredOn();
    }
}
