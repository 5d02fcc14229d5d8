package nl.schil.workbench.internal.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The page of the supplier's door. It holds nothing but its own texts in both languages; who invites, and for what, the
 * browser asks for with the secret of the link, which never comes here.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/door")
public final class DoorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "nl.schil.workbench";
    private static final List<String> TEXTS = List.of(
            "workbench.door.",
            "workbench.error.",
            "workbench.loading",
            "workbench.again",
            "workbench.close",
            "workbench.cancel",
            "workbench.save",
            "workbench.form.",
            "workbench.legend",
            "workbench.not-applicable",
            "workbench.unknown",
            "workbench.messages",
            "workbench.missing.title");

    private final transient Contributions contributions;
    private final transient Libraries libraries;
    private final transient Files files;
    private final transient ObjectMapper json = new ObjectMapper();

    @Activate
    public DoorServlet(@Reference Contributions contributions, @Reference Libraries libraries, @Reference Files files) {
        this.contributions = contributions;
        this.libraries = libraries;
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = "<schil-door></schil-door>\n<script type=\"application/json\" id=\"s-door-texts\">" + texts()
                + "</script>";
        IndexPage.Parts parts = new IndexPage.Parts("door/door.js", List.of("tokens", "kit", "door"), body);
        IndexPage page = IndexPage.of(contributions, libraries, files, parts);
        Headers.secure(response, page.policy());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Vary", "Accept-Encoding");
        byte[] content = page.html().getBytes(StandardCharsets.UTF_8);
        if (String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            content = StaticContent.zip(content);
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Written so that no text can end the element it stands in. */
    private String texts() throws IOException {
        Map<String, Map<String, String>> byLanguage = new TreeMap<>();
        Contribution own =
                contributions.of(OWN).orElseThrow(() -> new IOException("the workbench's own folder is not there yet"));
        Stream.of("nl", "en").forEach(language -> byLanguage.put(language, ofDoor(own.texts(language))));
        return json.writeValueAsString(byLanguage).replace("<", "\\u003c");
    }

    private static Map<String, String> ofDoor(Map<String, String> texts) {
        Map<String, String> wanted = new TreeMap<>(texts);
        wanted.keySet().removeIf(key -> TEXTS.stream().noneMatch(key::startsWith));
        return wanted;
    }
}
