package nl.schil.development.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schil.development.internal.application.InviteSupplier;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Party;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.model.Stale;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the resources of this module share: organisations, subjects, days, refusals. */
@Component(service = DevelopmentDesk.class)
public final class DevelopmentDesk {
    public static final String READ = "development.read";
    public static final String WRITE = "development.write";
    /** To agree and to sign for the buyer. */
    public static final String SIGN = "development.sign";

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Subjects subjects;
    private final OrganisationDirectory organisations;
    private final Database database;
    private final Doors doors;
    private final Clock clock;

    @Activate
    public DevelopmentDesk(
            @Reference Subjects subjects,
            @Reference OrganisationDirectory organisations,
            @Reference Database database,
            @Reference Doors doors,
            @Reference Clock clock) {
        this.subjects = subjects;
        this.organisations = organisations;
        this.database = database;
        this.doors = doors;
        this.clock = clock;
    }

    public Subjects subjects() {
        return subjects;
    }

    public Doors doors() {
        return doors;
    }

    public InviteSupplier inviting() {
        return new InviteSupplier(database, doors);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day until which a link works: the one wanted, but at most a year from now, as invitations are given. */
    public LocalDate linkUntil(LocalDate wanted) {
        LocalDate latest = today().plusYears(1);
        return wanted.isAfter(latest) ? latest : wanted;
    }

    public LocalDate asOf(@Nullable String asOf) {
        return AsOf.of(asOf, clock);
    }

    /** The organisation asked for, or the only one in which the caller holds {@code permission}. */
    public String organisation(Actor actor, String permission, @Nullable String asked) {
        OrganisationScope scope = actor.scope(permission);
        List<String> own = organisations.list().stream()
                .map(OrganisationRef::id)
                .filter(scope::contains)
                .toList();
        if (asked != null && !asked.isBlank()) {
            if (own.contains(asked)) {
                return asked;
            }
            throw ProblemException.invalid(Violation.of("organisation", asked, "development.organisation.forbidden"));
        }
        if (own.size() == 1) {
            return own.get(0);
        }
        throw ProblemException.invalid(Violation.of("organisation", null, "development.organisation.which"));
    }

    /** The name of an organisation; its id while nobody knows it. */
    public String organisationName(String id) {
        return organisationNames(List.of(id)).getOrDefault(id, id);
    }

    /** Names of organisations by id. */
    public Map<String, String> organisationNames(Collection<String> ids) {
        return organisations.find(ids).values().stream()
                .collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::name));
    }

    /** Ids of the suppliers with a running contract. */
    public Set<String> contracted(OrganisationScope scope, LocalDate asOf) {
        return subjects.contracted(scope, asOf);
    }

    /** The supplier, which must be known. */
    public String supplier(@Nullable String asked) {
        String id = given(asked);
        if (id == null || subjects.supplier(id).isEmpty()) {
            throw ProblemException.invalid(Violation.of("supplier", id, "development.supplier.unknown"));
        }
        return id;
    }

    /** The contract of the supplier and the organisation, or null when none is asked for. */
    public @Nullable String contract(@Nullable String asked, String supplier, String organisation) {
        String id = given(asked);
        if (id == null) {
            return null;
        }
        ContractRef found = subjects.contract(id)
                .filter(one -> one.organisation().equals(organisation) && supplier.equals(one.supplierId()))
                .orElseThrow(
                        () -> ProblemException.invalid(Violation.of("contract", id, "development.contract.unknown")));
        return found.id();
    }

    public static Party buyer(Actor actor) {
        return new Party(Side.BUYER, actor.id(), actor.name(), null);
    }

    public static Party visitor(DoorVisit visit) {
        return new Party(
                Side.SUPPLIER, visit.invitation().id(), visit.invitation().name(), null);
    }

    /** Number of rows of a page. */
    public static int rows(@Nullable Integer limit) {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw ProblemException.invalid(
                    Violation.of("limit", String.valueOf(rows), "development.list.limit", "max", MOST));
        }
        return rows;
    }

    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(l -> l.getLanguage().equals("nl") || l.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.forLanguageTag("nl"));
    }

    /** Does {@code work}; a refusal is answered with 422 and a change by somebody else in the meantime with 412. */
    public static <T> T done(Supplier<Result<T>> work) {
        try {
            return work.get().orElseThrow(ProblemException::invalid);
        } catch (Stale stale) {
            throw new ProblemException(412, Text.of("problem.precondition-failed"), List.of());
        }
    }
}
