package nl.schil.performance.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Closing;
import nl.schil.performance.internal.model.Measurement;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Scorecards;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scorecards and measurements in SQL. */
@Component(service = Scorecards.class)
public final class SqlScorecards implements Scorecards {
    private final Database database;

    @Activate
    public SqlScorecards(@Reference Database database, @Reference PerformanceTables tables) {
        this.database = database;
    }

    @Override
    public Optional<ScoreBook> find(OrganisationScope organisations, String id) {
        return database.read(reading -> {
            List<Scorecard> cards = PerformanceTables.cards(reading, List.of(id)).stream()
                    .filter(card -> organisations.contains(card.organisation()))
                    .toList();
            return PerformanceTables.books(reading, cards).stream().findFirst();
        });
    }

    @Override
    public void add(Actor actor, Scorecard card) {
        database.write(actor, "add scorecard", writing -> {
            insert(writing, List.of(card));
            Standings.rewrite(writing, List.of(card.id()));
            audit(writing, "performance.add-scorecard", card, null, card.toString(), null);
            return null;
        });
    }

    /** Writes new scorecards; whoever calls writes their standings and declares it. */
    public static void insert(Writing writing, List<Scorecard> cards) {
        writing.batch(
                "INSERT INTO performance_scorecard (id, organisation, version, name, template_id, supplier_id,"
                        + " contract_id, subject, starts_on, ends_on, anchor_on, owner_email, search)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cards.stream()
                        .map(card -> new Object[] {
                            card.id(),
                            card.organisation(),
                            card.version(),
                            card.name(),
                            card.template(),
                            card.supplier(),
                            card.contract(),
                            card.subject(),
                            card.startsOn(),
                            card.endsOn(),
                            card.anchorOn(),
                            card.owner(),
                            search(card)
                        })
                        .toList());
    }

    private static String search(Scorecard card) {
        return (card.name() + " " + card.subject()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void change(Actor actor, Scorecard card) {
        database.write(actor, "change scorecard", writing -> {
            String before = PerformanceTables.cards(writing, List.of(card.id())).toString();
            update(writing, card);
            Standings.rewrite(writing, List.of(card.id()));
            audit(writing, "performance.change-scorecard", card, before, card.toString(), null);
            return null;
        });
    }

    /** Replaces the scorecard whose version is one less; whoever calls writes its standings and declares it. */
    public static void update(Writing writing, Scorecard card) {
        int changed = writing.execute(
                "UPDATE performance_scorecard SET version = ?, name = ?, ends_on = ?, owner_email = ?, search = ?"
                        + " WHERE id = ? AND version = ?",
                card.version(),
                card.name(),
                card.endsOn(),
                card.owner(),
                search(card),
                card.id(),
                card.version() - 1);
        if (changed == 0) {
            throw new Stale(card.id());
        }
    }

    @Override
    public boolean measured(String id) {
        return database.read(reading -> reading.one(
                        "SELECT 1 FROM performance_measurement WHERE scorecard_id = ? LIMIT 1",
                        row -> row.getInt(1),
                        id)
                .isPresent());
    }

    @Override
    public void remove(Actor actor, Scorecard card) {
        database.write(actor, "remove scorecard", writing -> {
            writing.execute("DELETE FROM performance_standing WHERE scorecard_id = ?", card.id());
            writing.execute("DELETE FROM performance_closing WHERE scorecard_id = ?", card.id());
            writing.execute("DELETE FROM performance_due WHERE scorecard_id = ?", card.id());
            int removed = writing.execute(
                    "DELETE FROM performance_scorecard WHERE id = ? AND version = ?", card.id(), card.version());
            if (removed == 0) {
                throw new Stale(card.id());
            }
            audit(writing, "performance.remove-scorecard", card, card.toString(), null, null);
            return null;
        });
    }

    @Override
    public Recorded record(Actor actor, Scorecard card, List<Measurement> measurements) {
        return database.write(actor, "record measurements", writing -> {
            Map<String, List<Measurement>> byCard = Map.of(card.id(), measurements);
            Recorded done = record(writing, Map.of(card.id(), card), byCard, actor);
            if (done.added() + done.corrected() > 0) {
                audit(writing, "performance.measure", card, null, measurements.toString(), detail(done));
            }
            return done;
        });
    }

    static String detail(Recorded done) {
        return "added=" + done.added() + ", corrected=" + done.corrected();
    }

    /** Writes measurements of many scorecards and their standings; whoever calls declares it. */
    public static Recorded record(
            Writing writing, Map<String, Scorecard> cards, Map<String, List<Measurement>> measurements, Actor actor) {
        Map<String, Map<String, Measurement>> present = new HashMap<>();
        PerformanceTables.books(writing, List.copyOf(cards.values()))
                .forEach(book -> present.put(book.card().id(), MeasurementRows.index(book)));
        int added = 0;
        int corrected = 0;
        int unchanged = 0;
        List<MeasurementRows.Entry> rows = new ArrayList<>();
        for (Map.Entry<String, List<Measurement>> one : measurements.entrySet()) {
            for (Measurement asked : one.getValue()) {
                Measurement before = present.get(one.getKey()).get(MeasurementRows.key(asked));
                if (before != null && before.same(asked)) {
                    unchanged++;
                    continue;
                }
                added += before == null ? 1 : 0;
                corrected += before == null ? 0 : 1;
                int revision = before == null ? 1 : before.revision() + 1;
                rows.add(new MeasurementRows.Entry(cards.get(one.getKey()), asked.revised(revision)));
            }
        }
        MeasurementRows.write(writing, rows);
        if (!rows.isEmpty()) {
            reconcile(writing, rows, actor);
        }
        return new Recorded(added, corrected, unchanged);
    }

    private static void reconcile(Writing writing, List<MeasurementRows.Entry> rows, Actor actor) {
        Map<String, Scorecard> changed = new LinkedHashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (MeasurementRows.Entry row : rows) {
            changed.put(row.card().id(), row.card());
            if (row.measurement().note() != null) {
                reasons.putIfAbsent(row.card().id(), row.measurement().note());
            }
        }
        Standings.rewrite(writing, changed.keySet());
        LocalDate today = rows.get(0).measurement().recordedOn();
        ClosingRows.reconcile(writing, List.copyOf(changed.values()), reasons, today, actor.id());
    }

    @Override
    public List<Closing> closings(Scorecard card) {
        return database.read(
                reading -> ClosingRows.all(reading, List.of(card.id())).getOrDefault(card.id(), List.of()));
    }

    @Override
    public boolean close(Actor actor, Scorecard card, Closing closing) {
        return database.write(actor, "close period", writing -> {
            boolean closed = ClosingRows.all(writing, List.of(card.id())).getOrDefault(card.id(), List.of()).stream()
                    .anyMatch(
                            one -> one.period().until().equals(closing.period().until()));
            if (closed) {
                return false;
            }
            ClosingRows.insert(writing, card, closing);
            writing.execute("UPDATE performance_scorecard SET version = version + 1 WHERE id = ?", card.id());
            audit(writing, "performance.close-period", card, null, closing.toString(), null);
            return true;
        });
    }

    @Override
    public List<Measurement> revisions(Scorecard card, String kpi) {
        return database.read(reading -> reading.list(
                "SELECT * FROM performance_measurement WHERE scorecard_id = ? AND kpi = ?"
                        + " ORDER BY period_from DESC, revision DESC",
                PerformanceTables::measurement,
                card.id(),
                kpi));
    }

    private static void audit(
            Writing writing,
            String action,
            Scorecard card,
            @Nullable String before,
            @Nullable String after,
            @Nullable String detail) {
        writing.audit(new Audit(action, "scorecard", card.id(), card.organisation(), before, after, detail));
    }
}
