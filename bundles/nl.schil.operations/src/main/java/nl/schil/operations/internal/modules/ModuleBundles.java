package nl.schil.operations.internal.modules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.operations.internal.model.ModuleGraph;
import nl.schil.operations.internal.readiness.Answering;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The module bundles of the framework: finds, starts and stops them. */
final class ModuleBundles {
    private static final int ANSWER_SECONDS = 30;

    private final BundleContext context;
    private final Answering answering;

    ModuleBundles(BundleContext context, Answering answering) {
        this.context = context;
        this.answering = answering;
    }

    /** All installed modules by id. */
    Map<String, InstalledModule> installed() {
        return Stream.of(context.getBundles())
                .map(InstalledModule::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(
                        InstalledModule::id, module -> module, (first, second) -> first, TreeMap::new));
    }

    ModuleGraph graph() {
        return new ModuleGraph(installed().values().stream()
                .collect(Collectors.toMap(InstalledModule::id, InstalledModule::requires)));
    }

    /**
     * Whether the bundle came in through {@code deploy/} and so remembers itself whether it runs; the archive's own
     * modules are started anew from the configuration each time.
     */
    boolean deployed(InstalledModule module) {
        return !module.bundle().getLocation().contains("/modules/");
    }

    /** Starts a module; answers why it could not, or nothing. */
    Optional<String> start(InstalledModule module) {
        try {
            module.bundle().start(Bundle.START_ACTIVATION_POLICY | (deployed(module) ? 0 : Bundle.START_TRANSIENT));
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of(reason(e));
        }
    }

    /** Waits until the components of the started modules are satisfied; answers what keeps them from it. */
    List<String> awaitComponents(List<InstalledModule> modules) {
        try {
            return answering.awaitComponents(
                    modules.stream().map(InstalledModule::bundle).toList(), ANSWER_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted while waiting");
        }
    }

    /** Waits until exactly the resources of running bundles are served. */
    void awaitRoutes() {
        try {
            answering.awaitRoutes(ANSWER_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a module; answers why it could not, or nothing. */
    Optional<String> stop(InstalledModule module) {
        try {
            module.bundle().stop(deployed(module) ? 0 : Bundle.STOP_TRANSIENT);
            return Optional.empty();
        } catch (BundleException e) {
            return Optional.of(reason(e));
        }
    }

    private static String reason(BundleException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
