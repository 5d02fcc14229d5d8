package nl.schil.suppliers.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.Duplicate;
import nl.schil.suppliers.internal.model.Duplicate.State;
import org.jspecify.annotations.Nullable;

/** The queue of suppliers that may be one. */
public final class SqlDuplicates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = "SELECT id, supplier, organisation, incoming, score, reasons, keys, source,"
            + " state, created_on, resolved_on FROM suppliers_duplicate";

    private SqlDuplicates() {}

    /**
     * Queues candidates that were not queued before, whatever was decided about them.
     *
     * @return how many are new
     */
    public static int queue(Writing writing, Collection<Duplicate> candidates, String actor) {
        Set<String> known = new HashSet<>();
        Chunks.each(
                candidates.stream().map(SqlDuplicates::fingerprint).toList(),
                (marks, arguments) -> writing.each(
                        "SELECT supplier, organisation, fingerprint FROM suppliers_duplicate WHERE fingerprint IN ("
                                + marks + ")",
                        row -> row.getString(1) + row.getString(2) + row.getString(3),
                        known::add,
                        arguments.toArray()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Duplicate d : candidates) {
            String fingerprint = fingerprint(d);
            if (known.add(d.supplier() + d.organisation() + fingerprint)) {
                rows.add(row(d, fingerprint, actor));
            }
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO suppliers_duplicate (id, supplier, organisation, incoming, incoming_name, fingerprint,"
                            + " score, reasons, keys, source, state, created_on, created_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
        return rows.size();
    }

    /** The open candidates of these organisations, oldest first, after {@code cursor}. */
    public static Page<Duplicate> open(
            Reading reading, OrganisationScope scope, @Nullable String supplier, @Nullable String cursor, int limit) {
        List<Object> arguments = new ArrayList<>(scope.arguments());
        arguments.add(cursor == null ? "" : cursor);
        if (supplier != null) {
            arguments.add(supplier);
        }
        arguments.add(limit + 1);
        List<Duplicate> found = reading.list(
                SELECT + " WHERE state = 'OPEN' AND " + scope.condition("organisation") + " AND id > ?"
                        + (supplier == null ? "" : " AND supplier = ?") + " ORDER BY id LIMIT ?",
                SqlDuplicates::duplicate,
                arguments.toArray());
        return found.size() > limit
                ? new Page<>(found.subList(0, limit), found.get(limit - 1).id())
                : new Page<>(found, null);
    }

    public static Optional<Duplicate> find(Reading reading, String id, OrganisationScope scope) {
        List<Object> arguments = new ArrayList<>(List.of(id));
        arguments.addAll(scope.arguments());
        return reading.one(
                SELECT + " WHERE id = ? AND " + scope.condition("organisation"),
                SqlDuplicates::duplicate,
                arguments.toArray());
    }

    /** How many candidates are open in these organisations. */
    public static long count(Reading reading, OrganisationScope scope) {
        return reading.one(
                        "SELECT COUNT(*) FROM suppliers_duplicate WHERE state = 'OPEN' AND "
                                + scope.condition("organisation"),
                        row -> row.getLong(1),
                        scope.arguments().toArray())
                .orElse(0L);
    }

    public static void resolve(Writing writing, String id, State state, LocalDate on, String actor) {
        writing.execute(
                "UPDATE suppliers_duplicate SET state = ?, resolved_on = ?, resolved_by = ? WHERE id = ?",
                state,
                on,
                actor,
                id);
    }

    private static @Nullable Object[] row(Duplicate d, String fingerprint, String actor) {
        return new @Nullable Object[] {
            d.id(),
            d.supplier(),
            d.organisation(),
            write(d.incoming()),
            d.incoming().getOrDefault("name", ""),
            fingerprint,
            d.score(),
            String.join(",", d.reasons()),
            String.join(",", d.keys()),
            d.source(),
            d.state(),
            d.createdOn(),
            actor
        };
    }

    private static Duplicate duplicate(ResultSet row) throws SQLException {
        return new Duplicate(
                row.getString("id"),
                row.getString("supplier"),
                row.getString("organisation"),
                read(row.getString("incoming")),
                row.getDouble("score"),
                List.of(row.getString("reasons").split(",")),
                List.of(row.getString("keys").split(",")),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                LocalDate.parse(row.getString("created_on")),
                SupplierTables.date(row, "resolved_on"));
    }

    /** The same name and identifiers are the same candidate, whatever else the row says. */
    private static String fingerprint(Duplicate d) {
        try {
            Map<String, String> identity = new TreeMap<>(d.incoming());
            identity.keySet().removeAll(List.of("place", "country", "website", "trade_names", "verified_on"));
            byte[] text = identity.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String write(Map<String, String> incoming) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(incoming));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }

    private static Map<String, String> read(String incoming) {
        try {
            return JSON.readValue(incoming, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("suppliers_duplicate.incoming is not JSON", e);
        }
    }
}
