package nl.schil.suppliers.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.suppliers.internal.model.SupplierName;
import org.jspecify.annotations.Nullable;

/**
 * A question for suppliers, in an order by which one can read on.
 *
 * @param scope the organisations whose suppliers may be seen
 * @param text words that must all stand in a supplier's names, place or identifiers; null for all suppliers
 * @param filter what else holds for them
 * @param sort the order
 * @param after where the previous page ended, or null for the first page
 * @param limit most rows to answer
 */
public record SupplierQuery(
        OrganisationScope scope,
        @Nullable String text,
        SupplierFilter filter,
        Sort sort,
        @Nullable After after,
        int limit) {
    /** The question without a filter. */
    public SupplierQuery(OrganisationScope scope, @Nullable String text, Sort sort, @Nullable After after, int limit) {
        this(scope, text, SupplierFilter.NONE, sort, after, limit);
    }

    /** @param value value of the sort column of the last supplier already seen */
    public record After(String value, String id) {}

    /** Orders, each by one column and then the id. */
    public enum Sort {
        NAME("name_key", true),
        NAME_DOWN("name_key", false),
        PLACE("place_key", true),
        PLACE_DOWN("place_key", false),
        VERIFIED("verified_key", true),
        VERIFIED_DOWN("verified_key", false);

        private final String column;
        private final boolean up;

        Sort(String column, boolean up) {
            this.column = column;
            this.up = up;
        }

        String column() {
            return column;
        }
    }

    /** The statement that answers ids with their sort value. */
    String sql() {
        String direction = sort.up ? "" : " DESC";
        List<String> words = words();
        // a search reads the whole table: in its own order that takes a third of the time of the index of the sort
        String column = "s." + sort.column() + (words.isEmpty() ? "" : " || ''");
        StringBuilder sql = new StringBuilder("SELECT s.id, " + column
                + " AS sort_value FROM suppliers_supplier s WHERE " + filter.population(scope));
        for (String ignored : words) {
            sql.append(" AND s.search_text LIKE ?");
        }
        sql.append(filter.condition(scope, words.isEmpty() && sort.column().equals("name_key")));
        if (after != null) {
            sql.append(" AND (")
                    .append(column)
                    .append(", s.id) ")
                    .append(sort.up ? ">" : "<")
                    .append(" (?, ?)");
        }
        return sql.append(" ORDER BY ")
                .append(column)
                .append(direction)
                .append(", s.id")
                .append(direction)
                .append(" LIMIT ?")
                .toString();
    }

    Object[] arguments() {
        List<Object> arguments = new ArrayList<>(filter.populationArguments(scope));
        words().forEach(word -> arguments.add("%" + word + "%"));
        arguments.addAll(filter.arguments(scope));
        if (after != null) {
            arguments.add(after.value());
            arguments.add(after.id());
        }
        arguments.add(limit);
        return arguments.toArray();
    }

    /** The condition on supplier {@code s} that an organisation of the scope has a relation with it. */
    static String visible(OrganisationScope scope) {
        return scope.all()
                ? "s.archived_on IS NULL"
                : "EXISTS (SELECT 1 FROM suppliers_relationship r WHERE r.supplier = s.id AND "
                        + scope.condition("r.organisation") + ")";
    }

    /**
     * The words to look for. A text that holds a digit and no letters but those of an identifier is one word, so that
     * {@code 12.345.678} and {@code NL91 ABNA 0417 1643 00} are found however they are spelled.
     */
    List<String> words() {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        String searchable = SupplierName.searchable(text);
        String compact = searchable.replace(" ", "");
        return isIdentifier(searchable, compact) ? List.of(compact) : List.of(searchable.split(" "));
    }

    private static boolean isIdentifier(String searchable, String compact) {
        long digits = compact.chars().filter(Character::isDigit).count();
        boolean everyWordHasDigitOrIsShort = Arrays.stream(searchable.split(" "))
                .allMatch(word -> word.length() <= 4 || word.chars().anyMatch(Character::isDigit));
        return digits >= 4 && digits * 2 >= compact.length() && everyWordHasDigitOrIsShort;
    }
}
