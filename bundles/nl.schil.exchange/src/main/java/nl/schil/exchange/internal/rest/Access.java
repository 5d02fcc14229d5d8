package nl.schil.exchange.internal.rest;

import java.util.Comparator;
import java.util.List;
import nl.schil.exchange.internal.application.Datasets;
import nl.schil.exchange.internal.model.ImportJob;
import nl.schil.exchange.internal.model.Profile;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may import, export and see what. The permission is the one of the dataset, so it is checked here. */
@Component(service = Access.class)
public final class Access {
    private final Datasets datasets;
    private final OrganisationDirectory organisations;

    @Activate
    public Access(@Reference Datasets datasets, @Reference OrganisationDirectory organisations) {
        this.datasets = datasets;
        this.organisations = organisations;
    }

    /** A dataset that the actor may import. */
    Dataset toWrite(Actor actor, @Nullable String id) {
        if (id == null) {
            throw ProblemException.invalid(Violation.of("dataset", null, "exchange.form.dataset"));
        }
        Dataset dataset = datasets.find(id).orElseThrow(() -> ProblemException.invalid(unknown(actor, id)));
        require(actor, Datasets.writePermission(dataset));
        return dataset;
    }

    /** A dataset that the actor may export. */
    Dataset toRead(Actor actor, String id) {
        Dataset dataset = datasets.find(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
        require(actor, Datasets.readPermission(dataset));
        return dataset;
    }

    /** A dataset that the actor may import or export. */
    Dataset toSee(Actor actor, String id) {
        return list(actor).stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("dataset", id));
    }

    List<Dataset> list(Actor actor) {
        return datasets.list(actor);
    }

    /** The datasets whose imports the actor may see. */
    List<String> importable(Actor actor) {
        return list(actor).stream()
                .filter(dataset -> actor.may(Datasets.writePermission(dataset)))
                .map(Dataset::id)
                .toList();
    }

    /**
     * Whether the actor may see an import: with the permission for all organisations every one, otherwise only its
     * own, because rows of a file may belong to any organisation.
     */
    boolean maySee(Actor actor, ImportJob job) {
        String permission = datasets.writePermission(job.dataset());
        return actor.may(permission)
                && (job.actor().equals(actor.id()) || actor.scope(permission).all());
    }

    /** Whether the actor may replace or remove a profile: its own, or every one with the permission for all. */
    boolean mayChange(Actor actor, Profile profile) {
        return profile.actor().equals(actor.id())
                || actor.scope(datasets.writePermission(profile.dataset())).all();
    }

    /** Whether the actor may import for all organisations, in at least one of the datasets. */
    boolean seesAll(Actor actor) {
        return importable(actor).stream()
                .allMatch(id -> actor.scope(datasets.writePermission(id)).all());
    }

    /** The organisation of rows that name none: the one asked for, the actor's only one, or the first of all. */
    String organisation(Actor actor, String dataset, @Nullable String asked) {
        OrganisationScope scope = actor.scope(datasets.writePermission(dataset));
        if (asked != null) {
            OrganisationRef found = organisations.resolve(List.of(asked)).get(asked);
            if (found == null || !scope.contains(found.id())) {
                throw ProblemException.invalid(
                        Violation.of("organisation", asked, "exchange.organisation.unknown", "organisation", asked));
            }
            return found.id();
        }
        if (scope.all()) {
            return organisations.list().stream()
                    .map(OrganisationRef::id)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        if (scope.ids().size() != 1) {
            throw ProblemException.invalid(Violation.of("organisation", null, "exchange.organisation.choose"));
        }
        return scope.ids().iterator().next();
    }

    private static void require(Actor actor, String permission) {
        if (!actor.may(permission)) {
            throw ProblemException.forbidden(permission);
        }
    }

    private Violation unknown(Actor actor, String id) {
        String known = String.join(", ", importable(actor));
        return Violation.of("dataset", id, "exchange.form.dataset-unknown", "datasets", known);
    }
}
