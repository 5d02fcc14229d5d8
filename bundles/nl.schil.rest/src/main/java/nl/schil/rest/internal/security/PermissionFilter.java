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

/** Lets a request through to an operation when the caller may do what the operation's {@link Permission} names. */
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
        if (Permission.PUBLIC.equals(permission.value())) {
            return;
        }
        Actor actor = Actor.of(security);
        if (!Permission.SIGNED_IN.equals(permission.value()) && !actor.may(permission.value())) {
            throw ProblemException.forbidden(permission.value());
        }
    }

    private static @Nullable Permission permission(Method method) {
        Permission own = method.getAnnotation(Permission.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(Permission.class);
    }

    private static boolean builtIn(Method method) {
        return method.getDeclaringClass().getName().startsWith("org.glassfish.jersey.");
    }
}
