package nl.schil.rest.internal.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import nl.schil.rest.internal.answer.AnswerHeaders;
import nl.schil.rest.internal.json.JsonMapping;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The description of the interface as the active bundles offer it now; merged again when a bundle comes or goes. */
@Component(service = OpenApiDocuments.class)
@Designate(ocd = Contact.class)
public final class OpenApiDocuments implements BundleTrackerCustomizer<ModuleDescription> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenApiDocuments.class);
    private static final String PLACE = "OSGI-INF/schil/openapi.json";

    private final ObjectMapper mapper = JsonMapping.mapper();
    private final BundleTracker<ModuleDescription> bundles;
    private final ObjectNode base;
    private volatile @Nullable Merged merged;

    private record Merged(int trackingCount, ObjectNode document) {}

    @Activate
    public OpenApiDocuments(BundleContext context, Contact contact) {
        base = base(contact);
        bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
    }

    /** The merged document; not to be changed. */
    public ObjectNode document() {
        int count = bundles.getTrackingCount();
        Merged last = merged;
        if (last == null || last.trackingCount() != count) {
            ObjectNode document = Merge.into(base, bundles.getTracked().values());
            CommonAnswers.add(document);
            Tidy.up(document);
            last = new Merged(count, document);
            merged = last;
        }
        return last.document();
    }

    @Override
    public @Nullable ModuleDescription addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        URL place = bundle.getEntry(PLACE);
        if (place == null) {
            return null;
        }
        try (InputStream content = place.openStream()) {
            String text = bundle.getHeaders().get(Constants.BUNDLE_DESCRIPTION);
            ObjectNode document = (ObjectNode) mapper.readTree(content);
            return new ModuleDescription(
                    bundle.getSymbolicName(), Objects.requireNonNullElse(text, bundle.getSymbolicName()), document);
        } catch (IOException | ClassCastException e) {
            LOG.error("{} of {} is not an OpenAPI document and is left out", PLACE, bundle.getSymbolicName(), e);
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, ModuleDescription description) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, ModuleDescription description) {}

    private ObjectNode base(Contact contact) {
        try (InputStream content = OpenApiDocuments.class.getResourceAsStream("base.json")) {
            ObjectNode document = (ObjectNode) mapper.readTree(content);
            document.withObject("/info").put("version", AnswerHeaders.API_VERSION);
            document.withObject("/info/contact")
                    .put("name", contact.contact_name())
                    .put("url", contact.contact_url())
                    .put("email", contact.contact_mail());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
