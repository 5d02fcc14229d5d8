package nl.schil.operations.internal.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.osgi.service.jakartars.runtime.dto.ApplicationDTO;
import org.osgi.service.jakartars.runtime.dto.ResourceDTO;
import org.osgi.service.jakartars.runtime.dto.RuntimeDTO;
import org.osgi.service.jakartars.whiteboard.JakartarsWhiteboardConstants;

/** Tells whether a started bundle answers: its components are satisfied and its REST resources are served. */
@Component(service = Answering.class)
public final class Answering {
    /** Services come in crowds: asking after each of them would hold up those that are still to come. */
    private static final int SETTLING_MS = 20;

    private static final int LONGEST_PAUSE_MS = 100;

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Semaphore changes = new Semaphore(0);
    private final ServiceListener onChange = event -> changes.release();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable JakartarsServiceRuntime whiteboard;

    @Activate
    public Answering(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.components = components;
        context.addServiceListener(onChange);
    }

    @Deactivate
    void close() {
        context.removeServiceListener(onChange);
    }

    /** Waits until all bundles answer; answers what still keeps them from it after {@code seconds}, or nothing. */
    public List<String> await(Collection<Bundle> bundles, int seconds) throws InterruptedException {
        return await(
                () -> {
                    List<String> unserved = routeObstacles(bundles);
                    return unserved.isEmpty() ? componentObstacles(bundles) : unserved;
                },
                seconds);
    }

    /** As {@link #await}, for the components alone, whether or not their REST resources are served yet. */
    public List<String> awaitComponents(Collection<Bundle> bundles, int seconds) throws InterruptedException {
        return await(() -> componentObstacles(bundles), seconds);
    }

    /** Waits until exactly the REST resources that are registered now are served. */
    public void awaitRoutes(int seconds) throws InterruptedException {
        await(() -> served().equals(offered()) ? List.of() : List.of("the REST routes follow"), seconds);
    }

    private List<String> await(Supplier<List<String>> question, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<String> obstacles = question.get();
        while (!obstacles.isEmpty() && System.nanoTime() < end) {
            if (changes.tryAcquire(LONGEST_PAUSE_MS, TimeUnit.MILLISECONDS)) {
                Thread.sleep(SETTLING_MS);
                changes.drainPermits();
            }
            obstacles = question.get();
        }
        return obstacles;
    }

    /** What keeps the bundles from answering, in words for an administrator. */
    public List<String> obstacles(Collection<Bundle> bundles) {
        List<String> obstacles = componentObstacles(bundles);
        obstacles.addAll(routeObstacles(bundles));
        return obstacles;
    }

    private List<String> routeObstacles(Collection<Bundle> bundles) {
        List<String> obstacles = new ArrayList<>();
        Set<Long> served = served();
        for (Bundle bundle : bundles) {
            if (!served.containsAll(resources(bundle))) {
                obstacles.add(bundle.getSymbolicName() + ": its REST resources are not served yet");
            }
        }
        return obstacles;
    }

    private List<String> componentObstacles(Collection<Bundle> bundles) {
        List<String> obstacles = new ArrayList<>();
        for (Bundle bundle : bundles) {
            if (bundle.getState() == Bundle.ACTIVE) {
                unsatisfied(bundle, obstacles);
            } else {
                obstacles.add(bundle.getSymbolicName() + " is not started");
            }
        }
        return obstacles;
    }

    private void unsatisfied(Bundle bundle, List<String> obstacles) {
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(component)) {
                if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    String missing = Stream.of(configuration.unsatisfiedReferences)
                            .map(reference -> reference.name + (reference.target == null ? "" : " " + reference.target))
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("");
                    obstacles.add(component.name + " waits for " + missing);
                } else if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    obstacles.add(component.name + " failed: "
                            + configuration.failure.lines().findFirst().orElse("no reason given"));
                }
            }
        }
    }

    private Set<Long> offered() {
        Set<Long> ids = new HashSet<>();
        for (Bundle bundle : context.getBundles()) {
            ids.addAll(resources(bundle));
        }
        return ids;
    }

    /** Service ids of the REST resources that the bundle offers. */
    private static Set<Long> resources(Bundle bundle) {
        Set<Long> ids = new HashSet<>();
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            if ("true".equals(String.valueOf(service.getProperty(JakartarsWhiteboardConstants.JAKARTA_RS_RESOURCE)))) {
                ids.add((Long) service.getProperty("service.id"));
            }
        }
        return ids;
    }

    private Set<Long> served() {
        JakartarsServiceRuntime runtime = whiteboard;
        Set<Long> ids = new HashSet<>();
        if (runtime != null) {
            RuntimeDTO dto = runtime.getRuntimeDTO();
            Stream.concat(Stream.of(dto.applicationDTOs), Stream.ofNullable(dto.defaultApplication))
                    .map((ApplicationDTO application) -> application.resourceDTOs)
                    .flatMap(Stream::of)
                    .map((ResourceDTO resource) -> resource.serviceId)
                    .forEach(ids::add);
        }
        return ids;
    }
}
