package nl.schil.operations.internal.readiness;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.schil.operations.internal.readiness.Health.Check;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /health/live} and {@code /health/ready}: 200 or 503 with the names and verdicts of the checks. The reasons are
 * for administrators and stand in {@code /api/v1/system/health}.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/health/live", "/health/ready"})
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Health health;
    private final transient ObjectMapper json = new ObjectMapper();

    @Activate
    public HealthServlet(@Reference Health health) {
        this.health = health;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Check> checks = health.tagged(request.getServletPath().substring("/health/".length()));
        boolean well = checks.stream().allMatch(check -> "UP".equals(check.status()));
        response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        List<Map<String, String>> verdicts = checks.stream()
                .map(check -> Map.of("name", check.name(), "status", check.status()))
                .toList();
        json.writeValue(response.getOutputStream(), Map.of("status", well ? "UP" : "DOWN", "checks", verdicts));
    }
}
