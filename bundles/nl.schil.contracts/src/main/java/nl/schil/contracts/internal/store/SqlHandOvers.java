package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts.StaleContract;
import nl.schil.contracts.internal.model.HandOver;
import nl.schil.contracts.internal.model.HandOverItem;
import nl.schil.contracts.internal.model.HandOvers;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hand-overs in SQL; their history is in the audit chain. */
@Component(service = HandOvers.class)
public final class SqlHandOvers implements HandOvers {
    private final Database database;
    private final HandOverReference template;

    /** @param tables so that the tables are there */
    @Activate
    public SqlHandOvers(
            @Reference Database database, @Reference ContractTables tables, @Reference HandOverReference template) {
        this.database = database;
        this.template = template;
    }

    @Override
    public HandOver of(Contract contract) {
        return database.read(reading -> handOver(reading, contract));
    }

    @Override
    public HandOver replace(Actor actor, Contract contract, HandOver handOver, LocalDate today) {
        return database.write(actor, "hand-over", writing -> {
            HandOver before = handOver(writing, contract);
            if (before.version() != handOver.version()) {
                throw new StaleContract();
            }
            remove(writing, contract.id());
            writing.execute(
                    "INSERT INTO contracts_hand_over (contract_id, organisation, version, template_version, from_email,"
                            + " to_email, accepted_on, updated_on, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    contract.id(),
                    contract.organisation(),
                    handOver.version() + 1,
                    handOver.templateVersion(),
                    handOver.fromEmail(),
                    handOver.toEmail(),
                    handOver.acceptedOn(),
                    today,
                    actor.id());
            insertItems(writing, contract, handOver);
            writing.execute(
                    "UPDATE contracts_contract SET handed_over_on = ? WHERE id = ?",
                    handOver.acceptedOn(),
                    contract.id());
            HandOver after = handOver(writing, contract);
            writing.audit(new Audit(
                    "contracts.hand-over",
                    "contract",
                    contract.id(),
                    contract.organisation(),
                    before.version() == 0 ? null : before.toString(),
                    after.toString(),
                    null));
            return after;
        });
    }

    private static void insertItems(Writing writing, Contract contract, HandOver handOver) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (HandOverItem item : handOver.items()) {
            rows.add(new @Nullable Object[] {
                contract.id(),
                rows.size() + 1,
                item.key(),
                item.dutch(),
                item.english(),
                item.ownerEmail(),
                item.doneOn(),
                item.doneBy(),
                item.note(),
                item.notApplicable()
            });
        }
        writing.batch(
                "INSERT INTO contracts_hand_over_item (contract_id, seq, item, label_nl, label_en, owner_email, done_on,"
                        + " done_by, note, not_applicable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Removes the hand-over of a contract that is removed. */
    static void remove(Writing writing, String contract) {
        writing.execute("DELETE FROM contracts_hand_over_item WHERE contract_id = ?", contract);
        writing.execute("DELETE FROM contracts_hand_over WHERE contract_id = ?", contract);
    }

    private HandOver handOver(Reading reading, Contract contract) {
        List<HandOverItem> items = reading.list(
                "SELECT * FROM contracts_hand_over_item WHERE contract_id = ? ORDER BY seq",
                SqlHandOvers::item,
                contract.id());
        return reading.one(
                        "SELECT version, template_version, from_email, to_email, accepted_on FROM contracts_hand_over"
                                + " WHERE contract_id = ?",
                        row -> new HandOver(
                                contract.id(),
                                row.getLong("version"),
                                row.getString("template_version"),
                                items,
                                row.getString("from_email"),
                                row.getString("to_email"),
                                Columns.date(row, "accepted_on")),
                        contract.id())
                .orElseGet(() -> HandOver.start(contract.id(), template.current()));
    }

    private static HandOverItem item(ResultSet row) throws SQLException {
        return new HandOverItem(
                row.getString("item"),
                row.getString("label_nl"),
                row.getString("label_en"),
                row.getString("owner_email"),
                Columns.date(row, "done_on"),
                row.getString("done_by"),
                row.getString("note"),
                row.getString("not_applicable"));
    }
}
