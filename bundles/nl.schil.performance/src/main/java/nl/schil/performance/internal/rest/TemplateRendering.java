package nl.schil.performance.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import nl.schil.kernel.rest.Version;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.model.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Templates as JSON. */
@Component(service = TemplateRendering.class)
public final class TemplateRendering {
    private final Templates templates;
    private final ScorecardRendering people;

    @Activate
    public TemplateRendering(@Reference Templates templates, @Reference ScorecardRendering people) {
        this.templates = templates;
        this.people = people;
    }

    Response answer(int status, Template template) {
        var editions = templates.editions(template);
        Map<String, String> by =
                people.names(editions.stream().map(Templates.Edition::by).toList());
        return Response.status(status)
                .header(HttpHeaders.ETAG, Version.tag(template.version()))
                .entity(TemplateJson.of(template)
                        .with(editions.stream()
                                .map(one ->
                                        new TemplateJson.EditionJson(one.number(), one.inForceOn(), by.get(one.by())))
                                .toList()))
                .build();
    }
}
