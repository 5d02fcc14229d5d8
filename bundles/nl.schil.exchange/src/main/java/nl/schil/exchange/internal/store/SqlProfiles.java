package nl.schil.exchange.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import nl.schil.exchange.internal.model.Profile;
import nl.schil.exchange.internal.model.Profiles;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Profiles in the table {@code exchange_profile}. */
@Component
public final class SqlProfiles implements Profiles {
    private static final String PROFILE = "SELECT id, dataset, name, headers, mapping, date_order, decimal_mark, actor,"
            + " actor_name, changed_at FROM exchange_profile ";

    /** @param schema the table is there */
    @Activate
    public SqlProfiles(@Reference(target = "(schil.bundle=nl.schil.exchange)") Schema schema) {}

    @Override
    public List<Profile> of(Reading reading, String dataset) {
        return reading.list(PROFILE + "WHERE dataset = ? ORDER BY name", SqlProfiles::profile, dataset);
    }

    @Override
    public Optional<Profile> find(Reading reading, String id) {
        return reading.one(PROFILE + "WHERE id = ?", SqlProfiles::profile, id);
    }

    @Override
    public void put(Writing writing, Profile profile) {
        remove(writing, profile.id());
        writing.execute(
                "INSERT INTO exchange_profile (id, dataset, name, headers, mapping, date_order, decimal_mark, actor,"
                        + " actor_name, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                profile.id(),
                profile.dataset(),
                profile.name(),
                JsonText.of((Object) profile.headers()),
                JsonText.of((Object) profile.mapping()),
                profile.dateOrder(),
                profile.decimal(),
                profile.actor(),
                profile.actorName(),
                profile.changed());
    }

    @Override
    public void remove(Writing writing, String id) {
        writing.execute("DELETE FROM exchange_profile WHERE id = ?", id);
    }

    private static Profile profile(ResultSet row) throws SQLException {
        String order = row.getString("date_order");
        String mark = row.getString("decimal_mark");
        return new Profile(
                row.getString("id"),
                row.getString("dataset"),
                row.getString("name"),
                JsonText.texts(row.getString("headers")),
                JsonText.mapping(row.getString("mapping")),
                order == null ? null : DateOrder.valueOf(order),
                mark == null ? null : DecimalMark.valueOf(mark),
                row.getString("actor"),
                row.getString("actor_name"),
                Instant.parse(row.getString("changed_at")));
    }
}
