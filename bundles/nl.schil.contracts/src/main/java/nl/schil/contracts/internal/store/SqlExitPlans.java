package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts.StaleContract;
import nl.schil.contracts.internal.model.ExitAnswer;
import nl.schil.contracts.internal.model.ExitItem;
import nl.schil.contracts.internal.model.ExitPlan;
import nl.schil.contracts.internal.model.ExitPlans;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exit plans in SQL; their history is in the audit chain. */
@Component(service = ExitPlans.class)
public final class SqlExitPlans implements ExitPlans {
    private final Database database;

    /** @param tables so that the tables are there */
    @Activate
    public SqlExitPlans(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
    }

    @Override
    public ExitPlan of(Contract contract) {
        return database.read(reading -> plan(reading, contract));
    }

    @Override
    public ExitPlan replace(Actor actor, Contract contract, ExitPlan plan, LocalDate today) {
        return database.write(actor, "exit plan", writing -> {
            ExitPlan before = plan(writing, contract);
            if (before.version() != plan.version()) {
                throw new StaleContract();
            }
            remove(writing, contract.id());
            writing.execute(
                    "INSERT INTO contracts_exit_plan (contract_id, organisation, version, owner_email, tested_on,"
                            + " next_review, updated_on, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    contract.id(),
                    contract.organisation(),
                    plan.version() + 1,
                    plan.ownerEmail(),
                    plan.testedOn(),
                    plan.nextReview(),
                    today,
                    actor.id());
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (ExitAnswer answer : plan.answers()) {
                rows.add(new @Nullable Object[] {
                    contract.id(), answer.item(), answer.answer(), answer.note(), answer.document(), answer.clause()
                });
            }
            if (!rows.isEmpty()) {
                writing.batch(
                        "INSERT INTO contracts_exit_answer (contract_id, item, answer, note, document_id, clause)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        rows);
            }
            ExitPlan after = plan(writing, contract);
            writing.audit(new Audit(
                    "contracts.plan-exit",
                    "contract",
                    contract.id(),
                    contract.organisation(),
                    before.version() == 0 ? null : before.toString(),
                    after.toString(),
                    null));
            return after;
        });
    }

    /** Removes the plan of a contract that is removed. */
    static void remove(Writing writing, String contract) {
        writing.execute("DELETE FROM contracts_exit_answer WHERE contract_id = ?", contract);
        writing.execute("DELETE FROM contracts_exit_plan WHERE contract_id = ?", contract);
    }

    private static ExitPlan plan(Reading reading, Contract contract) {
        List<ExitAnswer> answers = reading.list(
                "SELECT item, answer, note, document_id, clause FROM contracts_exit_answer WHERE contract_id = ?"
                        + " ORDER BY item",
                SqlExitPlans::answer,
                contract.id());
        return reading.one(
                        "SELECT version, owner_email, tested_on, next_review, updated_on FROM contracts_exit_plan"
                                + " WHERE contract_id = ?",
                        row -> new ExitPlan(
                                contract.id(),
                                row.getLong("version"),
                                answers,
                                row.getString("owner_email"),
                                Columns.date(row, "tested_on"),
                                Columns.date(row, "next_review"),
                                Columns.date(row, "updated_on")),
                        contract.id())
                .orElse(ExitPlan.none(contract.id()));
    }

    private static ExitAnswer answer(ResultSet row) throws SQLException {
        return new ExitAnswer(
                ExitItem.valueOf(row.getString("item")),
                row.getString("answer"),
                row.getString("note"),
                row.getString("document_id"),
                row.getString("clause"));
    }
}
