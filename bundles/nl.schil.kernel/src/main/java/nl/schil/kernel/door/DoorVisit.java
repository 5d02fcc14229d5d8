package nl.schil.kernel.door;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.text.Text;

/**
 * Who calls a route of the supplier's door. A visitor is not an {@link Actor}: a route that asks for one refuses the
 * visitor, and a route of the door refuses whoever is not a visitor. What the route is about comes from here, never
 * from the address.
 *
 * @param invitation the invitation by which the visitor came in
 */
public record DoorVisit(Invitation invitation) implements Principal {
    /** The visitor of a REST operation; refused with 401 when the caller is none. */
    public static DoorVisit of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof DoorVisit visit) {
            return visit;
        }
        throw closed(401);
    }

    /** The one answer to a link or a session that does not work, whatever the reason. */
    public static ProblemException closed(int status) {
        return new ProblemException(status, Text.of("problem.door.closed"), List.of());
    }

    /** The one answer to a visitor who asks for something outside the invitation. */
    public static ProblemException outside() {
        return new ProblemException(404, Text.of("problem.door.outside"), List.of());
    }

    /** Id of the only record that this visit is about. */
    public String subject() {
        return invitation.subject();
    }

    /** For the audit rows of what the visitor writes; holds no role in any organisation. */
    public Actor actor() {
        return new Actor(invitation.id(), invitation.name(), "door", List.of());
    }

    @Override
    public String getName() {
        return invitation.id();
    }
}
