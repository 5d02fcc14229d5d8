package nl.schil.market.internal.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the datasets of the module need alike. */
@Component(service = MarketExchange.class)
public final class MarketExchange {
    private final OrganisationDirectory organisations;
    private final ActorDirectory people;
    private final Directories directories;
    private final SqlCategories categories;
    private final Clock clock;

    @Activate
    public MarketExchange(
            @Reference OrganisationDirectory organisations,
            @Reference ActorDirectory people,
            @Reference Directories directories,
            @Reference SqlCategories categories,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.directories = directories;
        this.categories = categories;
        this.clock = clock;
    }

    RowSubjects subjects(ImportContext context) {
        return new RowSubjects(organisations, people, directories, categories, context);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The columns of a dataset: {@code name!|TYPE|example|synonym,synonym}, with an exclamation mark when required. */
    static List<Column> columns(String dataset, String... columns) {
        return Stream.of(columns)
                .map(text -> text.split("\\|"))
                .map(parts -> new Column(
                        parts[0].replace("!", ""),
                        Column.Type.valueOf(parts[1]),
                        parts[0].endsWith("!"),
                        List.of(parts[3].split(",")),
                        parts[2],
                        dataset + ".column." + parts[0].replace("!", "") + ".help"))
                .toList();
    }

    /** What an export writes instead of ids. */
    record Names(
            Map<String, OrganisationRef> organisations,
            Map<String, Person> people,
            Map<String, SupplierRef> suppliers) {
        @Nullable String organisation(@Nullable String id) {
            return id == null || !organisations.containsKey(id)
                    ? null
                    : organisations.get(id).name();
        }

        @Nullable String person(@Nullable String id) {
            Person person = id == null ? null : people.get(id);
            return person == null ? null : person.email() == null ? person.name() : person.email();
        }

        /** A key of a supplier, or its name when it has none. */
        String supplier(String id) {
            SupplierRef supplier = suppliers.get(id);
            if (supplier == null) {
                return id;
            }
            return new TreeMap<>(supplier.keys())
                    .entrySet().stream()
                            .findFirst()
                            .map(key -> key.getKey() + ":" + key.getValue())
                            .orElse(supplier.name());
        }
    }

    Names names(Set<String> persons, Set<String> suppliers) {
        return new Names(
                organisations.list().stream().collect(Collectors.toMap(OrganisationRef::id, one -> one)),
                persons.isEmpty() ? Map.of() : people.find(persons),
                directories.suppliers(suppliers));
    }

    static void put(Map<String, String> row, String column, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            row.put(column, value.toString());
        }
    }
}
