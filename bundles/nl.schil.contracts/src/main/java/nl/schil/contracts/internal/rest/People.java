package nl.schil.contracts.internal.rest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import nl.schil.kernel.security.ActorDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names of the people who recorded something; who is no longer there has none. */
@Component(service = People.class)
public final class People {
    private final ActorDirectory people;

    @Activate
    public People(@Reference ActorDirectory people) {
        this.people = people;
    }

    /** Display names by account id; disabled accounts and tokens are absent. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        new HashSet<>(ids).forEach(id -> people.person(id).ifPresent(actor -> names.put(id, actor.name())));
        return names;
    }
}
