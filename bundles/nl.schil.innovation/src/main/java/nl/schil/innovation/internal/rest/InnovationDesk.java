package nl.schil.innovation.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Settings;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Stale;
import nl.schil.innovation.internal.store.CriteriaReference;
import nl.schil.innovation.internal.store.SqlIdeas;
import nl.schil.innovation.internal.store.SqlSettings;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every operation does alike: which organisation, which day, which people, how to refuse. */
@Component(service = InnovationDesk.class)
public final class InnovationDesk {
    public static final String READ = "innovation.read";
    public static final String WRITE = "innovation.write";
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int MOST_PEOPLE = 2000;

    private final OrganisationDirectory organisations;
    private final ActorDirectory people;
    private final SqlIdeas ideas;
    private final SqlSettings settings;
    private final CriteriaReference reference;
    private final Clock clock;

    @Activate
    public InnovationDesk(
            @Reference OrganisationDirectory organisations,
            @Reference ActorDirectory people,
            @Reference SqlIdeas ideas,
            @Reference SqlSettings settings,
            @Reference CriteriaReference reference,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.ideas = ideas;
        this.settings = settings;
        this.reference = reference;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate asOf(@Nullable String asOf) {
        return AsOf.of(asOf, clock);
    }

    /** The organisation asked for, or else the first in which the caller holds the permission; 404 outside those. */
    public OrganisationRef organisation(Actor actor, String permission, @Nullable String id) {
        OrganisationScope scope = actor.scope(permission);
        boolean any = id == null || id.isBlank();
        return organisations.list().stream()
                .filter(one -> scope.contains(one.id()) && (any || one.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> any
                        ? ProblemException.forbidden(permission)
                        : ProblemException.notFound("organisation", String.valueOf(id)));
    }

    /** The organisations of a question: all of the caller's, or the one asked for. */
    public static OrganisationScope scope(Actor actor, @Nullable String organisation) {
        OrganisationScope scope = actor.scope(READ);
        return organisation == null || organisation.isBlank() ? scope : scope.narrow(organisation);
    }

    /** The idea when the caller holds the permission in its organisation, otherwise 404. */
    public Idea idea(Actor actor, String permission, String id) {
        return ideas.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("idea", id));
    }

    /** The names of organisations by id. */
    public Map<String, String> organisationNames() {
        return organisations.list().stream().collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
    }

    /** The people of an organisation who can be named, by name. */
    public List<Person> people(String organisation) {
        return people.people(new OrganisationScope(false, Set.of(organisation)), MOST_PEOPLE);
    }

    /** The same by account id. */
    public Set<String> present(String organisation) {
        return people(organisation).stream().map(Person::id).collect(Collectors.toSet());
    }

    /** People by account id; ids that nobody has and absent ones are left out. */
    public Map<String, Person> named(List<@Nullable String> ids) {
        Set<String> known = new HashSet<>();
        ids.stream().filter(id -> id != null).forEach(known::add);
        return people.find(known);
    }

    /** The criteria of a gate in the language of the caller; the organisation's own ones when it has some. */
    public List<String> criteria(Settings own, Stage gate, String language) {
        List<String> criteria = own.criteria().get(gate);
        return criteria == null ? reference.criteria(language).getOrDefault(gate, List.of()) : criteria;
    }

    /** The criteria of a gate in every language in which they can be given. */
    public List<String> known(Settings own, Stage gate) {
        List<String> known = new ArrayList<>(criteria(own, gate, "nl"));
        known.addAll(criteria(own, gate, "en"));
        return known;
    }

    public Settings settings(String organisation) {
        return settings.of(organisation);
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    public static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }

    /** Rows per page as the caller wrote it; refused outside 1 to 200. */
    public static int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        if (limit.strip().matches("\\d{1,3}")) {
            int rows = Integer.parseInt(limit.strip());
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        }
        throw ProblemException.invalid(Violation.of("limit", limit, "innovation.limit", "max", MOST));
    }

    /** The language of an answer: Dutch unless the caller asks for English. */
    public static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("nl");
    }

    /** The code that was asked for; null when none was, refused when it is another. */
    static <E extends Enum<E>> @Nullable E code(String field, @Nullable String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(text.strip())) {
                return one;
            }
        }
        String codes = List.of(type.getEnumConstants()).stream().map(Enum::name).collect(Collectors.joining(", "));
        throw ProblemException.invalid(Violation.of(field, text, "problem.field.code", "codes", codes));
    }
}
