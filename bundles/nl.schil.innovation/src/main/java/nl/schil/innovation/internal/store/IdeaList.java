package nl.schil.innovation.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.innovation.internal.model.Answering;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Many ideas at once, as they stood on a day. */
@Component(service = IdeaList.class)
public final class IdeaList {
    private static final String STANDING = """
            , COALESCE(s.to_stage, 'IDEA') AS stage, s.decided_on, s.parked_until,
                (SELECT MIN(a.decided_on) FROM innovation_step a WHERE a.idea_id = i.id AND a.withdrawn_on IS NULL
                    AND a.decided_on <= ? AND a.to_stage <> 'INTAKE') AS answered_on
            FROM innovation_idea i
            LEFT JOIN innovation_step s ON s.idea_id = i.id AND s.seq = (
                SELECT MAX(x.seq) FROM innovation_step x
                WHERE x.idea_id = i.id AND x.withdrawn_on IS NULL AND x.decided_on <= ?)
            """;

    /** The columns by which ideas are ordered: sorting does not carry their texts along. */
    private static final String NARROW = "SELECT i.id, i.received_on, i.answer_due";

    private static final Comparator<IdeaRow> NEWEST = Comparator.comparing(
                    (IdeaRow row) -> row.idea().receivedOn())
            .thenComparing(row -> row.idea().id())
            .reversed();

    private final Database database;

    /** @param tables so that they are there */
    @Activate
    public IdeaList(@Reference Database database, @Reference InnovationTables tables) {
        this.database = database;
    }

    /**
     * Which ideas.
     *
     * @param text words in title or description, or null
     * @param suppliersOfText suppliers whose name has the text; their ideas match too
     * @param stages only in one of these stages; all when empty
     * @param answer only with an answer that stands so, or null
     * @param after day of receipt and id after which a page begins, or null
     */
    public record Query(
            OrganisationScope scope,
            LocalDate asOf,
            @Nullable String text,
            Set<String> suppliersOfText,
            Set<Stage> stages,
            @Nullable Origin origin,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String category,
            Answering.@Nullable Standing answer,
            @Nullable List<String> after) {
        /** All ideas of these organisations. */
        public static Query all(OrganisationScope scope, LocalDate asOf) {
            return new Query(scope, asOf, null, Set.of(), Set.of(), null, null, null, null, null, null);
        }
    }

    /** A column of the board. */
    public record Lane(int count, List<IdeaRow> first) {}

    /** Newest first. */
    public List<IdeaRow> list(Query query, int limit) {
        Sql sql = new Sql().add("SELECT id FROM (").add(NARROW + STANDING, query.asOf(), query.asOf());
        where(sql, query).add(") AS standing WHERE 1 = 1");
        standing(sql, query);
        List<String> after = query.after();
        if (after != null) {
            sql.add("AND (received_on < ? OR (received_on = ? AND id < ?))", after.get(0), after.get(0), after.get(1));
        }
        sql.add("ORDER BY received_on DESC, id DESC LIMIT ?", limit);
        return named(
                database.read(reading -> reading.list(sql.text(), row -> row.getString("id"), sql.arguments())),
                query.asOf());
    }

    /** The ideas with these ids, newest first. */
    public List<IdeaRow> named(Collection<String> ids, LocalDate asOf) {
        List<IdeaRow> rows = new ArrayList<>();
        Chunks.each(ids, part -> {
            Sql sql = new Sql().add("SELECT i.*" + STANDING, asOf, asOf).in("WHERE", "i.id", part);
            rows.addAll(database.read(reading -> reading.list(sql.text(), IdeaRow::of, sql.arguments())));
        });
        rows.sort(NEWEST);
        return rows;
    }

    /** The ideas by stage: how many, and the first few, those that wait longest for an answer first. */
    public Map<Stage, Lane> board(Query query, int each) {
        Sql sql = new Sql()
                .add("SELECT id, total FROM (SELECT id, COUNT(*) OVER (PARTITION BY stage) AS total,"
                        + " ROW_NUMBER() OVER (PARTITION BY stage ORDER BY CASE WHEN answered_on IS NULL THEN answer_due"
                        + " ELSE '9999' END, COALESCE(decided_on, received_on), id) AS place FROM (")
                .add(NARROW + STANDING, query.asOf(), query.asOf());
        where(sql, query).add(") AS standing WHERE 1 = 1");
        standing(sql, query).add(") AS placed WHERE place <= ? ORDER BY place", each);
        Map<String, Integer> totals = new LinkedHashMap<>();
        database.read(reading -> reading.list(
                        sql.text(), row -> Map.entry(row.getString("id"), row.getInt("total")), sql.arguments()))
                .forEach(of -> totals.put(of.getKey(), of.getValue()));
        Map<String, IdeaRow> rows = named(totals.keySet(), query.asOf()).stream()
                .collect(Collectors.toMap(row -> row.idea().id(), row -> row));
        Map<Stage, Lane> board = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<IdeaRow> lane = totals.keySet().stream()
                    .map(rows::get)
                    .filter(row -> row.stage() == stage)
                    .toList();
            board.put(
                    stage,
                    new Lane(
                            lane.isEmpty()
                                    ? 0
                                    : totals.getOrDefault(lane.get(0).idea().id(), 0),
                            lane));
        }
        return board;
    }

    private static Sql where(Sql sql, Query query) {
        OrganisationScope scope = query.scope();
        sql.add("WHERE " + scope.condition("i.organisation"), scope.arguments())
                .add("AND i.received_on <= ?", query.asOf());
        equal(sql, "i.origin", query.origin());
        equal(sql, "i.supplier_id", query.supplier());
        equal(sql, "i.contract_id", query.contract());
        equal(sql, "i.category", query.category());
        String text = query.text();
        if (text != null) {
            String like = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[%_]", "") + "%";
            sql.add("AND (LOWER(i.title) LIKE ? OR LOWER(i.description) LIKE ?", like, like)
                    .in("OR", "i.supplier_id", query.suppliersOfText())
                    .add(")");
        }
        return sql;
    }

    private static void equal(Sql sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.add("AND " + column + " = ?", value);
        }
    }

    private static Sql standing(Sql sql, Query query) {
        if (!query.stages().isEmpty()) {
            sql.in("AND", "stage", query.stages());
        }
        Answering.Standing answer = query.answer();
        if (answer != null) {
            switch (answer) {
                case WAITING -> sql.add("AND answered_on IS NULL AND answer_due >= ?", query.asOf());
                case OVERDUE -> sql.add("AND answered_on IS NULL AND answer_due < ?", query.asOf());
                case IN_TIME -> sql.add("AND answered_on <= answer_due");
                case LATE -> sql.add("AND answered_on > answer_due");
            }
        }
        return sql;
    }
}
