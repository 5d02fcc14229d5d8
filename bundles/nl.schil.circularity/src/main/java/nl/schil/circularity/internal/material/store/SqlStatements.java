package nl.schil.circularity.internal.material.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.Edition;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.MaterialStatements;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.Side;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements in SQL. */
@Component(service = MaterialStatements.class)
public final class SqlStatements implements MaterialStatements {
    static final String FROM = " FROM circularity_statement s";

    private final Database database;

    @Activate
    public SqlStatements(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    @Override
    public Optional<MaterialStatement> find(OrganisationScope scope, String id) {
        return database.read(reading -> StatementRows.whole(
                        reading,
                        reading
                                .one(
                                        "SELECT " + StatementRows.COLUMNS + FROM + " WHERE s.id = ?",
                                        StatementRows::bare,
                                        id)
                                .stream()
                                .filter(one -> scope.contains(one.organisation()))
                                .toList())
                .stream()
                .findFirst());
    }

    @Override
    public Map<String, MaterialStatement> ofRequests(Collection<String> requests) {
        Sql sql = new Sql().add("SELECT " + StatementRows.COLUMNS + FROM).in("WHERE", "s.request_id", requests);
        Map<String, MaterialStatement> found = new HashMap<>();
        database.read(reading ->
                        StatementRows.whole(reading, reading.list(sql.text(), StatementRows::bare, sql.arguments())))
                .forEach(one -> found.put(one.request(), one));
        return found;
    }

    @Override
    public List<MaterialStatement> list(Query query) {
        Sql sql = StatementQuery.sql(query);
        return database.read(reading ->
                StatementRows.whole(reading, reading.list(sql.text(), StatementRows::bare, sql.arguments())));
    }

    @Override
    public List<MaterialStatement> overlapping(MaterialStatement one) {
        return database
                .read(reading -> reading.list(
                        "SELECT " + StatementRows.COLUMNS + FROM
                                + " WHERE s.supplier_id = ? AND s.organisation = ? AND s.year = ?"
                                + " AND COALESCE(s.contract_id, '') = COALESCE(?, '') AND s.id <> ?"
                                + " AND s.accepted_on IS NOT NULL",
                        StatementRows::bare,
                        one.supplier(),
                        one.organisation(),
                        one.period().year(),
                        one.contract(),
                        one.id()))
                .stream()
                .filter(other -> other.period().overlaps(one.period())
                        && other.content()
                                .product()
                                .equalsIgnoreCase(one.content().product()))
                .toList();
    }

    @Override
    public List<Edition> editions(String id) {
        return database.read(reading -> reading.list(
                "SELECT number, content, done, written_on, written_by, side FROM circularity_statement_version"
                        + " WHERE statement_id = ? ORDER BY number DESC",
                row -> new Edition(
                        row.getLong(1),
                        row.getString(2),
                        Edition.Done.valueOf(row.getString(3)),
                        LocalDate.parse(row.getString(4)),
                        row.getString(5),
                        Side.valueOf(row.getString(6))),
                id));
    }

    @Override
    public MaterialStatement add(Actor actor, Party by, MaterialStatement statement, Edition.Done done) {
        database.write(actor, "add a material statement", writing -> {
            StatementWrites.insert(writing, statement);
            StatementWrites.edition(writing, statement, 1, by, done, statement.createdOn());
            audit(writing, "circularity.statement-add", statement);
            return statement;
        });
        return find(OrganisationScope.ALL, statement.id()).orElseThrow();
    }

    @Override
    public MaterialStatement change(
            Actor actor,
            Party by,
            MaterialStatement read,
            Edition.Done done,
            LocalDate on,
            Function<? super Writing, MaterialStatement> change) {
        database.write(actor, "change a material statement", writing -> {
            MaterialStatement after = change.apply(writing);
            StatementWrites.change(writing, read, after, by, done, on);
            audit(writing, "circularity.statement-" + done.name().toLowerCase(Locale.ROOT), after);
            return after;
        });
        return find(OrganisationScope.ALL, read.id()).orElseThrow();
    }

    @Override
    public void remove(Actor actor, MaterialStatement read) {
        database.write(actor, "remove a material statement", writing -> {
            int removed = writing.execute(
                    "DELETE FROM circularity_statement WHERE id = ? AND version = ?", read.id(), read.version());
            if (removed == 0) {
                throw new Stale();
            }
            audit(writing, "circularity.statement-remove", read);
            return read;
        });
    }

    static void audit(Writing writing, String action, MaterialStatement one) {
        writing.audit(new Audit(
                action,
                "material-statement",
                one.id(),
                one.organisation(),
                null,
                StatementRows.write(ContentForm.of(one.content())),
                null));
    }
}
