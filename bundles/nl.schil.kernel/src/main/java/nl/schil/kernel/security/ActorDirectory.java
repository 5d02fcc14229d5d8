package nl.schil.kernel.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** People by their id, for what is done for them while they are not signed in, such as a calendar that is fetched. */
@ProviderType
public interface ActorDirectory {
    /**
     * The person with this id and the roles held now; empty when there is none, the account is disabled, or the id is
     * that of a token.
     */
    Optional<Actor> person(String id);
}
