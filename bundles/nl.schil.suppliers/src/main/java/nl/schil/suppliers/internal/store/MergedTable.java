package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.schil.kernel.store.Writing;

/**
 * A table whose rows refer to a supplier, and how they follow when that supplier is merged. Every table of this bundle
 * that refers to {@code suppliers_supplier} stands in {@link #ALL}; a test compares.
 *
 * @param name the table
 * @param label what its rows are, the last word of text keys
 * @param columns columns that hold the id of a supplier
 * @param key columns of the primary key
 * @param unique with the supplier, what no two rows share; a row that the survivor has already is dropped. Empty when a
 *     row can always move
 * @param derived columns that are computed or that change without changing the row's meaning
 * @param erasable whether a row may be gone when a merge is undone, because people may remove it for good
 */
record MergedTable(
        String name,
        String label,
        List<String> columns,
        List<String> key,
        List<String> unique,
        Set<String> derived,
        boolean erasable) {
    /** The suppliers themselves and what {@link SupplierWriter} writes with them. */
    static final List<MergedTable> WRITTEN = List.of(
            new MergedTable(
                    "suppliers_supplier",
                    "supplier",
                    List.of("id", "parent"),
                    List.of("id"),
                    List.of(),
                    Set.of("version", "changed_at", "changed_by", "search_text", "keyed", "keyed_from"),
                    false),
            new MergedTable(
                    "suppliers_identifier",
                    "identifier",
                    List.of("supplier"),
                    List.of("supplier", "scheme", "value"),
                    List.of(),
                    Set.of("verified_on", "source"),
                    false),
            new MergedTable(
                    "suppliers_trade_name",
                    "trade-name",
                    List.of("supplier"),
                    List.of("supplier", "position"),
                    List.of(),
                    Set.of(),
                    false),
            new MergedTable(
                    "suppliers_alias",
                    "alias",
                    List.of("supplier"),
                    List.of("system", "external_id"),
                    List.of(),
                    Set.of(),
                    false));

    /** What follows as it is. */
    static final List<MergedTable> MOVED = Stream.concat(own(), profile()).toList();

    /** Pairs of suppliers; {@link SqlCandidates} makes them follow. */
    static final MergedTable CANDIDATES = new MergedTable(
            "suppliers_candidate", "candidate", List.of("one", "other"), List.of("id"), List.of(), Set.of(), true);

    static final List<MergedTable> ALL = all();

    private static Stream<MergedTable> own() {
        return Stream.of(
                of(
                        "suppliers_relationship",
                        "relationship",
                        List.of("supplier", "organisation"),
                        List.of("organisation")),
                of(
                        "suppliers_ended_relationship",
                        "relationship",
                        List.of("supplier", "organisation"),
                        List.of("organisation")),
                new MergedTable(
                        "suppliers_contact", "contact", List.of("supplier"), List.of("id"), List.of(), Set.of(), true),
                of("suppliers_duplicate", "duplicate", List.of("id"), List.of("fingerprint", "organisation")));
    }

    private static Stream<MergedTable> profile() {
        return Stream.of("suppliers_certificate", "suppliers_turnover", "suppliers_blocking", "suppliers_category")
                .map(name -> new MergedTable(
                        name, "profile", List.of("supplier"), List.of("id"), List.of(), Set.of(), true));
    }

    private static MergedTable of(String name, String label, List<String> key, List<String> unique) {
        return new MergedTable(name, label, List.of("supplier"), key, unique, Set.of(), false);
    }

    private static List<MergedTable> all() {
        List<MergedTable> all = new ArrayList<>(WRITTEN);
        all.addAll(MOVED);
        all.add(CANDIDATES);
        return List.copyOf(all);
    }

    static MergedTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such table in merges: " + name));
    }

    /** Makes the rows of {@code from} rows of {@code to}; those that {@code to} has already are dropped. */
    void move(Writing writing, String from, String to) {
        for (String column : columns) {
            if (!unique.isEmpty()) {
                StringBuilder same = new StringBuilder();
                unique.forEach(u -> same.append(" AND kept.")
                        .append(u)
                        .append(" = ")
                        .append(name)
                        .append('.')
                        .append(u));
                writing.execute(
                        "DELETE FROM " + name + " WHERE " + column + " = ? AND EXISTS (SELECT 1 FROM " + name
                                + " kept WHERE kept." + column + " = ?" + same + ")",
                        from,
                        to);
            }
            writing.execute("UPDATE " + name + " SET " + column + " = ? WHERE " + column + " = ?", to, from);
        }
    }
}
