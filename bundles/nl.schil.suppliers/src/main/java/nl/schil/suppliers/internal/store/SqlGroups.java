package nl.schil.suppliers.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.suppliers.internal.model.GroupMember;
import org.jspecify.annotations.Nullable;

/** Corporate groups: which supplier belongs to which. */
public final class SqlGroups {
    private SqlGroups() {}

    /** The supplier, what it belongs to, and so on up to the head of the group; ids. */
    public static List<String> upwards(Reading reading, String supplier) {
        List<String> chain = new ArrayList<>();
        String next = supplier;
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = parent(reading, next);
        }
        return chain;
    }

    /** The whole group of a supplier, from its head down: each member before what belongs to it, by name. */
    public static List<GroupMember> members(Reading reading, String supplier) {
        List<String> chain = upwards(reading, supplier);
        List<GroupMember> found = reading.list(
                "WITH RECURSIVE member (id, depth) AS (SELECT id, 0 FROM suppliers_supplier WHERE id = ? UNION ALL"
                        + " SELECT s.id, m.depth + 1 FROM suppliers_supplier s JOIN member m ON s.parent = m.id)"
                        + " SELECT s.id, s.parent, s.name, s.place, s.country, m.depth FROM member m"
                        + " JOIN suppliers_supplier s ON s.id = m.id ORDER BY s.name_key, s.id",
                SqlGroups::member,
                chain.get(chain.size() - 1));
        Map<String, List<GroupMember>> children = new HashMap<>();
        found.stream()
                .filter(m -> m.parent() != null)
                .forEach(m -> children.computeIfAbsent(m.parent(), p -> new ArrayList<>())
                        .add(m));
        List<GroupMember> ordered = new ArrayList<>(found.size());
        found.stream().filter(m -> m.level() == 0).forEach(head -> put(head, children, ordered));
        return ordered;
    }

    /** Which of these suppliers an organisation of the scope has a relation with. */
    public static Set<String> visible(Reading reading, List<GroupMember> members, OrganisationScope scope) {
        Set<String> ids = members.stream().map(GroupMember::id).collect(Collectors.toSet());
        if (scope.all()) {
            return ids;
        }
        Set<String> visible = new HashSet<>();
        Chunks.each(ids, (marks, arguments) -> {
            arguments.addAll(scope.arguments());
            reading.each(
                    "SELECT supplier FROM suppliers_relationship WHERE supplier IN (" + marks + ") AND "
                            + scope.condition("organisation"),
                    row -> row.getString(1),
                    visible::add,
                    arguments.toArray());
        });
        return visible;
    }

    public static void setParent(Writing writing, String supplier, @Nullable String parent) {
        writing.execute("UPDATE suppliers_supplier SET parent = ? WHERE id = ?", parent, supplier);
    }

    private static @Nullable String parent(Reading reading, String supplier) {
        return reading.one(
                        "SELECT COALESCE(parent, '') FROM suppliers_supplier WHERE id = ?",
                        row -> row.getString(1),
                        supplier)
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    private static void put(GroupMember member, Map<String, List<GroupMember>> children, List<GroupMember> ordered) {
        ordered.add(member);
        children.getOrDefault(member.id(), List.of()).forEach(child -> put(child, children, ordered));
    }

    private static GroupMember member(ResultSet row) throws SQLException {
        return new GroupMember(
                row.getString("id"),
                row.getString("parent"),
                row.getString("name"),
                row.getString("place"),
                row.getString("country"),
                row.getInt("depth"));
    }
}
