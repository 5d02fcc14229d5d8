package nl.schil.development.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schil.development.internal.model.Stale;
import nl.schil.development.internal.model.improvement.ImprovementPlan;
import nl.schil.development.internal.model.improvement.ImprovementPlans;
import nl.schil.development.internal.model.improvement.PlanEvent;
import nl.schil.development.internal.model.improvement.PlanEvent.Kind;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Improvement plans in SQL. The days of the events stand beside them too, so that lists can ask for a state. */
@Component(service = ImprovementPlans.class)
public final class SqlImprovementPlans implements ImprovementPlans {
    private final Database database;

    @Activate
    public SqlImprovementPlans(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this(database);
    }

    public SqlImprovementPlans(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ImprovementPlan> find(OrganisationScope scope, String id) {
        return database.read(reading -> PlanTables.whole(
                        reading,
                        reading
                                .one(
                                        "SELECT " + PlanTables.COLUMNS + " FROM development_plan p WHERE p.id = ?",
                                        PlanTables::bare,
                                        id)
                                .stream()
                                .filter(plan -> scope.contains(plan.organisation()))
                                .toList())
                .stream()
                .findFirst());
    }

    @Override
    public List<ImprovementPlan> list(Query query) {
        return database.read(reading -> PlanList.page(reading, query));
    }

    @Override
    public ImprovementPlan add(Actor actor, ImprovementPlan plan) {
        database.write(actor, "add an improvement plan", writing -> {
            insert(writing, plan, actor.id());
            audit(writing, "development.plan-add", null, plan);
            return plan;
        });
        return find(OrganisationScope.ALL, plan.id()).orElseThrow();
    }

    /** Inserts a whole plan within a transaction that declares what it does. */
    public static void insert(Writing writing, ImprovementPlan plan, String by) {
        writing.execute(
                """
                INSERT INTO development_plan (id, organisation, supplier_id, contract_id, title, trigger_kind, trigger_text,
                    trigger_route, trigger_measured, trigger_norm, trigger_unit, goal, owner, created_by, created_on, failed,
                    changed_on, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 1)
                """,
                plan.id(),
                plan.organisation(),
                plan.supplier(),
                plan.contract(),
                plan.title(),
                plan.trigger().kind(),
                plan.trigger().text(),
                plan.trigger().route(),
                plain(plan.trigger().measured()),
                plain(plan.trigger().norm()),
                plan.trigger().unit(),
                plan.goal(),
                plan.owner(),
                by,
                plan.createdOn(),
                plan.createdOn());
        update(writing, plan);
    }

    @Override
    public ImprovementPlan change(
            Actor actor, ImprovementPlan read, String action, Function<? super Writing, ImprovementPlan> change) {
        database.write(actor, "change an improvement plan", writing -> {
            touch(writing, read);
            ImprovementPlan after = change.apply(writing);
            update(writing, after);
            audit(writing, action, read, after);
            return after;
        });
        return find(OrganisationScope.ALL, read.id()).orElseThrow();
    }

    @Override
    public void remove(Actor actor, ImprovementPlan read, Consumer<? super Writing> more) {
        database.write(actor, "remove an improvement plan", writing -> {
            touch(writing, read);
            more.accept(writing);
            writing.execute("DELETE FROM development_action WHERE owner_id = ?", read.id());
            writing.execute("DELETE FROM development_progress WHERE owner_id = ?", read.id());
            writing.execute("DELETE FROM development_plan WHERE id = ?", read.id());
            audit(writing, "development.plan-remove", read, null);
            return read;
        });
    }

    static void update(Writing writing, ImprovementPlan plan) {
        LocalDate failed = on(plan, Kind.FAILED);
        writing.execute(
                """
                UPDATE development_plan SET title = ?, contract_id = ?, trigger_kind = ?, trigger_text = ?, trigger_route = ?,
                    trigger_measured = ?, trigger_norm = ?, trigger_unit = ?, goal = ?, agreed_on = ?, started_on = ?,
                    verified_on = ?, ended_on = ?, failed = ?, next_due = ?, changed_on = ? WHERE id = ?
                """,
                plan.title(),
                plan.contract(),
                plan.trigger().kind(),
                plan.trigger().text(),
                plan.trigger().route(),
                plain(plan.trigger().measured()),
                plain(plan.trigger().norm()),
                plan.trigger().unit(),
                plan.goal(),
                plan.agreedOn(LocalDate.MAX),
                on(plan, Kind.STARTED),
                on(plan, Kind.VERIFIED),
                failed == null ? on(plan, Kind.CLOSED) : failed,
                failed == null ? 0 : 1,
                plan.nextDue(LocalDate.MAX),
                plan.changedOn(),
                plan.id());
        PlanTables.parts(writing, plan);
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable LocalDate on(ImprovementPlan plan, Kind kind) {
        return plan.last(kind, LocalDate.MAX).map(PlanEvent::on).orElse(null);
    }

    private static void touch(Writing writing, ImprovementPlan read) {
        int touched = writing.execute(
                "UPDATE development_plan SET version = version + 1 WHERE id = ? AND version = ?",
                read.id(),
                read.version());
        if (touched == 0) {
            throw new Stale();
        }
    }

    private static void audit(
            Writing writing, String action, @Nullable ImprovementPlan before, @Nullable ImprovementPlan after) {
        ImprovementPlan one = after == null ? before : after;
        writing.audit(
                new Audit(action, "improvement-plan", one.id(), one.organisation(), text(before), text(after), null));
    }

    /** Everything that can change, of which the audit chain keeps a digest. */
    private static @Nullable String text(@Nullable ImprovementPlan plan) {
        return plan == null
                ? null
                : String.join(
                        "\n",
                        plan.digest(),
                        plan.milestones().toString(),
                        plan.actions().toString(),
                        plan.events().toString());
    }
}
