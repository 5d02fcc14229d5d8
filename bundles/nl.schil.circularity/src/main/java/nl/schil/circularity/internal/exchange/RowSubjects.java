package nl.schil.circularity.internal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;

/** Organisations, goals, contracts and people that rows name, looked up per batch. */
final class RowSubjects {
    private static final int MOST_PEOPLE = 2000;

    private final OrganisationDirectory organisations;
    private final ActorDirectory people;
    private final Subjects subjects;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final Map<String, String> organisationIds = new HashMap<>();
    private final Map<String, Map<String, ContractRef>> contracts = new HashMap<>();
    private final Map<String, Map<String, String>> persons = new HashMap<>();

    RowSubjects(OrganisationDirectory organisations, ActorDirectory people, Subjects subjects, ImportContext context) {
        this.organisations = organisations;
        this.people = people;
        this.subjects = subjects;
        this.context = context;
        this.writable = context.actor().scope("circularity.write");
    }

    void prepare(List<Row> rows) {
        Set<String> texts = new HashSet<>();
        rows.stream()
                .map(row -> row.get("organisation"))
                .filter(text -> text != null)
                .forEach(texts::add);
        if (!texts.isEmpty()) {
            organisations.resolve(texts).forEach((text, ref) -> organisationIds.put(text, ref.id()));
        }
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Row row : rows) {
            String number = row.get("contract");
            if (number != null && organisation(row) instanceof Result.Accepted<String> own) {
                numbers.computeIfAbsent(own.value(), id -> new HashSet<>()).add(number);
            }
        }
        numbers.forEach((organisation, asked) -> contracts
                .computeIfAbsent(organisation, id -> new HashMap<>())
                .putAll(subjects.contractsByNumber(organisation, asked)));
    }

    Result<String> organisation(Row row) {
        String text = row.get("organisation");
        String id = text == null ? context.organisation() : organisationIds.get(text);
        if (id == null) {
            return Result.refused(Violation.of("organisation", text, "circularity.import.organisation"));
        }
        return writable.contains(id)
                ? Result.accepted(id)
                : Result.refused(Violation.of("organisation", text, "circularity.import.forbidden"));
    }

    /** The goal that a row names by its title. */
    Result<Goal> goal(Reading reading, Row row) {
        if (!(organisation(row) instanceof Result.Accepted<String> own)) {
            return Result.refused(((Result.Refused<String>) organisation(row)).violations());
        }
        String title = row.get("goal");
        return title == null
                ? Result.refused(Violation.of("goal", null, "problem.field.required"))
                : SqlGoals.titled(reading, own.value(), title)
                        .map(Result::accepted)
                        .orElseGet(() -> Result.refused(Violation.of("goal", title, "circularity.import.goal")));
    }

    /** The contract that a row names by number; null when it names none. */
    @Nullable Result<ContractRef> contract(Row row, String organisation) {
        String number = row.get("contract");
        if (number == null) {
            return null;
        }
        ContractRef ref = contracts.getOrDefault(organisation, Map.of()).get(number);
        return ref == null
                ? Result.refused(Violation.of("contract", number, "circularity.import.contract"))
                : Result.accepted(ref);
    }

    /** Account ids of the people of an organisation. */
    Set<String> present(String organisation) {
        return Set.copyOf(byText(organisation).values());
    }

    /** Account id of who has this mail address or name; the text itself when nobody has. */
    @Nullable String person(String organisation, @Nullable String text) {
        return text == null
                ? null
                : byText(organisation).getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }

    private Map<String, String> byText(String organisation) {
        return persons.computeIfAbsent(organisation, id -> {
            Map<String, String> found = new HashMap<>();
            for (Person person : people.people(new OrganisationScope(false, Set.of(id)), MOST_PEOPLE)) {
                found.putIfAbsent(person.name().toLowerCase(Locale.ROOT), person.id());
                if (person.email() != null) {
                    found.put(person.email().toLowerCase(Locale.ROOT), person.id());
                }
            }
            return found;
        });
    }
}
