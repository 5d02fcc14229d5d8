package nl.schil.maturity.internal.application;

import java.util.List;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The organisations whose shell somebody may see. */
@Component(service = VisibleOrganisations.class)
public class VisibleOrganisations {
    /** What one must be allowed to see a shell. */
    public static final String READ = "shell.read";

    private final OrganisationDirectory directory;

    @Activate
    public VisibleOrganisations(@Reference OrganisationDirectory directory) {
        this.directory = directory;
    }

    /**
     * The organisation asked for, by id, OIN or name; the actor's first one by name when none is asked for.
     *
     * @throws ProblemException 404 when it does not exist or lies outside the actor's organisations
     */
    public OrganisationRef of(Actor actor, @Nullable String asked) {
        OrganisationScope scope = actor.scope(READ);
        if (asked == null || asked.isBlank()) {
            return directory.list().stream()
                    .filter(o -> scope.contains(o.id()))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.forbidden(READ));
        }
        OrganisationRef found = directory.resolve(List.of(asked)).get(asked);
        if (found == null || !scope.contains(found.id())) {
            throw ProblemException.notFound("organisation", asked);
        }
        return found;
    }
}
