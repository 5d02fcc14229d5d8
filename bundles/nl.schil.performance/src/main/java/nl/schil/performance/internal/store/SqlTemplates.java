package nl.schil.performance.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.model.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Templates in SQL. */
@Component(service = Templates.class)
public final class SqlTemplates implements Templates {
    private final Database database;

    @Activate
    public SqlTemplates(@Reference Database database, @Reference PerformanceTables tables) {
        this.database = database;
    }

    private record Head(String id, String organisation, long version, String name, int edition) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getString("id"),
                    row.getString("organisation"),
                    row.getLong("version"),
                    row.getString("name"),
                    row.getInt("edition"));
        }
    }

    @Override
    public List<Template> all(OrganisationScope organisations) {
        Sql sql = new Sql()
                .add("WHERE " + organisations.condition("organisation"), organisations.arguments())
                .add("ORDER BY name_key, id");
        return database.read(reading -> select(reading, sql));
    }

    @Override
    public Optional<Template> find(OrganisationScope organisations, String id) {
        Sql sql = new Sql()
                .add("WHERE id = ?", id)
                .add("AND " + organisations.condition("organisation"), organisations.arguments());
        return database.read(reading -> select(reading, sql)).stream().findFirst();
    }

    /** The templates that a condition on {@code performance_template} selects. */
    public static List<Template> select(Reading reading, Sql condition) {
        List<Head> heads =
                reading.list("SELECT * FROM performance_template" + condition.text(), Head::of, condition.arguments());
        List<String> ids = heads.stream().map(Head::id).toList();
        Map<String, List<Kpi>> kpis = KpiRows.inForce(reading, ids);
        Map<String, List<Kpi>> drafts = KpiRows.drafts(reading, ids);
        return heads.stream()
                .map(h -> new Template(
                        h.id(),
                        h.organisation(),
                        h.version(),
                        h.name(),
                        h.edition(),
                        kpis.getOrDefault(h.id(), List.of()),
                        drafts.get(h.id())))
                .toList();
    }

    @Override
    public boolean named(String organisation, String name) {
        return database.read(reading -> reading.one(
                        "SELECT id FROM performance_template WHERE organisation = ? AND name_key = ?",
                        row -> row.getString(1),
                        organisation,
                        key(name))
                .isPresent());
    }

    /** What names of templates are compared by. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void add(Actor actor, Template template) {
        database.write(actor, "add scorecard template", writing -> {
            insert(writing, template);
            writing.audit(new Audit(
                    "performance.add-template",
                    "scorecard-template",
                    template.id(),
                    template.organisation(),
                    null,
                    template.toString(),
                    "kpis=" + template.kpis().size()));
            return null;
        });
    }

    @Override
    public Template draft(Actor actor, Template present, @Nullable List<Kpi> kpis) {
        return database.write(actor, "draft scorecard template", writing -> {
            raise(writing, present, present.edition());
            writing.execute(
                    "DELETE FROM performance_kpi WHERE template_id = ? AND edition > ?",
                    present.id(),
                    present.edition());
            if (kpis != null) {
                KpiRows.insert(writing, present.id(), present.edition() + 1, 0, kpis);
            }
            Template now = reread(writing, present.id());
            audit(writing, "performance.draft-template", present, now);
            return now;
        });
    }

    @Override
    public Template activate(Actor actor, Template present, LocalDate today) {
        return database.write(actor, "activate scorecard template", writing -> {
            raise(writing, present, present.edition() + 1);
            writing.execute(
                    "INSERT INTO performance_edition (template_id, edition, in_force_on, recorded_by) VALUES (?, ?, ?, ?)",
                    present.id(),
                    present.edition() + 1,
                    today,
                    actor.id());
            List<String> cards = writing.list(
                    "SELECT id FROM performance_scorecard WHERE template_id = ?",
                    row -> row.getString(1),
                    present.id());
            Chunks.each(cards, chunk -> Standings.rewrite(writing, chunk));
            Template now = reread(writing, present.id());
            audit(writing, "performance.activate-template", present, now);
            return now;
        });
    }

    private static void raise(Writing writing, Template present, int edition) {
        int changed = writing.execute(
                "UPDATE performance_template SET version = version + 1, edition = ? WHERE id = ? AND version = ?",
                edition,
                present.id(),
                present.version());
        if (changed == 0) {
            throw new Scorecards.Stale(present.id());
        }
    }

    private static Template reread(Reading reading, String id) {
        return select(reading, new Sql().add("WHERE id = ?", id)).get(0);
    }

    private static void audit(Writing writing, String action, Template before, Template after) {
        writing.audit(new Audit(
                action,
                "scorecard-template",
                after.id(),
                after.organisation(),
                before.toString(),
                after.toString(),
                "edition=" + after.edition()));
    }

    @Override
    public List<Edition> editions(Template template) {
        return database.read(reading -> reading.list(
                "SELECT edition, in_force_on, recorded_by FROM performance_edition WHERE template_id = ?"
                        + " ORDER BY edition",
                row -> new Edition(row.getInt(1), LocalDate.parse(row.getString(2)), row.getString(3)),
                template.id()));
    }

    @Override
    public Page<ScoreBook> books(Template template, @Nullable String cursor, int limit) {
        Sql sql = new Sql().add("WHERE template_id = ?", template.id());
        List<String> after = Cursor.parts(cursor, 2);
        if (after != null) {
            sql.add("AND (name > ? OR (name = ? AND id > ?))", after.get(0), after.get(0), after.get(1));
        }
        sql.add("ORDER BY name, id LIMIT ?", limit + 1);
        return database.read(reading -> {
            List<Scorecard> cards = new ArrayList<>();
            PerformanceTables.select(reading, sql, cards::add);
            boolean more = cards.size() > limit;
            List<Scorecard> page = more ? cards.subList(0, limit) : cards;
            Scorecard last = page.isEmpty() ? null : page.get(page.size() - 1);
            return new Page<>(PerformanceTables.books(reading, page), more ? Cursor.of(last.name(), last.id()) : null);
        });
    }

    /** Writes a new template; whoever calls declares it. */
    public static void insert(Writing writing, Template template) {
        writing.execute(
                "INSERT INTO performance_template (id, organisation, version, name, name_key, edition)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                template.id(),
                template.organisation(),
                template.version(),
                template.name(),
                key(template.name()),
                template.edition());
        KpiRows.insert(writing, template.id(), template.edition(), 0, template.kpis());
    }

    /** Adds KPIs to the edition in force of a template that has as many as {@code present}. */
    public static void append(Writing writing, Template present, List<Kpi> kpis) {
        KpiRows.insert(writing, present.id(), present.edition(), present.kpis().size(), kpis);
    }
}
