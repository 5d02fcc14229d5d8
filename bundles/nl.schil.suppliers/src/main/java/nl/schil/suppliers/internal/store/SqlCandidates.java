package nl.schil.suppliers.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Candidate;
import nl.schil.suppliers.internal.model.Candidate.State;
import org.jspecify.annotations.Nullable;

/** Pairs of registered suppliers that may be one; an organisation sees those of which it has both. */
public final class SqlCandidates {
    private static final String SELECT =
            "SELECT c.id, c.one, c.other, c.score, c.reasons, c.equal_keys, c.state, c.created_on FROM suppliers_candidate c";

    private SqlCandidates() {}

    /**
     * Keeps pairs that were not found before, whatever was decided about them.
     *
     * @return how many are new
     */
    public static int add(Writing writing, Collection<Candidate> candidates, String actor) {
        Set<String> known = new HashSet<>();
        Chunks.each(
                candidates.stream().map(Candidate::pair).toList(),
                (marks, arguments) -> writing.each(
                        "SELECT pair FROM suppliers_candidate WHERE pair IN (" + marks + ")",
                        row -> row.getString(1),
                        known::add,
                        arguments.toArray()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Candidate c : candidates) {
            if (known.add(c.pair())) {
                rows.add(new @Nullable Object[] {
                    c.id(),
                    c.one(),
                    c.other(),
                    c.pair(),
                    c.score(),
                    String.join(",", c.reasons()),
                    String.join(",", c.keys()),
                    c.state(),
                    c.createdOn(),
                    actor
                });
            }
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO suppliers_candidate (id, one, other, pair, score, reasons, equal_keys, state, created_on,"
                            + " created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
        return rows.size();
    }

    /** The same for pairs found in an older snapshot: those of which a supplier is gone since are left out. */
    public static int addExisting(Writing writing, Collection<Candidate> candidates, String actor) {
        Set<String> there = new HashSet<>();
        Set<String> asked = new HashSet<>();
        candidates.forEach(c -> asked.addAll(List.of(c.one(), c.other())));
        Chunks.each(
                asked,
                (marks, arguments) -> writing.each(
                        "SELECT id FROM suppliers_supplier WHERE archived_on IS NULL AND id IN (" + marks + ")",
                        row -> row.getString(1),
                        there::add,
                        arguments.toArray()));
        return add(
                writing,
                candidates.stream()
                        .filter(c -> there.contains(c.one()) && there.contains(c.other()))
                        .toList(),
                actor);
    }

    /** The open pairs that the scope sees, the surest first, after {@code cursor}. */
    public static Page<Candidate> open(
            Reading reading, OrganisationScope scope, @Nullable String supplier, @Nullable String cursor, int limit) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder sql = new StringBuilder(SELECT + " WHERE c.state = 'OPEN'");
        visible(sql, arguments, scope);
        if (supplier != null) {
            sql.append(" AND (c.one = ? OR c.other = ?)");
            arguments.add(supplier);
            arguments.add(supplier);
        }
        if (cursor != null) {
            sql.append(" AND (c.score < (SELECT score FROM suppliers_candidate WHERE id = ?)"
                    + " OR c.score = (SELECT score FROM suppliers_candidate WHERE id = ?) AND c.id > ?)");
            arguments.addAll(List.of(cursor, cursor, cursor));
        }
        arguments.add(limit + 1);
        List<Candidate> found = reading.list(
                sql.append(" ORDER BY c.score DESC, c.id LIMIT ?").toString(),
                SqlCandidates::candidate,
                arguments.toArray());
        return found.size() > limit
                ? new Page<>(found.subList(0, limit), found.get(limit - 1).id())
                : new Page<>(found, null);
    }

    public static long count(Reading reading, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM suppliers_candidate c WHERE c.state = 'OPEN'");
        visible(sql, arguments, scope);
        return reading.one(sql.toString(), row -> row.getLong(1), arguments.toArray())
                .orElse(0L);
    }

    public static Optional<Candidate> find(Reading reading, String id, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(List.of(id));
        StringBuilder sql = new StringBuilder(SELECT + " WHERE c.id = ?");
        visible(sql, arguments, scope);
        return reading.one(sql.toString(), SqlCandidates::candidate, arguments.toArray());
    }

    public static void resolve(Writing writing, String id, State state, LocalDate on, String actor) {
        writing.execute(
                "UPDATE suppliers_candidate SET state = ?, resolved_on = ?, resolved_by = ? WHERE id = ?",
                state,
                on,
                actor,
                id);
    }

    /** The pair of both is settled; pairs of {@code merged} with a third become pairs of {@code survivor}. */
    static void follow(Writing writing, String merged, String survivor) {
        List<Candidate> pairs = writing.list(
                SELECT + " WHERE c.one = ? OR c.other = ? ORDER BY c.id", SqlCandidates::candidate, merged, merged);
        for (Candidate pair : pairs) {
            String third = pair.one().equals(merged) ? pair.other() : pair.one();
            if (third.equals(survivor)) {
                writing.execute("UPDATE suppliers_candidate SET state = 'MERGED' WHERE id = ?", pair.id());
            } else {
                repoint(writing, pair, survivor, third);
            }
        }
    }

    private static void repoint(Writing writing, Candidate pair, String survivor, String third) {
        String key = Candidate.pair(survivor, third);
        boolean known = writing.one("SELECT 1 FROM suppliers_candidate WHERE pair = ?", row -> row.getInt(1), key)
                .isPresent();
        if (known) {
            writing.execute("DELETE FROM suppliers_candidate WHERE id = ?", pair.id());
        } else {
            writing.execute(
                    "UPDATE suppliers_candidate SET one = ?, other = ?, pair = ? WHERE id = ?",
                    survivor,
                    third,
                    key,
                    pair.id());
        }
    }

    private static void visible(StringBuilder sql, List<Object> arguments, OrganisationScope scope) {
        if (!scope.all()) {
            for (String column : List.of("c.one", "c.other")) {
                sql.append(" AND EXISTS (SELECT 1 FROM suppliers_relationship r WHERE r.supplier = ")
                        .append(column)
                        .append(" AND ")
                        .append(scope.condition("r.organisation"))
                        .append(")");
                arguments.addAll(scope.arguments());
            }
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String keys = row.getString("equal_keys");
        return new Candidate(
                row.getString("id"),
                row.getString("one"),
                row.getString("other"),
                row.getDouble("score"),
                List.of(row.getString("reasons").split(",")),
                keys.isEmpty() ? List.of() : List.of(keys.split(",")),
                State.valueOf(row.getString("state")),
                LocalDate.parse(row.getString("created_on")));
    }
}
