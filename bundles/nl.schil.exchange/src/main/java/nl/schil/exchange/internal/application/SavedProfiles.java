package nl.schil.exchange.internal.application;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.Profile;
import nl.schil.exchange.internal.model.Profiles;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps profiles and finds the one that belongs to a file. */
@Component(service = SavedProfiles.class)
public final class SavedProfiles {
    private final Database database;
    private final Profiles profiles;
    private final Clock clock;

    @Activate
    public SavedProfiles(@Reference Database database, @Reference Profiles profiles, @Reference Clock clock) {
        this.database = database;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** All of a dataset, by name. */
    public List<Profile> of(String dataset) {
        return database.read(reading -> profiles.of(reading, dataset));
    }

    public Optional<Profile> find(String id) {
        return database.read(reading -> profiles.find(reading, id));
    }

    /** The profile of a dataset with this id or name. */
    public Optional<Profile> named(String dataset, String idOrName) {
        return of(dataset).stream()
                .filter(p -> p.id().equals(idOrName) || same(p.name(), idOrName))
                .findFirst();
    }

    /** The profile that was last kept for a file with the same headers, in whatever order. */
    public Optional<Profile> belongingTo(String dataset, Guess guess) {
        Set<String> headers =
                plain(guess.headers().stream().map(Guess.Header::header).toList());
        return of(dataset).stream()
                .filter(p -> plain(p.headers()).equals(headers))
                .reduce((a, b) -> b.changed().isAfter(a.changed()) ? b : a);
    }

    /**
     * Keeps a profile; one with the same name in the dataset is replaced.
     *
     * @param profile its id and moment do not matter
     */
    public Profile keep(Actor actor, Profile profile) {
        return database.write(actor, "keep a profile of an import", writing -> {
            String id = profiles.of(writing, profile.dataset()).stream()
                    .filter(p -> same(p.name(), profile.name()))
                    .map(Profile::id)
                    .findFirst()
                    .orElseGet(Ids::next);
            Profile kept = new Profile(
                    id,
                    profile.dataset(),
                    profile.name(),
                    profile.headers(),
                    profile.mapping(),
                    profile.dateOrder(),
                    profile.decimal(),
                    actor.id(),
                    actor.name(),
                    clock.instant());
            profiles.put(writing, kept);
            audit(writing, "exchange.keep-profile", kept);
            return kept;
        });
    }

    public void remove(Actor actor, Profile profile) {
        database.write(actor, "remove a profile of an import", writing -> {
            profiles.remove(writing, profile.id());
            audit(writing, "exchange.remove-profile", profile);
            return profile;
        });
    }

    private static void audit(Writing writing, String action, Profile profile) {
        writing.audit(new Audit(action, "import-profile", profile.id(), null, null, null, profile.dataset()));
    }

    private static boolean same(String name, String other) {
        return name.strip().equalsIgnoreCase(other.strip());
    }

    private static Set<String> plain(List<String> headers) {
        return headers.stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .filter(header -> !header.isEmpty())
                .collect(Collectors.toSet());
    }
}
