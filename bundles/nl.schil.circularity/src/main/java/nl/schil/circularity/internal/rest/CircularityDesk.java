package nl.schil.circularity.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Stale;
import nl.schil.circularity.internal.store.SqlGoals;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.codelist.CpvPrefix;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every operation does alike: which organisation, which day, which people, how to refuse. */
@Component(service = CircularityDesk.class)
public final class CircularityDesk {
    public static final String READ = "circularity.read";
    public static final String WRITE = "circularity.write";
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int MOST_PEOPLE = 2000;

    private final OrganisationDirectory organisations;
    private final ActorDirectory people;
    private final Subjects subjects;
    private final SqlGoals goals;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public CircularityDesk(
            @Reference OrganisationDirectory organisations,
            @Reference ActorDirectory people,
            @Reference Subjects subjects,
            @Reference SqlGoals goals,
            @Reference Texts texts,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.subjects = subjects;
        this.goals = goals;
        this.texts = texts;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate asOf(@Nullable String asOf) {
        return AsOf.of(asOf, clock);
    }

    public Subjects subjects() {
        return subjects;
    }

    /** The organisation asked for, or else the first in which the caller holds the permission; 404 outside those. */
    public OrganisationRef organisation(Actor actor, String permission, @Nullable String id) {
        OrganisationScope scope = actor.scope(permission);
        String asked = given(id);
        return organisations.list().stream()
                .filter(one -> scope.contains(one.id()) && (asked == null || asked.equals(one.id())))
                .findFirst()
                .orElseThrow(() -> asked == null
                        ? ProblemException.forbidden(permission)
                        : ProblemException.notFound("organisation", asked));
    }

    /** The organisations of a question: all of the caller's, or the one asked for. */
    public static OrganisationScope scope(Actor actor, @Nullable String organisation) {
        String asked = given(organisation);
        OrganisationScope scope = actor.scope(READ);
        return asked == null ? scope : scope.narrow(asked);
    }

    /** The goal when the caller holds the permission in its organisation, otherwise 404. */
    public Goal goal(Actor actor, String permission, String id) {
        return goals.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("goal", id));
    }

    /** The people of an organisation who can be named, by name. */
    public List<Person> people(String organisation) {
        return people.people(new OrganisationScope(false, Set.of(organisation)), MOST_PEOPLE);
    }

    /** Their account ids. */
    public Set<String> present(String organisation) {
        return people(organisation).stream().map(Person::id).collect(Collectors.toSet());
    }

    /** People by account id; ids that nobody has and absent ones are left out. */
    public Map<String, Person> named(Collection<@Nullable String> ids) {
        return people.find(ids.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** A text in the language of the caller. */
    public String say(HttpHeaders headers, Text text) {
        return texts.say(language(headers), text);
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .findFirst()
                .orElse(DUTCH);
    }

    /** What the beginning of CPV codes stands for, in the language of the caller; null when that is unknown. */
    public @Nullable String cpv(HttpHeaders headers, String prefix) {
        return subjects.cpv(new CpvPrefix(prefix))
                .map(code -> code.label(language(headers)))
                .orElse(null);
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    public static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }

    /** 201 with the address of what was made below {@code circularity}, and its version as entity tag when it has one. */
    static Response made(String path, @Nullable Long version, Object made) {
        Response.ResponseBuilder answer =
                Response.created(URI.create("circularity/" + path)).entity(made);
        return version == null
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, Version.tag(version)).build();
    }

    /** Rows per page as the caller wrote it; refused outside 1 to 200. */
    public static int limit(@Nullable String limit) {
        String asked = given(limit);
        if (asked == null) {
            return USUAL;
        }
        if (asked.matches("\\d{1,3}")) {
            int rows = Integer.parseInt(asked);
            if (rows >= 1 && rows <= MOST) {
                return rows;
            }
        }
        throw ProblemException.invalid(Violation.of("limit", limit, "circularity.limit", "max", MOST));
    }

    /** The code that was asked for; null when none was, refused when it is another. */
    public static <E extends Enum<E>> @Nullable E code(String field, @Nullable String text, Class<E> type) {
        String asked = given(text);
        if (asked == null) {
            return null;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equalsIgnoreCase(asked)) {
                return one;
            }
        }
        String codes = List.of(type.getEnumConstants()).stream().map(Enum::name).collect(Collectors.joining(", "));
        throw ProblemException.invalid(Violation.of(field, text, "problem.field.code", "codes", codes));
    }

    /** What somebody wrote; null when it is nothing. */
    public static @Nullable String given(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
