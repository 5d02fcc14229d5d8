package nl.schil.workbench.internal.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the folders of contributing bundles and the browser libraries under {@code /ui}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/ui/*")
public final class FilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final transient Files files;

    @Activate
    public FilesServlet(@Reference Files files) {
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Files.Found> found = files.find(request.getRequestURI());
        if (found.isEmpty()) {
            response.setHeader("Cache-Control", "no-cache");
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Headers.secureFile(response, found.get().content().canBeShown());
        response.setHeader("Cache-Control", found.get().lasting() ? FOREVER : "no-cache");
        send(request, response, found.get().content());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, StaticContent content)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean zipped = content.zipped() != null && accepted != null && accepted.contains("gzip");
        String tag = "\"" + content.tag() + (zipped ? "-gzip" : "") + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(content.type());
        byte[] body = zipped ? content.zipped() : content.plain();
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
