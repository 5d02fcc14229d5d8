package nl.schil.governance.internal.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.model.meeting.Action;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Member;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who can be named, and the names of those who are, looked up once per answer. */
@Component(service = GovernancePeople.class)
public final class GovernancePeople {
    private static final int MOST = 10_000;

    private final ActorDirectory directory;

    @Activate
    public GovernancePeople(@Reference ActorDirectory directory) {
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

    /** The members of these forums who have an account. */
    Map<String, Person> of(Collection<Forum> forums) {
        Set<String> ids = new HashSet<>();
        forums.forEach(forum -> forum.members().stream().map(Member::person).forEach(ids::add));
        ids.remove(null);
        return directory.find(ids);
    }

    /** Those who must do these actions and have an account. */
    Map<String, Person> owners(Collection<Action> actions) {
        Set<String> ids = new HashSet<>();
        actions.forEach(action -> ids.add(action.owner()));
        ids.remove(null);
        return directory.find(ids);
    }
}
