package nl.schil.suppliers.internal.rest;

import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.suppliers.internal.application.Fields;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out for which buying organisation a request is. */
@Component(service = Organisations.class)
public final class Organisations {
    private static final String FIELD = "organisation";

    private final OrganisationDirectory directory;

    @Activate
    public Organisations(@Reference OrganisationDirectory directory) {
        this.directory = directory;
    }

    /** The scope of a question: all organisations of the caller, or the one asked for. */
    static OrganisationScope scope(Actor actor, String permission, @Nullable String organisation) {
        OrganisationScope scope = actor.scope(permission);
        return organisation == null || organisation.isBlank() ? scope : scope.narrow(organisation);
    }

    /** The organisation to write for; when it is refused, {@code fields} say so and what is answered does not matter. */
    String of(Actor actor, @Nullable String organisation, Fields fields) {
        Result<String> writable = writable(actor, organisation);
        if (writable instanceof Result.Refused<String> refused) {
            fields.addAll(refused.violations());
            return "";
        }
        return ((Result.Accepted<String>) writable).value();
    }

    /** The organisation to write for: the one given, or the only one that the caller may write for. */
    Result<String> writable(Actor actor, @Nullable String organisation) {
        OrganisationScope scope = actor.scope("suppliers.write");
        List<String> ids = directory.list().stream()
                .map(OrganisationRef::id)
                .filter(scope::contains)
                .toList();
        if (organisation == null || organisation.isBlank()) {
            if (ids.size() == 1) {
                return Result.accepted(ids.get(0));
            }
            return Result.refused(Violation.of(FIELD, null, "suppliers.organisation.required"));
        }
        if (!ids.contains(organisation)) {
            return Result.refused(Violation.of(FIELD, organisation, "suppliers.organisation.unknown"));
        }
        return Result.accepted(organisation);
    }
}
