package nl.schil.market.internal.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who can be named, and the names of those who are, looked up once per answer. */
@Component(service = MarketPeople.class)
public final class MarketPeople {
    private static final int MOST = 10_000;

    private final ActorDirectory directory;

    @Activate
    public MarketPeople(@Reference ActorDirectory directory) {
        this.directory = directory;
    }

    /** Account ids of the people of an organisation who can sign in. */
    Set<String> present(String organisation) {
        Set<String> ids = new HashSet<>();
        directory.people(new OrganisationScope(false, Set.of(organisation)), MOST).stream()
                .map(Person::id)
                .forEach(ids::add);
        return ids;
    }

    /** People by account id; null is nobody. */
    Map<String, Person> find(Collection<@Nullable String> ids) {
        Set<String> asked = new HashSet<>(ids);
        asked.remove(null);
        return asked.isEmpty() ? Map.of() : directory.find(asked);
    }
}
