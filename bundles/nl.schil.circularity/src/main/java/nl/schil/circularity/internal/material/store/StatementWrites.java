package nl.schil.circularity.internal.material.store;

import java.time.LocalDate;
import nl.schil.circularity.internal.material.form.BalanceForm;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.Edition;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.kernel.store.Writing;

/** Writes statements within a transaction that declares what it does. */
public final class StatementWrites {
    private StatementWrites() {}

    /** Inserts a whole statement. */
    public static void insert(Writing writing, MaterialStatement one) {
        writing.execute(
                "INSERT INTO circularity_statement (id, organisation, version, supplier_id, request_id, product, year,"
                        + " assurance, created_on, created_by) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                one.organisation(),
                one.supplier(),
                one.request(),
                one.content().product(),
                one.period().year(),
                one.content().assurance(),
                one.createdOn(),
                one.createdBy());
        update(writing, one);
    }

    /** Changes the version that was read, and keeps what it says now. */
    public static void change(
            Writing writing,
            MaterialStatement read,
            MaterialStatement after,
            Party by,
            Edition.Done done,
            LocalDate on) {
        int touched = writing.execute(
                "UPDATE circularity_statement SET version = version + 1 WHERE id = ? AND version = ?",
                read.id(),
                read.version());
        if (touched == 0) {
            throw new Stale();
        }
        update(writing, after);
        edition(writing, after, read.version() + 1, by, done, on);
    }

    private static void update(Writing writing, MaterialStatement one) {
        Content content = one.content();
        writing.execute(
                """
                UPDATE circularity_statement SET contract_id = ?, product = ?, year = ?, quarter = ?, products = ?,
                    lifetime = ?, lifetime_av = ?, uses = ?, uses_av = ?, assurance = ?, source = ?, proof = ?, weights = ?,
                    note = ?, balance = ?, submitted_on = ?, accepted_on = ?, accepted_by = ? WHERE id = ?
                """,
                one.contract(),
                content.product(),
                one.period().year(),
                one.period().quarter(),
                LineRows.stored(content.products()),
                LineRows.stored(content.use().l()),
                LineRows.stored(content.use().lav()),
                LineRows.stored(content.use().u()),
                LineRows.stored(content.use().uav()),
                content.assurance(),
                content.source(),
                content.proof(),
                content.weights(),
                content.note(),
                StatementRows.write(BalanceForm.of(content.balance())),
                one.submittedOn(),
                one.acceptedOn(),
                one.acceptedBy(),
                one.id());
        LineRows.replace(writing, one);
    }

    /** Keeps what a statement says. */
    public static void edition(
            Writing writing, MaterialStatement one, long number, Party by, Edition.Done done, LocalDate on) {
        writing.execute(
                "INSERT INTO circularity_statement_version (statement_id, number, content, done, written_on, written_by,"
                        + " side) VALUES (?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                number,
                StatementRows.write(ContentForm.of(one.content())),
                done,
                on,
                by.name(),
                by.side());
    }
}
