package nl.schil.circularity.internal.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.kernel.dataset.Column;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the datasets of goals need alike. */
@Component(service = GoalExchange.class)
public final class GoalExchange {
    private final OrganisationDirectory organisations;
    private final ActorDirectory people;
    private final Subjects subjects;
    private final Clock clock;

    @Activate
    public GoalExchange(
            @Reference OrganisationDirectory organisations,
            @Reference ActorDirectory people,
            @Reference Subjects subjects,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.subjects = subjects;
        this.clock = clock;
    }

    RowSubjects rows(ImportContext context) {
        return new RowSubjects(organisations, people, subjects, context);
    }

    Subjects subjects() {
        return subjects;
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

    /** Names of organisations by id. */
    Map<String, String> organisationNames() {
        return organisations.list().stream().collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
    }

    /** Mail addresses, or else names, of people by account id. */
    Map<String, String> personTexts(Collection<String> ids) {
        Map<String, String> texts = new HashMap<>();
        people.find(ids).forEach((id, person) -> texts.put(id, text(person)));
        return texts;
    }

    private static String text(Person person) {
        return person.email() == null ? person.name() : person.email();
    }

    /** The first cells of a row of an export. */
    static Map<String, String> cells(Goal goal, Map<String, String> organisations) {
        Map<String, String> cells = new HashMap<>();
        put(cells, "organisation", organisations.get(goal.organisation()));
        return cells;
    }

    static void put(Map<String, String> cells, String column, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            cells.put(column, value.toString());
        }
    }
}
