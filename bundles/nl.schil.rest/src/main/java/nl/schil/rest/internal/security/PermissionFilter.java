package nl.schil.rest.internal.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.List;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through to an operation when the caller may do what the operation's {@link Permission} names. Visitors of
 * the supplier's door and everybody else have nothing in common: a visitor reaches operations of the door for the
 * purpose of the invitation and not even public ones elsewhere, and no role reaches an operation of the door.
 */
@Component(service = ContainerRequestFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.permissions")
@Priority(Priorities.AUTHORIZATION)
public final class PermissionFilter implements ContainerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(PermissionFilter.class);

    @Context
    private ResourceInfo operation;

    @Activate
    @SuppressWarnings("NullAway.Init")
    public PermissionFilter() {}

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        if (method == null || builtIn(method)) {
            if (!"OPTIONS".equals(request.getMethod())) {
                throw new NotFoundException();
            }
            return;
        }
        check(method, request.getSecurityContext());
    }

    static void check(Method method, SecurityContext security) {
        Permission permission = permission(method);
        if (permission == null) {
            LOG.error("{} declares no permission and is refused", method);
            throw new ProblemException(500, Text.of("problem.unguarded"), List.of());
        }
        if (security.getUserPrincipal() instanceof DoorVisit visit) {
            checkVisit(visit, permission.value());
            return;
        }
        if (Permission.PUBLIC.equals(permission.value())) {
            return;
        }
        if (isOfTheDoor(permission.value())) {
            throw DoorVisit.closed(401);
        }
        Actor actor = Actor.of(security);
        if (!Permission.SIGNED_IN.equals(permission.value()) && !actor.may(permission.value())) {
            throw ProblemException.forbidden(permission.value());
        }
    }

    private static void checkVisit(DoorVisit visit, String permission) {
        String own = Permission.DOOR_FOR + visit.invitation().purpose();
        if (!Permission.DOOR.equals(permission) && !own.equals(permission)) {
            throw DoorVisit.outside();
        }
    }

    private static boolean isOfTheDoor(String permission) {
        return Permission.DOOR.equals(permission) || permission.startsWith(Permission.DOOR_FOR);
    }

    private static @Nullable Permission permission(Method method) {
        Permission own = method.getAnnotation(Permission.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(Permission.class);
    }

    private static boolean builtIn(Method method) {
        return method.getDeclaringClass().getName().startsWith("org.glassfish.jersey.");
    }
}
