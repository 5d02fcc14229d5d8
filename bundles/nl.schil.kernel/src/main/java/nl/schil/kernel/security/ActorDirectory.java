package nl.schil.kernel.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * People with an account that can be used and a role in one of these organisations or in all, by name and id.
     *
     * <p>A directory that cannot list anybody answers nobody.
     *
     * @param most largest number of people, at least 1
     */
    default List<Person> people(OrganisationScope organisations, int most) {
        return List.of();
    }

    /** People by account id, also those whose account can no longer be used; ids that nobody has are absent. */
    default Map<String, Person> find(Collection<String> ids) {
        return Map.of();
    }

    /**
     * Everybody who can sign in and has a mail address, by user name; two people may share an address. Nobody where
     * accounts are not known.
     */
    default List<Reachable> reachable() {
        return List.of();
    }
}
