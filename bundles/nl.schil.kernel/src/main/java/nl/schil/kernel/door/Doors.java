package nl.schil.kernel.door;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Writing;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives and ends invitations. A module asks for them; everything about secrets, sessions, expiry and limits is done
 * here, and the routes that a visitor can reach are those of the module with {@code @Permission("door.<purpose>")}.
 */
@ProviderType
public interface Doors {
    /** What an actor must hold in the inviting organisation to give, renew or end an invitation. */
    String WRITE = "invitations.write";

    /** Everything that is wrong with invitations that would be given; fields begin with {@code people[0].}. */
    List<Violation> violations(List<NewInvitation> wanted);

    /**
     * Gives an invitation within the caller's transaction.
     *
     * @throws nl.schil.kernel.rest.ProblemException 403 when the actor may not invite for this organisation, 422 with
     *     the {@link #violations} of what is wanted
     */
    IssuedInvitation invite(Writing writing, Actor by, NewInvitation wanted);

    /** The invitations for these subjects by subject, oldest first; a subject without any is absent. */
    Map<String, List<Invitation>> find(String purpose, Collection<String> subjects);

    /**
     * Ends the invitations of a subject that still work, within the caller's transaction, because what they ask for is
     * over.
     *
     * @return how many there were
     */
    int end(Writing writing, Actor by, String purpose, String subject);
}
