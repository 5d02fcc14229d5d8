package nl.schil.market.internal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;

/**
 * What rows are about: the columns {@code organisation}, {@code category}, {@code supplier_key} and people, looked up per
 * batch.
 */
final class RowSubjects {
    private static final int MOST = 10_000;

    private final OrganisationDirectory directory;
    private final ActorDirectory people;
    private final Directories directories;
    private final SqlCategories tables;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> suppliers = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Map<String, String>> persons = new HashMap<>();

    RowSubjects(
            OrganisationDirectory directory,
            ActorDirectory people,
            Directories directories,
            SqlCategories tables,
            ImportContext context) {
        this.directory = directory;
        this.people = people;
        this.directories = directories;
        this.tables = tables;
        this.context = context;
        this.writable = context.actor().scope("market.write");
    }

    ImportContext context() {
        return context;
    }

    Directories directories() {
        return directories;
    }

    /** @param categoryColumn the column with codes of categories */
    void prepare(Reading reading, List<Row> rows, String categoryColumn) {
        Set<String> names = values(rows, "organisation");
        if (!names.isEmpty()) {
            directory.resolve(names).forEach((name, found) -> organisations.put(name, found.id()));
        }
        suppliers.putAll(directories.suppliersByKey(values(rows, "supplier_key")));
        Map<String, Set<String>> codes = new HashMap<>();
        for (Row row : rows) {
            String organisation = organisationOf(row);
            String code = row.get(categoryColumn);
            if (organisation != null && code != null) {
                codes.computeIfAbsent(organisation, o -> new HashSet<>()).add(code.strip());
            }
        }
        codes.forEach((organisation, asked) -> tables.byCode(reading, organisation, asked)
                .forEach((code, found) -> categories.put(organisation + "\n" + code, found)));
    }

    /** Looks up suppliers that are named in another column. */
    void keys(Set<String> keys) {
        suppliers.putAll(directories.suppliersByKey(keys));
    }

    static Set<String> values(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private @Nullable String organisationOf(Row row) {
        String name = row.get("organisation");
        return name == null ? context.organisation() : organisations.get(name);
    }

    Result<String> organisation(Row row) {
        String organisation = organisationOf(row);
        return organisation == null || !writable.contains(organisation)
                ? Result.refused(Violation.of("organisation", row.get("organisation"), "market.import.organisation"))
                : Result.accepted(organisation);
    }

    /** The category that has the code, when there is one. */
    @Nullable Category known(String organisation, @Nullable String code) {
        return code == null ? null : categories.get(organisation + "\n" + code.strip());
    }

    /** Categories that a row before made. */
    void learn(Category category) {
        categories.put(category.organisation() + "\n" + category.code(), category);
    }

    Result<Category> category(Row row) {
        if (!(organisation(row) instanceof Result.Accepted<String> organisation)) {
            return Result.refused(((Result.Refused<String>) organisation(row)).violations());
        }
        Category found = known(organisation.value(), row.get("category"));
        return found == null
                ? Result.refused(Violation.of("category", row.get("category"), "market.import.category"))
                : Result.accepted(found);
    }

    @Nullable String supplier(@Nullable String key) {
        return key == null ? null : suppliers.get(key);
    }

    /** The account id that a mail address, a name or an id means, or the text itself when nobody is meant. */
    @Nullable String person(String organisation, @Nullable String text) {
        return text == null
                ? null
                : persons(organisation).getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }

    Set<String> present(String organisation) {
        return new HashSet<>(persons(organisation).values());
    }

    private Map<String, String> persons(String organisation) {
        return persons.computeIfAbsent(organisation, id -> {
            Map<String, String> texts = new HashMap<>();
            for (Person person : people.people(new OrganisationScope(false, Set.of(id)), MOST)) {
                texts.put(person.id(), person.id());
                texts.put(person.name().toLowerCase(Locale.ROOT), person.id());
                if (person.email() != null) {
                    texts.put(person.email().toLowerCase(Locale.ROOT), person.id());
                }
            }
            return texts;
        });
    }

    /** Id of the organisation that a column means, or the text itself when none is. */
    @Nullable String organisationNamed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        OrganisationRef found = directory.resolve(Set.of(text)).get(text);
        return found == null ? text : found.id();
    }

    Set<String> organisationIds() {
        return directory.list().stream().map(OrganisationRef::id).collect(Collectors.toSet());
    }
}
