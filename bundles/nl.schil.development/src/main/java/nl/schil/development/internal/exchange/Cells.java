package nl.schil.development.internal.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.development.internal.application.Subjects;
import nl.schil.kernel.Fields;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** The columns that say which organisation and supplier a row is about, resolved per batch, and how columns are made. */
final class Cells {
    static final String GOAL = "circularity_goal";
    private static final List<String> SCHEMES = List.of("KVK", "RSIN", "LEI", "VAT", "OIN");

    private final OrganisationDirectory organisations;
    private final Subjects subjects;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final Map<String, String> organisationIds = new HashMap<>();
    private final Map<String, String> supplierIds = new HashMap<>();
    private final Map<String, Map<String, GoalRef>> goals = new HashMap<>();

    Cells(OrganisationDirectory organisations, Subjects subjects, ImportContext context) {
        this.organisations = organisations;
        this.subjects = subjects;
        this.context = context;
        this.writable = context.actor().scope("development.write");
    }

    static Column column(
            String dataset, String name, Column.Type type, boolean required, String example, String synonyms) {
        return new Column(
                name, type, required, List.of(synonyms.split(",")), example, dataset + ".column." + name + ".help");
    }

    /** Looks up what these rows name, at once. */
    void prepare(List<Row> rows) {
        Set<String> texts = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            add(texts, row.get("organisation"));
            add(keys, row.get("supplier_key"));
        }
        Map<String, OrganisationRef> found = texts.isEmpty() ? Map.of() : organisations.resolve(texts);
        found.forEach((text, ref) -> organisationIds.put(text, ref.id()));
        supplierIds.putAll(subjects.resolve(keys));
        prepareGoals(rows);
    }

    private void prepareGoals(List<Row> rows) {
        Map<String, Set<String>> titles = new HashMap<>();
        for (Row row : rows) {
            String organisation = organisation(row);
            if (organisation != null) {
                add(titles.computeIfAbsent(organisation, id -> new HashSet<>()), row.get(GOAL));
            }
        }
        goals.clear();
        titles.forEach((organisation, named) ->
                subjects.goalsByTitle(organisation, named).ifPresent(found -> goals.put(organisation, found)));
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    /** The id of the row's organisation; empty when it is refused. */
    String organisation(Fields fields, Row row) {
        String id = organisation(row);
        if (id == null || !writable.contains(id)) {
            fields.refuse("organisation", row.get("organisation"), "development.organisation.forbidden");
            return "";
        }
        return id;
    }

    private @Nullable String organisation(Row row) {
        String text = row.get("organisation");
        return text == null ? context.organisation() : organisationIds.get(text);
    }

    /** The id of the circularity goal of the row; null when it names none, nobody keeps goals, or it is refused. */
    @Nullable String goal(Fields fields, Row row, String organisation) {
        String title = row.get(GOAL);
        Map<String, GoalRef> known = goals.get(organisation);
        if (title == null || known == null) {
            return null;
        }
        GoalRef goal = known.get(title.strip());
        if (goal == null) {
            fields.refuse(GOAL, title, "development.chain.goal.unknown");
        }
        return goal == null ? null : goal.id();
    }

    /** The id of the row's supplier; empty when it is refused. */
    String supplier(Fields fields, Row row) {
        String key = row.get("supplier_key");
        String id = key == null ? null : supplierIds.get(key);
        if (id == null) {
            fields.refuse("supplier_key", key, "development.supplier.unknown");
            return "";
        }
        return id;
    }

    /** A day that is not in the future. */
    static @Nullable LocalDate past(Fields fields, Row row, String column, LocalDate today) {
        LocalDate day = fields.date(column, row.get(column));
        if (day != null && day.isAfter(today)) {
            fields.refuse(column, day, "development.import.future");
        }
        return day;
    }

    /** A whole number of 0 to 100; null when the cell is empty or refused. */
    static @Nullable Integer percent(Fields fields, Row row) {
        String text = row.get("percent");
        if (text == null) {
            return null;
        }
        if (!text.strip().matches("\\d{1,2}|100")) {
            fields.refuse("percent", text, "development.progress.percent");
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    /** The strongest key of a supplier, with its scheme; null when none is known. */
    static @Nullable String key(@Nullable SupplierRef supplier) {
        if (supplier == null) {
            return null;
        }
        Map<String, String> keys = new TreeMap<>(supplier.keys());
        return SCHEMES.stream()
                .filter(keys::containsKey)
                .findFirst()
                .or(() -> keys.keySet().stream().findFirst())
                .map(scheme -> scheme + ":" + keys.get(scheme))
                .orElse(null);
    }

    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}
