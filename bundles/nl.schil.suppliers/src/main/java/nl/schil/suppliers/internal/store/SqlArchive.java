package nl.schil.suppliers.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.EndedRelation;
import org.jspecify.annotations.Nullable;

/** Relations that ended, and what of a supplier is erased with them. */
public final class SqlArchive {
    /** The name of a natural person whose name was erased; the screens say it in their own language. */
    public static final String ERASED_NAME = "Eenmanszaak (gegevens gewist)";

    private static final String SELECT =
            "SELECT organisation, supplier, since, ended_on, reason, version FROM suppliers_ended_relationship";

    private SqlArchive() {}

    /**
     * What of one organisation would be erased or closed.
     *
     * @param contacts its contacts
     * @param manager whether it names who manages the relation
     * @param duplicates its refused rows that may be this supplier
     */
    public record Contents(long contacts, boolean manager, long duplicates) {}

    public static Contents contents(Reading reading, String supplier, String organisation) {
        return reading.one(
                        "SELECT (SELECT COUNT(*) FROM suppliers_contact c WHERE c.supplier = r.supplier"
                                + " AND c.organisation = r.organisation), r.manager_email IS NOT NULL,"
                                + " (SELECT COUNT(*) FROM suppliers_duplicate d WHERE d.supplier = r.supplier"
                                + " AND d.organisation = r.organisation AND d.state = 'OPEN')"
                                + " FROM suppliers_relationship r WHERE r.supplier = ? AND r.organisation = ?",
                        row -> new Contents(row.getLong(1), row.getBoolean(2), row.getLong(3)),
                        supplier,
                        organisation)
                .orElse(new Contents(0, false, 0));
    }

    /** The ended relations of these organisations, by supplier. */
    public static Map<String, List<EndedRelation>> ended(
            Reading reading, Collection<String> suppliers, OrganisationScope scope) {
        Map<String, List<EndedRelation>> ended = new HashMap<>();
        Chunks.each(suppliers, (marks, arguments) -> {
            arguments.addAll(scope.arguments());
            reading.each(
                    SELECT + " WHERE supplier IN (" + marks + ") AND " + scope.condition("organisation")
                            + " ORDER BY supplier, ended_on DESC, organisation",
                    SqlArchive::relation,
                    r -> ended.computeIfAbsent(r.supplier(), id -> new ArrayList<>())
                            .add(r),
                    arguments.toArray());
        });
        return ended;
    }

    public static Optional<EndedRelation> ended(Reading reading, String supplier, String organisation) {
        return reading.one(
                SELECT + " WHERE supplier = ? AND organisation = ?", SqlArchive::relation, supplier, organisation);
    }

    /** The days on which suppliers were erased, by id; others are absent. */
    public static Map<String, LocalDate> erased(Reading reading, Collection<String> suppliers) {
        Map<String, LocalDate> erased = new HashMap<>();
        Chunks.each(
                suppliers,
                (marks, arguments) -> reading.each(
                        "SELECT id, erased_on FROM suppliers_supplier WHERE erased_on IS NOT NULL AND id IN (" + marks
                                + ")",
                        row -> Map.entry(row.getString(1), LocalDate.parse(row.getString(2))),
                        one -> erased.put(one.getKey(), one.getValue()),
                        arguments.toArray()));
        return erased;
    }

    /** Whether any organisation blocks the supplier on the day or later. */
    public static boolean isBlocked(Reading reading, String supplier, LocalDate today) {
        return reading.one(
                        "SELECT 1 FROM suppliers_blocking WHERE supplier = ? AND blocked_until >= ? LIMIT 1",
                        row -> row.getInt(1),
                        supplier,
                        today)
                .isPresent();
    }

    /** Ends a relation: contacts and manager are erased, open duplicates of the organisation are dismissed. */
    public static void end(
            Writing writing, String supplier, String organisation, LocalDate today, String reason, String actor) {
        writing.execute(
                "INSERT INTO suppliers_ended_relationship (organisation, supplier, since, ended_on, reason, ended_by,"
                        + " version) SELECT organisation, supplier, since, ?, ?, ?, version FROM suppliers_relationship"
                        + " WHERE supplier = ? AND organisation = ?",
                today,
                reason,
                actor,
                supplier,
                organisation);
        writing.execute(
                "DELETE FROM suppliers_relationship WHERE supplier = ? AND organisation = ?", supplier, organisation);
        writing.execute(
                "DELETE FROM suppliers_contact WHERE supplier = ? AND organisation = ?", supplier, organisation);
        writing.execute(
                "UPDATE suppliers_duplicate SET state = 'DISMISSED', resolved_on = ?, resolved_by = ?"
                        + " WHERE supplier = ? AND organisation = ? AND state = 'OPEN'",
                today,
                actor,
                supplier,
                organisation);
    }

    /** The last relation ended: contacts that are left go, and pairs with the supplier are proposed no longer. */
    public static void close(Writing writing, String supplier, LocalDate today) {
        writing.execute("UPDATE suppliers_supplier SET archived_on = ? WHERE id = ?", today, supplier);
        writing.execute("DELETE FROM suppliers_contact WHERE supplier = ?", supplier);
        for (String column : List.of("one", "other")) {
            writing.execute("DELETE FROM suppliers_candidate WHERE " + column + " = ? AND state = 'OPEN'", supplier);
        }
    }

    /**
     * Erases by what a natural person is known: names, place, address of the website, keys, numbers, refused rows, and what
     * merges would bring back. Whether it had a key, and when it was verified, stays, for figures of days before.
     */
    public static void erase(Writing writing, String supplier, LocalDate today) {
        writing.execute(
                "UPDATE suppliers_supplier SET name = ?, name_key = '', match_key = '', place = NULL, place_key = '',"
                        + " website = NULL, search_text = '', source = '', parent = NULL, erased_on = ? WHERE id = ?",
                ERASED_NAME,
                today,
                supplier);
        for (String table : List.of(
                "suppliers_identifier",
                "suppliers_trade_name",
                "suppliers_alias",
                "suppliers_certificate",
                "suppliers_turnover",
                "suppliers_blocking",
                "suppliers_category")) {
            writing.execute("DELETE FROM " + table + " WHERE supplier = ?", supplier);
        }
        writing.execute(
                "UPDATE suppliers_duplicate SET incoming = '{}', incoming_name = '', keys = '' WHERE supplier = ?",
                supplier);
        writing.execute(
                "UPDATE suppliers_candidate SET equal_keys = '' WHERE one = ? OR other = ?", supplier, supplier);
        writing.execute(
                "UPDATE suppliers_merge SET merged_name = ?, survivor_name = ?, undo_rows = NULL, undo_references = NULL,"
                        + " undo_until = ? WHERE survivor = ?",
                ERASED_NAME,
                ERASED_NAME,
                today.minusDays(1),
                supplier);
    }

    /** Makes a relation that ended again as it was, without contacts and manager. */
    public static void restore(Writing writing, EndedRelation relation) {
        writing.execute(
                "INSERT INTO suppliers_relationship (organisation, supplier, since, version) VALUES (?, ?, ?, ?)",
                relation.organisation(),
                relation.supplier(),
                relation.since(),
                relation.version() + 1);
        revive(writing, List.<@Nullable Object[]>of(new Object[] {relation.supplier(), relation.organisation()}));
    }

    /** Relations that are made again are no ended ones; rows of supplier and organisation. */
    static void revive(Writing writing, List<@Nullable Object[]> relations) {
        writing.batch(
                "UPDATE suppliers_relationship SET archived_before = (SELECT e.ended_on FROM suppliers_ended_relationship e"
                        + " WHERE e.supplier = suppliers_relationship.supplier"
                        + " AND e.organisation = suppliers_relationship.organisation)"
                        + " WHERE supplier = ? AND organisation = ?",
                relations);
        writing.batch("DELETE FROM suppliers_ended_relationship WHERE supplier = ? AND organisation = ?", relations);
        writing.batch(
                "UPDATE suppliers_supplier SET archived_on = NULL WHERE id = ? AND archived_on IS NOT NULL",
                relations.stream().map(r -> new @Nullable Object[] {r[0]}).toList());
    }

    private static EndedRelation relation(ResultSet row) throws SQLException {
        return new EndedRelation(
                row.getString("organisation"),
                row.getString("supplier"),
                row.getString("since"),
                LocalDate.parse(row.getString("ended_on")),
                row.getString("reason"),
                row.getLong("version"));
    }
}
