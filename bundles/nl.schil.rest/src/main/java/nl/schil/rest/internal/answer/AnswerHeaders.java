package nl.schil.rest.internal.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * The version of the interface and what a browser must not do with an answer. A resource's own header wins. Locations
 * are told without scheme and host, which a reverse proxy may have changed.
 */
@Component(service = ContainerResponseFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.headers")
public final class AnswerHeaders implements ContainerResponseFilter {
    /** Version of the interface: the major number is in the base path, an addition raises the minor number. */
    public static final String API_VERSION = "1.0.0";

    private static final Map<String, String> HEADERS = Map.of(
            "API-Version", API_VERSION,
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");
    private static final String TWO_YEARS = "max-age=63072000";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        HEADERS.forEach((name, value) -> headers.computeIfAbsent(name, absent -> new ArrayList<>(List.of(value))));
        if (headers.getFirst(HttpHeaders.LOCATION) instanceof URI location) {
            URI base = request.getUriInfo().getBaseUri();
            headers.putSingle(HttpHeaders.LOCATION, base.resolve(location).getRawPath());
        }
        if (encrypted(request)) {
            headers.putSingle("Strict-Transport-Security", TWO_YEARS);
        }
    }

    private static boolean encrypted(ContainerRequestContext request) {
        return request.getSecurityContext().isSecure()
                || "https".equalsIgnoreCase(request.getHeaderString("X-Forwarded-Proto"));
    }
}
