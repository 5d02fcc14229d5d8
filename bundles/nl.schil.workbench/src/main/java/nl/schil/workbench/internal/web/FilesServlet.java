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
    private static final String FOREVER = "max-age=31536000, immutable";

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
        StaticContent content = found.get().content();
        String accepted = request.getHeader("Accept-Encoding");
        boolean zipped = content.zipped() != null && accepted != null && accepted.contains("gzip");
        Headers.secureFile(response, content.canBeShown());
        response.setHeader("Vary", "Accept-Encoding");
        if (found.get().lasting()) {
            response.setHeader("Cache-Control", FOREVER);
        } else if (isKnown(request, response, content.tag() + (zipped ? "-gzip" : ""))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(response, content, zipped);
    }

    /** Whether the browser has this content. A file whose address never changes content needs no such question. */
    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String tag) {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", "\"" + tag + "\"");
        String known = request.getHeader("If-None-Match");
        return known != null && known.contains("\"" + tag + "\"");
    }

    private static void send(HttpServletResponse response, StaticContent content, boolean zipped) throws IOException {
        response.setContentType(content.type());
        byte[] body = zipped ? content.zipped() : content.plain();
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
