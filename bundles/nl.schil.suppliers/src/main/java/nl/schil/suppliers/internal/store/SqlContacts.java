package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Contact;
import nl.schil.suppliers.internal.model.Contact.Level;

/** The contacts of suppliers, each known to one buying organisation only. */
public final class SqlContacts {
    private static final String SELECT =
            "SELECT id, supplier, organisation, level, name, job, email, phone FROM suppliers_contact";
    private static final RowMapper<Contact> CONTACT = row -> new Contact(
            row.getString("id"),
            row.getString("supplier"),
            row.getString("organisation"),
            Level.valueOf(row.getString("level")),
            row.getString("name"),
            row.getString("job"),
            row.getString("email"),
            row.getString("phone"));

    private SqlContacts() {}

    /** The contacts of a supplier in these organisations, strategic ones first, then by name. */
    public static List<Contact> list(Reading reading, String supplier, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(List.of(supplier));
        arguments.addAll(scope.arguments());
        return reading.list(
                SELECT + " WHERE supplier = ? AND " + scope.condition("organisation")
                        + " ORDER BY CASE level WHEN 'STRATEGIC' THEN 0 WHEN 'TACTICAL' THEN 1 ELSE 2 END, name, id",
                CONTACT,
                arguments.toArray());
    }

    public static Optional<Contact> find(Reading reading, String supplier, String id, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(List.of(supplier, id));
        arguments.addAll(scope.arguments());
        return reading.one(
                SELECT + " WHERE supplier = ? AND id = ? AND " + scope.condition("organisation"),
                CONTACT,
                arguments.toArray());
    }

    public static void insert(Writing writing, Contact c) {
        writing.execute(
                "INSERT INTO suppliers_contact (id, supplier, organisation, level, name, job, email, phone)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                c.id(),
                c.supplier(),
                c.organisation(),
                c.level(),
                c.name(),
                c.job(),
                c.email(),
                c.phone());
    }

    public static void update(Writing writing, Contact c) {
        writing.execute(
                "UPDATE suppliers_contact SET level = ?, name = ?, job = ?, email = ?, phone = ? WHERE id = ?",
                c.level(),
                c.name(),
                c.job(),
                c.email(),
                c.phone(),
                c.id());
    }

    public static void delete(Writing writing, String id) {
        writing.execute("DELETE FROM suppliers_contact WHERE id = ?", id);
    }
}
