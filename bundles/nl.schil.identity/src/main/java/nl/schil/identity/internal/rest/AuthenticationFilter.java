package nl.schil.identity.internal.rest;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schil.identity.internal.application.Callers;
import nl.schil.identity.internal.application.Callers.Caller;
import nl.schil.identity.internal.application.Tokens;
import nl.schil.identity.internal.application.Visits;
import nl.schil.identity.internal.model.Secret;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * Establishes who calls: a browser by its session cookie, a program by its API token, or a command on this machine by
 * the local token. A request without any of them goes on as nobody's; a wrong token is refused.
 *
 * <p>Under {@code door/} only visitors are somebody, and visitors are nobody's anywhere else: their cookie refuses every
 * other address before it is looked for, so that whether it exists makes no difference.
 */
@Component(service = ContainerRequestFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.authentication")
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {
    /** Framework property with the token that the commands of this machine read from the data directory. */
    static final String LOCAL_TOKEN = "schil.local.token";

    private static final String BEARER = "Bearer ";
    private static final String ACT_AS = "Schil-As";
    private static final String CSRF = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Callers callers;
    private final Visits visits;
    private final @Nullable String localToken;

    @Context
    private HttpServletRequest servletRequest;

    @Activate
    @SuppressWarnings("NullAway.Init")
    public AuthenticationFilter(BundleContext context, @Reference Callers callers, @Reference Visits visits) {
        this.callers = callers;
        this.visits = visits;
        this.localToken = context.getProperty(LOCAL_TOKEN);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Connection connection = Connection.of(servletRequest);
        String path = path(request);
        if (path.equals("door") || path.startsWith("door/")) {
            visit(request, path, connection);
            return;
        }
        if (request.getCookies().containsKey(DoorCookie.NAME)) {
            throw DoorVisit.outside();
        }
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        if (authorization != null) {
            Caller caller = bearer(request, authorization, connection).orElseThrow(AuthenticationFilter::refused);
            identify(request, caller, connection, "Bearer");
        } else if (cookie != null) {
            callers.bySession(cookie.getValue()).ifPresent(caller -> {
                checkCsrf(request, cookie.getValue());
                identify(request, caller, connection, "Session");
            });
        }
    }

    /** Opening a link begins a new visit, whatever the browser still holds of an earlier one. */
    private void visit(ContainerRequestContext request, String path, Connection connection) {
        Cookie cookie = request.getCookies().get(DoorCookie.NAME);
        boolean opening = HttpMethod.POST.equals(request.getMethod()) && DoorResource.OPENING.equals(path);
        if (cookie == null || opening) {
            return;
        }
        visits.bySession(cookie.getValue()).ifPresent(visit -> {
            checkCsrf(request, cookie.getValue());
            request.setSecurityContext(new CallerSecurity(visit, connection.secure(), "Door"));
        });
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceAll("^/|/$", "");
    }

    private Optional<Caller> bearer(ContainerRequestContext request, String authorization, Connection connection) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String secret = authorization.substring(BEARER.length()).strip();
        if (secret.startsWith(Tokens.PREFIX)) {
            return callers.byToken(secret);
        }
        if (localToken == null || !connection.local() || !Secret.same(localToken, secret)) {
            return Optional.empty();
        }
        String user = request.getHeaderString(ACT_AS);
        return user == null || user.isBlank() ? Optional.of(callers.local()) : callers.localAs(user);
    }

    private static void checkCsrf(ContainerRequestContext request, String secret) {
        boolean signingIn = HttpMethod.POST.equals(request.getMethod()) && "session".equals(path(request));
        if (SAFE.contains(request.getMethod()) || signingIn) {
            return;
        }
        String given = request.getHeaderString(CSRF);
        if (given == null || !Secret.same(Secret.csrf(secret), given)) {
            throw new ProblemException(403, Text.of("identity.csrf"), List.of());
        }
    }

    private static void identify(ContainerRequestContext request, Caller caller, Connection connection, String scheme) {
        request.setSecurityContext(new CallerSecurity(caller.actor(), connection.secure(), scheme));
    }

    private static ProblemException refused() {
        return new ProblemException(401, Text.of("identity.token.refused"), List.of());
    }
}
