package nl.schil.kernel.security;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** People by their id or by what they may do, for what is done for them while they are not signed in. */
@ProviderType
public interface ActorDirectory {
    /**
     * The person with this id and the roles held now; empty when there is none, the account is disabled, or the id is
     * that of a token.
     */
    Optional<Actor> person(String id);

    /** The people who hold a permission in an organisation now, by name; disabled accounts and tokens are absent. */
    List<Actor> holders(String permission, String organisation);
}
