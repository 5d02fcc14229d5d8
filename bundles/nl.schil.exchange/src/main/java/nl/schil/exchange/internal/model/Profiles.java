package nl.schil.exchange.internal.model;

import java.util.List;
import java.util.Optional;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;

/** The profiles by which files are read. */
public interface Profiles {
    /** All of one dataset, by name. */
    List<Profile> of(Reading reading, String dataset);

    Optional<Profile> find(Reading reading, String id);

    /** Keeps a profile in the place of the one with the same id, if there is one. */
    void put(Writing writing, Profile profile);

    void remove(Writing writing, String id);
}
