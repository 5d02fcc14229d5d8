package nl.schil.operations.internal.readiness;

import java.net.URI;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.operations.internal.modules.ModuleSwitch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Schil is ready: every platform bundle and every enabled module answers. Announces it once with a service that
 * has the properties {@code schil.ready=true} and {@code schil.port}.
 */
@Component(service = Ready.class, immediate = true)
public final class Ready {
    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);
    private static final int PATIENCE_SECONDS = 60;

    private final BundleContext context;
    private final Answering answering;
    private final ModuleSwitch modules;
    private final Map<String, Object> http;
    private final Thread announcer;

    @Activate
    public Ready(
            BundleContext context,
            @Reference Answering answering,
            @Reference ModuleSwitch modules,
            @Reference(service = HttpServiceRuntime.class) Map<String, Object> http) {
        this.context = context;
        this.answering = answering;
        this.modules = modules;
        this.http = http;
        this.announcer = new Thread(this::announce, "schil-ready");
        announcer.setDaemon(true);
        announcer.start();
    }

    @Deactivate
    void close() {
        announcer.interrupt();
    }

    /** What keeps Schil from being ready, in words for an administrator; nothing when it is. */
    public List<String> obstacles() {
        if (!modules.settled()) {
            return List.of("the enabled modules are still starting");
        }
        List<String> obstacles = new ArrayList<>(answering.obstacles(platform()));
        for (ModuleInfo module : modules.list()) {
            if ("FAILED".equals(module.state())) {
                obstacles.add("module " + module.id() + " is switched on but does not start: " + module.reason());
            }
        }
        return obstacles;
    }

    /** The bundles of Schil that run; a module that is switched off does not count. */
    private List<Bundle> platform() {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .filter(bundle -> bundle.getHeaders().get("Service-Component") != null)
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("nl.schil."))
                .toList();
    }

    private void announce() {
        try {
            modules.awaitFirstChoice();
            answering.await(platform(), PATIENCE_SECONDS);
            List<String> obstacles = obstacles();
            if (obstacles.isEmpty()) {
                Hashtable<String, Object> properties = new Hashtable<>();
                properties.put("schil.ready", true);
                properties.put("schil.port", port());
                context.registerService(Supplier.class, this::obstacles, properties);
            } else {
                LOG.error("Schil is not ready: {}", String.join("; ", obstacles));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int port() {
        Object endpoints = http.get("osgi.http.endpoint");
        String first = endpoints instanceof String[] several ? several[0] : String.valueOf(endpoints);
        return URI.create(first).getPort();
    }
}
