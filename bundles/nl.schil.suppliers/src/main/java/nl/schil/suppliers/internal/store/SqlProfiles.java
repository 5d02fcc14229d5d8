package nl.schil.suppliers.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Answer;
import nl.schil.suppliers.internal.model.Relationship;
import org.jspecify.annotations.Nullable;

/** What kind of business a supplier is, and who manages the relation with it. */
public final class SqlProfiles {
    private static final RowMapper<Relationship> RELATIONSHIP = row -> new Relationship(
            row.getString("organisation"),
            row.getString("supplier"),
            row.getString("manager_email"),
            SupplierTables.date(row, "archived_before"),
            row.getLong("version"));

    private SqlProfiles() {}

    /**
     * What kind of business it is.
     *
     * @param sme whether it is a small or medium-sized enterprise (Recommendation 2003/361/EC)
     * @param naturalPerson whether it is a natural person, as a sole trader is
     */
    public record Nature(Answer sme, Answer naturalPerson) {}

    public static Nature nature(Reading reading, String supplier) {
        return reading.one(
                        "SELECT sme, natural_person FROM suppliers_supplier WHERE id = ?",
                        row -> new Nature(answer(row, "sme"), answer(row, "natural_person")),
                        supplier)
                .orElseThrow();
    }

    public static void setNature(Writing writing, String supplier, Nature nature) {
        writing.execute(
                "UPDATE suppliers_supplier SET sme = ?, natural_person = ? WHERE id = ?",
                number(nature.sme()),
                number(nature.naturalPerson()),
                supplier);
    }

    /** Gives the supplier its next version. */
    public static void touch(Writing writing, String supplier, Instant now, String actor) {
        writing.execute(
                "UPDATE suppliers_supplier SET version = version + 1, changed_at = ?, changed_by = ? WHERE id = ?",
                now,
                actor,
                supplier);
    }

    /** Ids of all suppliers that are known to be natural persons. */
    public static Set<String> naturalPersons(Reading reading) {
        Set<String> persons = new HashSet<>();
        reading.each(
                "SELECT id FROM suppliers_supplier WHERE natural_person = 1", row -> row.getString(1), persons::add);
        return persons;
    }

    /** The relations of these organisations with a supplier. */
    public static List<Relationship> relationships(Reading reading, String supplier, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(List.of(supplier));
        arguments.addAll(scope.arguments());
        return reading.list(
                "SELECT organisation, supplier, manager_email, archived_before, version FROM suppliers_relationship WHERE supplier = ? AND "
                        + scope.condition("organisation") + " ORDER BY organisation",
                RELATIONSHIP,
                arguments.toArray());
    }

    public static Optional<Relationship> relationship(Reading reading, String supplier, String organisation) {
        return reading.one(
                "SELECT organisation, supplier, manager_email, archived_before, version FROM suppliers_relationship"
                        + " WHERE supplier = ? AND organisation = ?",
                RELATIONSHIP,
                supplier,
                organisation);
    }

    public static void update(Writing writing, Relationship r) {
        writing.execute(
                "UPDATE suppliers_relationship SET manager_email = ?, version = ? WHERE supplier = ? AND organisation = ?",
                r.managerEmail(),
                r.version(),
                r.supplier(),
                r.organisation());
    }

    private static Answer answer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Answer.UNKNOWN : value == 1 ? Answer.YES : Answer.NO;
    }

    private static @Nullable Integer number(Answer answer) {
        return answer == Answer.UNKNOWN ? null : answer == Answer.YES ? 1 : 0;
    }
}
