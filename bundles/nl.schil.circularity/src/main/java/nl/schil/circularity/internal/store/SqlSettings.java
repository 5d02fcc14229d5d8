package nl.schil.circularity.internal.store;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.schil.circularity.calculators.steering.Quadrant;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an organisation agreed about its goals. */
@Component(service = SqlSettings.class)
public final class SqlSettings {
    private final Database database;
    private final Clock clock;

    /** @param tables so that they are there */
    @Activate
    public SqlSettings(@Reference Database database, @Reference Clock clock, @Reference CircularityTables tables) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The agreements of one organisation.
     *
     * @param version 0 while it agreed nothing of its own
     * @param steeredUpTo the greatest governance gap with which a goal counts as steered, between 0 and 1
     */
    public record Settings(long version, BigDecimal steeredUpTo) {
        public static final Settings USUAL = new Settings(0, BigDecimal.valueOf(Quadrant.STEERED_UP_TO));
    }

    public Settings of(String organisation) {
        return database.read(SqlSettings::all).getOrDefault(organisation, Settings.USUAL);
    }

    /** Those of every organisation that agreed something of its own. */
    public static Map<String, Settings> all(Reading reading) {
        Map<String, Settings> all = new HashMap<>();
        reading.list(
                        "SELECT * FROM circularity_setting",
                        row -> Map.entry(
                                row.getString("organisation"),
                                new Settings(row.getLong("version"), Columns.decimal(row, "steered_up_to"))))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    /** Replaces the agreements that still have their version. */
    public Settings keep(Actor actor, String organisation, Settings settings) {
        return database.write(actor, "change agreements about goals", writing -> {
            int changed = settings.version() == 0
                    ? writing.execute(
                            "INSERT INTO circularity_setting (organisation, version, steered_up_to, updated_on, updated_by)"
                                    + " VALUES (?, 1, ?, ?, ?) ON CONFLICT DO NOTHING",
                            organisation,
                            settings.steeredUpTo().toPlainString(),
                            LocalDate.now(clock),
                            actor.id())
                    : writing.execute(
                            "UPDATE circularity_setting SET version = version + 1, steered_up_to = ?, updated_on = ?,"
                                    + " updated_by = ? WHERE organisation = ? AND version = ?",
                            settings.steeredUpTo().toPlainString(),
                            LocalDate.now(clock),
                            actor.id(),
                            organisation,
                            settings.version());
            if (changed == 0) {
                throw new Stale();
            }
            writing.audit(new Audit(
                    "circularity.change-settings",
                    "organisation",
                    organisation,
                    organisation,
                    null,
                    settings.toString(),
                    null));
            return all(writing).get(organisation);
        });
    }
}
