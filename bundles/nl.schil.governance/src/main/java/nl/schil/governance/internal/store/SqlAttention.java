package nl.schil.governance.internal.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.governance.internal.model.attention.AttentionSettings;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The time that organisations have for their contracts, in SQL. */
@Component(service = SqlAttention.class)
public final class SqlAttention {
    private final Database database;

    /** @param schema so that the tables are there */
    @Activate
    public SqlAttention(
            @Reference Database database, @Reference(target = "(schil.bundle=nl.schil.governance)") Schema schema) {
        this.database = database;
    }

    /** For use outside the framework. */
    public SqlAttention(Database database) {
        this.database = database;
    }

    /** The settings of an organisation, or else those that come with the module. */
    public AttentionSettings of(String organisation) {
        return database.read(reading -> of(reading, organisation));
    }

    private static AttentionSettings of(Reading reading, String organisation) {
        return reading.one(
                        "SELECT * FROM governance_attention WHERE organisation = ?",
                        row -> {
                            String fte = row.getString("fte");
                            return new AttentionSettings(
                                    row.getLong("version"),
                                    fte == null ? null : new BigDecimal(fte),
                                    row.getInt("hours_per_fte"),
                                    Map.of(
                                            "G", row.getInt("hours_gold"),
                                            "S", row.getInt("hours_silver"),
                                            "B", row.getInt("hours_bronze")),
                                    row.getInt("meeting_hours"));
                        },
                        organisation)
                .orElse(AttentionSettings.DEFAULT);
    }

    /** Replaces the settings that still have their version; otherwise they are stale. */
    public AttentionSettings replace(Actor actor, String organisation, AttentionSettings settings, LocalDate today) {
        return database.write(actor, "set the time for contracts", writing -> {
            AttentionSettings before = of(writing, organisation);
            if (before.version() != settings.version()) {
                throw new RaciTables.Stale();
            }
            writing.execute("DELETE FROM governance_attention WHERE organisation = ?", organisation);
            writing.execute(
                    "INSERT INTO governance_attention (organisation, version, fte, hours_per_fte, hours_gold,"
                            + " hours_silver, hours_bronze, meeting_hours, updated_on, updated_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    organisation,
                    before.version() + 1,
                    settings.fte() == null ? null : settings.fte().toPlainString(),
                    settings.hoursPerFte(),
                    settings.hours().get("G"),
                    settings.hours().get("S"),
                    settings.hours().get("B"),
                    settings.meetingHours(),
                    today,
                    actor.id());
            AttentionSettings after = of(writing, organisation);
            writing.audit(new Audit(
                    "governance.set-attention",
                    "organisation",
                    organisation,
                    organisation,
                    before.version() == 0 ? null : before.toString(),
                    after.toString(),
                    null));
            return after;
        });
    }
}
