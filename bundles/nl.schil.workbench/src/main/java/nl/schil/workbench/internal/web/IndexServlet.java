package nl.schil.workbench.internal.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.schil.workbench.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Answers every address of the application with its one page; the browser finds the view (History API). Addresses of
 * the interface that nobody answers at this moment are told to come back, addresses of files are not there.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
public final class IndexServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String STARTING = """
            {"type":"about:blank","title":"Service Unavailable","status":503,\
            "detail":"Schil start nog. Schil is starting.","code":"problem.starting"}""";

    private final transient Contributions contributions;
    private final transient Libraries libraries;
    private final transient Files files;

    @Activate
    public IndexServlet(
            @Reference Contributions contributions, @Reference Libraries libraries, @Reference Files files) {
        this.contributions = contributions;
        this.libraries = libraries;
        this.files = files;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            comeBack(response);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.substring(path.lastIndexOf('/')).contains(".")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        IndexPage page = IndexPage.of(contributions, libraries, files);
        Headers.secure(response, page.policy());
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Vary", "Accept-Encoding");
        byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
        if (String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = StaticContent.zip(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void comeBack(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(STARTING.getBytes(StandardCharsets.UTF_8));
    }
}
