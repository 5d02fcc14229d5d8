package nl.schil.innovation.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What organisations agreed about their pipeline, in SQL. */
@Component(service = SqlSettings.class)
public final class SqlSettings {
    private final Database database;

    /** @param tables so that they are there */
    @Activate
    public SqlSettings(@Reference Database database, @Reference InnovationTables tables) {
        this.database = database;
    }

    /** The settings of an organisation, or else the usual ones. */
    public Settings of(String organisation) {
        return database.read(reading -> of(reading, organisation));
    }

    /** The same within a transaction. */
    public static Settings of(Reading reading, String organisation) {
        record Of(Stage gate, String criterion) {}
        Map<Stage, List<String>> criteria = new EnumMap<>(Stage.class);
        reading.list(
                        "SELECT * FROM innovation_criterion WHERE organisation = ? ORDER BY gate, item",
                        row -> new Of(Stage.valueOf(row.getString("gate")), row.getString("criterion")),
                        organisation)
                .forEach(of -> criteria.computeIfAbsent(of.gate(), gate -> new ArrayList<>())
                        .add(of.criterion()));
        List<String> categories = reading.list(
                "SELECT category FROM innovation_category WHERE organisation = ? ORDER BY category",
                row -> row.getString(1),
                organisation);
        return reading.one(
                        "SELECT * FROM innovation_settings WHERE organisation = ?",
                        row -> new Settings(row.getLong("version"), row.getInt("answer_days"), criteria, categories),
                        organisation)
                .orElse(new Settings(0, Settings.USUAL_DAYS, criteria, categories));
    }

    /** Replaces the settings that still have their version. */
    public Settings replace(Actor actor, String organisation, Settings settings, LocalDate today) {
        return database.write(actor, "set the pipeline", writing -> {
            Settings before = of(writing, organisation);
            if (before.version() != settings.version()) {
                throw new Stale();
            }
            writing.execute("DELETE FROM innovation_settings WHERE organisation = ?", organisation);
            writing.execute(
                    "INSERT INTO innovation_settings (organisation, version, answer_days, updated_on, updated_by)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    organisation,
                    before.version() + 1,
                    settings.answerDays(),
                    today,
                    actor.id());
            criteria(writing, organisation, settings);
            categories(writing, organisation, before, settings, today);
            Settings after = of(writing, organisation);
            writing.audit(new Audit(
                    "innovation.set-pipeline",
                    "organisation",
                    organisation,
                    organisation,
                    before.version() == 0 ? null : before.toString(),
                    after.toString(),
                    null));
            return after;
        });
    }

    private static void criteria(Writing writing, String organisation, Settings settings) {
        writing.execute("DELETE FROM innovation_criterion WHERE organisation = ?", organisation);
        List<@Nullable Object[]> rows = new ArrayList<>();
        settings.criteria().forEach((gate, criteria) -> {
            for (int item = 0; item < criteria.size(); item++) {
                rows.add(new @Nullable Object[] {organisation, gate, item + 1, criteria.get(item)});
            }
        });
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO innovation_criterion (organisation, gate, item, criterion) VALUES (?, ?, ?, ?)", rows);
        }
    }

    /** A category that stays keeps the day since which it holds. */
    private static void categories(
            Writing writing, String organisation, Settings before, Settings after, LocalDate today) {
        for (String gone : before.categories()) {
            if (!after.categories().contains(gone)) {
                writing.execute(
                        "DELETE FROM innovation_category WHERE organisation = ? AND category = ?", organisation, gone);
            }
        }
        for (String category : after.categories()) {
            if (!before.categories().contains(category)) {
                add(writing, organisation, category, today);
            }
        }
    }

    /** Makes a category one in which an organisation looks for innovation, unless it is already. */
    static void look(Writing writing, String organisation, String category, LocalDate since) {
        boolean known = writing.one(
                        "SELECT since FROM innovation_category WHERE organisation = ? AND category = ?",
                        row -> row.getString(1),
                        organisation,
                        category)
                .isPresent();
        if (!known) {
            add(writing, organisation, category, since);
        }
    }

    private static void add(Writing writing, String organisation, String category, LocalDate since) {
        writing.execute(
                "INSERT INTO innovation_category (organisation, category, since) VALUES (?, ?, ?)",
                organisation,
                category,
                since);
    }
}
