package nl.schil.identity.internal.roles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.identity.internal.model.Role;
import nl.schil.identity.internal.model.RoleGrant;
import nl.schil.kernel.security.Grant;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles of {@code roles.json}, together with what active bundles let them do as well: a bundle brings along
 * {@code OSGI-INF/schil/roles.json}, for example {@code {"reader": ["bridges.read"]}}.
 */
@Component(service = RoleCatalogue.class)
public final class RoleCatalogue implements BundleTrackerCustomizer<Map<String, Set<String>>> {
    private static final Logger LOG = LoggerFactory.getLogger(RoleCatalogue.class);
    private static final String PLACE = "OSGI-INF/schil/roles.json";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Role> own;
    private final @Nullable BundleTracker<Map<String, Set<String>>> bundles;

    @Activate
    public RoleCatalogue(BundleContext context) {
        own = own();
        bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    /** The roles of {@code roles.json} alone. */
    public RoleCatalogue() {
        own = own();
        bundles = null;
    }

    @Deactivate
    void close() {
        if (bundles != null) {
            bundles.close();
        }
    }

    /** All roles by code. */
    public Map<String, Role> all() {
        Map<String, Role> roles = new TreeMap<>(own);
        if (bundles != null) {
            bundles.getTracked()
                    .values()
                    .forEach(more -> more.forEach((code, permissions) ->
                            roles.computeIfPresent(code, (same, role) -> role.with(permissions))));
        }
        return roles;
    }

    /** A number that differs whenever the permissions of a role may differ. */
    public int revision() {
        return bundles == null ? 0 : bundles.getTrackingCount();
    }

    /** What holding these roles permits; a role that is no longer there permits nothing. */
    public List<Grant> grants(List<RoleGrant> held) {
        Map<String, Role> roles = all();
        return held.stream()
                .flatMap(grant -> Optional.ofNullable(roles.get(grant.role()))
                        .map(role -> new Grant(role.code(), grant.organisation(), role.permissions()))
                        .stream())
                .toList();
    }

    @Override
    public @Nullable Map<String, Set<String>> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        var place = bundle.getEntry(PLACE);
        if (place == null) {
            return null;
        }
        try (InputStream content = place.openStream()) {
            return mapper.readValue(content, new TypeReference<Map<String, Set<String>>>() {});
        } catch (IOException e) {
            LOG.error("{} of {} cannot be read; its permissions are in no role", PLACE, bundle.getSymbolicName(), e);
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Map<String, Set<String>> more) {}

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Map<String, Set<String>> more) {}

    private Map<String, Role> own() {
        try (InputStream content = RoleCatalogue.class.getResourceAsStream("roles.json")) {
            Map<String, Role> roles = new TreeMap<>();
            mapper.readValue(content, new TypeReference<List<Role>>() {}).forEach(role -> roles.put(role.code(), role));
            return roles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
