package nl.schil.identity.internal.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schil.identity.internal.model.AccountRules;
import nl.schil.identity.internal.model.Organisation;
import nl.schil.identity.internal.store.SqlOrganisations;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The buying organisations of this installation. */
@Component(service = {OrganisationDirectory.class, Organisations.class})
public final class Organisations implements OrganisationDirectory {
    public static final String READ = "organisations.read";
    public static final String WRITE = "organisations.write";

    private static final Pattern OIN = Pattern.compile("\\d{20}");

    private final Database database;

    @Activate
    public Organisations(@Reference FirstStart firstStart, @Reference Database database) {
        this.database = database;
    }

    Organisations(Database database) {
        this.database = database;
    }

    @Override
    public List<OrganisationRef> list() {
        return all().stream().map(Organisations::reference).toList();
    }

    @Override
    public Map<String, OrganisationRef> find(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return list().stream()
                .filter(o -> wanted.contains(o.id()))
                .collect(Collectors.toMap(OrganisationRef::id, o -> o));
    }

    @Override
    public Map<String, OrganisationRef> resolve(Collection<String> texts) {
        Map<String, OrganisationRef> known = new HashMap<>();
        for (OrganisationRef organisation : list()) {
            known.put(organisation.id(), organisation);
            known.put(Organisation.key(organisation.name()), organisation);
            if (organisation.oin() != null) {
                known.put(organisation.oin(), organisation);
            }
        }
        Map<String, OrganisationRef> resolved = new HashMap<>();
        texts.forEach(text -> Optional.ofNullable(known.get(Organisation.key(text)))
                .ifPresent(organisation -> resolved.put(text, organisation)));
        return resolved;
    }

    @Override
    public OrganisationRef add(Writing writing, String name) {
        Organisation organisation = new Organisation(Ids.next(), name.strip(), null, 1);
        insert(writing, organisation);
        return reference(organisation);
    }

    /** All of them, by name. */
    public List<Organisation> all() {
        return database.read(SqlOrganisations::list);
    }

    public Organisation create(Actor actor, String name, @Nullable String oin) {
        if (!actor.scope(WRITE).all()) {
            throw ProblemException.forbidden(WRITE);
        }
        return database.write(actor, "create an organisation", writing -> {
            Organisation organisation = new Organisation(Ids.next(), name.strip(), blankToNull(oin), 1);
            check(writing, organisation);
            insert(writing, organisation);
            return organisation;
        });
    }

    /** Changes what is not null; an empty OIN removes it. */
    public Organisation change(
            Actor actor, String id, @Nullable String ifMatch, @Nullable String name, @Nullable String oin) {
        return database.write(actor, "change an organisation", writing -> {
            Organisation before = find(writing, actor, id);
            Version.require(ifMatch, before.version());
            Organisation after = new Organisation(
                    id,
                    name == null ? before.name() : name.strip(),
                    oin == null ? before.oin() : blankToNull(oin),
                    before.version() + 1);
            check(writing, after);
            SqlOrganisations.update(writing, after);
            writing.audit(new Audit(
                    "identity.organisation-change", "organisation", id, id, before.toString(), after.toString(), null));
            return after;
        });
    }

    static void insert(Writing writing, Organisation organisation) {
        SqlOrganisations.insert(writing, organisation);
        writing.audit(new Audit(
                "identity.organisation-create",
                "organisation",
                organisation.id(),
                organisation.id(),
                null,
                organisation.toString(),
                null));
    }

    private static Organisation find(Reading reading, Actor actor, String id) {
        return SqlOrganisations.find(reading, id)
                .filter(o -> actor.scope(WRITE).contains(o.id()))
                .orElseThrow(() -> ProblemException.notFound("organisation", id));
    }

    private static void check(Reading reading, Organisation organisation) {
        List<Violation> violations = new ArrayList<>();
        AccountRules.name("name", organisation.name()).ifPresent(violations::add);
        String oin = organisation.oin();
        if (oin != null && !OIN.matcher(oin).matches()) {
            violations.add(Violation.of("oin", oin, "identity.oin.form"));
        }
        for (Organisation other : SqlOrganisations.list(reading)) {
            if (other.id().equals(organisation.id())) {
                continue;
            }
            if (Organisation.key(other.name()).equals(Organisation.key(organisation.name()))) {
                violations.add(Violation.of("name", organisation.name(), "identity.organisation.name-taken"));
            }
            if (oin != null && oin.equals(other.oin())) {
                violations.add(Violation.of("oin", oin, "identity.organisation.oin-taken", "name", other.name()));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static OrganisationRef reference(Organisation organisation) {
        return new OrganisationRef(organisation.id(), organisation.name(), organisation.oin());
    }
}
