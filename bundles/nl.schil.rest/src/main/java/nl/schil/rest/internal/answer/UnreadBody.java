package nl.schil.rest.internal.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/**
 * A request that is refused before its body was read. The rest of a small body is read, so that the connection can serve
 * the next request; for a larger one the answer says that the connection closes (RFC 9112, 9.6), because a client that is
 * not told would lose its next request.
 */
@Component(service = ContainerResponseFilter.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("schil.unread-body")
public final class UnreadBody implements ContainerResponseFilter {
    private static final int REFUSED_FROM = 400;
    static final int SMALL = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= REFUSED_FROM && !isRead(request)) {
            response.getHeaders().putSingle("Connection", "close");
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        try {
            return request.getEntityStream().readNBytes(SMALL).length < SMALL;
        } catch (IllegalStateException closed) {
            return true;
        } catch (IOException broken) {
            return false;
        }
    }
}
