package nl.schil.innovation.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.model.Owner;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.kernel.Money;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agreements about innovation in SQL. */
@Component(service = SqlAgreements.class)
public final class SqlAgreements {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlAgreements(@Reference Database database, @Reference Clock clock, @Reference InnovationTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /** The agreements with a supplier, newest first. */
    public List<Agreement> of(OrganisationScope scope, String supplier) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_agreement WHERE supplier_id = ?", supplier)
                .add("AND " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY agreed_on DESC, id DESC");
        return database.read(reading -> reading.list(sql.text(), SqlAgreements::agreement, sql.arguments()));
    }

    /** All agreements of these organisations that were made up to a day. */
    public List<Agreement> madeBy(OrganisationScope scope, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_agreement WHERE " + scope.condition("organisation"), scope.arguments())
                .add("AND agreed_on <= ? ORDER BY agreed_on, id", asOf);
        return database.read(reading -> reading.list(sql.text(), SqlAgreements::agreement, sql.arguments()));
    }

    /** All agreements of these organisations. */
    public static List<Agreement> all(Reading reading, OrganisationScope scope) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_agreement WHERE " + scope.condition("organisation"), scope.arguments())
                .add("ORDER BY organisation, agreed_on, id");
        return reading.list(sql.text(), SqlAgreements::agreement, sql.arguments());
    }

    public Optional<Agreement> find(OrganisationScope scope, String id) {
        Sql sql = new Sql()
                .add("SELECT * FROM innovation_agreement WHERE id = ?", id)
                .add("AND " + scope.condition("organisation"), scope.arguments());
        return database.read(reading -> reading.one(sql.text(), SqlAgreements::agreement, sql.arguments()));
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Agreement(
                row.getString("id"),
                row.getString("organisation"),
                row.getLong("version"),
                row.getString("supplier_id"),
                row.getString("contract_id"),
                Owner.valueOf(row.getString("ip_owner")),
                row.getString("ip_note"),
                currency == null ? null : new Money(row.getLong("budget_cents"), currency),
                row.getString("procedure"),
                Columns.day(row, "agreed_on"),
                Columns.date(row, "ends_on"),
                row.getString("reference"));
    }

    public Agreement add(Actor actor, Agreement agreement) {
        return database.write(actor, "record an agreement", writing -> add(writing, actor, agreement));
    }

    /** The same within a transaction. */
    public Agreement add(Writing writing, Actor actor, Agreement agreement) {
        Money budget = agreement.budget();
        writing.execute(
                "INSERT INTO innovation_agreement (id, organisation, version, supplier_id, contract_id, ip_owner,"
                        + " ip_note, budget_cents, currency, procedure, agreed_on, ends_on, reference, updated_on,"
                        + " updated_by) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agreement.id(),
                agreement.organisation(),
                agreement.supplier(),
                agreement.contract(),
                agreement.owner(),
                agreement.property(),
                budget == null ? null : budget.cents(),
                budget == null ? null : budget.currency(),
                agreement.procedure(),
                agreement.agreedOn(),
                agreement.endsOn(),
                agreement.reference(),
                LocalDate.now(clock),
                actor.id());
        writing.audit(audit("innovation.agree", null, agreement));
        return agreement;
    }

    /** Replaces an agreement that still has its version. */
    public Agreement replace(Actor actor, Agreement before, Agreement after) {
        return database.write(actor, "change an agreement", writing -> {
            Money budget = after.budget();
            int changed = writing.execute(
                    "UPDATE innovation_agreement SET version = version + 1, contract_id = ?, ip_owner = ?, ip_note = ?,"
                            + " budget_cents = ?, currency = ?, procedure = ?, agreed_on = ?, ends_on = ?,"
                            + " reference = ?, updated_on = ?, updated_by = ? WHERE id = ? AND version = ?",
                    after.contract(),
                    after.owner(),
                    after.property(),
                    budget == null ? null : budget.cents(),
                    budget == null ? null : budget.currency(),
                    after.procedure(),
                    after.agreedOn(),
                    after.endsOn(),
                    after.reference(),
                    LocalDate.now(clock),
                    actor.id(),
                    before.id(),
                    before.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(audit("innovation.change-agreement", before, after));
            return writing.one("SELECT * FROM innovation_agreement WHERE id = ?", SqlAgreements::agreement, before.id())
                    .orElseThrow();
        });
    }

    private static Audit audit(String action, @Nullable Agreement before, Agreement after) {
        return new Audit(
                action,
                "agreement",
                after.id(),
                after.organisation(),
                before == null ? null : before.toString(),
                after.toString(),
                null);
    }
}
