package nl.schil.identity.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.schil.identity.internal.model.Organisation;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** Buying organisations in their table. */
public final class SqlOrganisations {
    private static final String SELECT = "SELECT id, name, oin, version FROM identity_organisations";

    private SqlOrganisations() {}

    /** All of them by name; an installation has tens, not thousands. */
    public static List<Organisation> list(Reading reading) {
        return reading.list(SELECT + " ORDER BY name_key", SqlOrganisations::row);
    }

    public static Optional<Organisation> find(Reading reading, String id) {
        return reading.one(SELECT + " WHERE id = ?", SqlOrganisations::row, id);
    }

    public static void insert(Writing writing, Organisation organisation) {
        writing.execute(
                "INSERT INTO identity_organisations (id, name, name_key, oin, version) VALUES (?, ?, ?, ?, ?)",
                organisation.id(),
                organisation.name(),
                Organisation.key(organisation.name()),
                organisation.oin(),
                organisation.version());
    }

    public static void update(Writing writing, Organisation organisation) {
        writing.execute(
                "UPDATE identity_organisations SET name = ?, name_key = ?, oin = ?, version = ? WHERE id = ?",
                organisation.name(),
                Organisation.key(organisation.name()),
                organisation.oin(),
                organisation.version(),
                organisation.id());
    }

    private static Organisation row(ResultSet row) throws SQLException {
        return new Organisation(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }
}
