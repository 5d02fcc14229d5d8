package nl.schil.operations.internal.metrics;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Times every request to the API. */
@Component(service = Filter.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@ServiceRanking(1000)
public final class RequestTimer extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern AREA = Pattern.compile("^/api/v1/([a-z.-]{1,40})(?:/|$)");

    private final transient Metrics metrics;

    @Activate
    public RequestTimer(@Reference Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            boolean known = response.getStatus() != HttpServletResponse.SC_NOT_FOUND;
            metrics.request(
                    request.getMethod(),
                    known ? area(request.getRequestURI()) : "unknown",
                    response.getStatus(),
                    System.nanoTime() - start);
        }
    }

    static String area(String path) {
        Matcher area = AREA.matcher(path);
        return area.find() ? area.group(1) : "other";
    }
}
