package nl.schil.operations.internal.modules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.kernel.module.Modules;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.operations.internal.model.ModuleGraph;
import nl.schil.operations.internal.readiness.Answering;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches modules, one switch at a time, and keeps {@code etc/nl.schil.modules.config} and the framework equal. */
@Component(
        service = {Modules.class, ModuleSwitch.class},
        immediate = true,
        configurationPid = ModulesConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ModuleSwitch.Choice.class)
public final class ModuleSwitch implements Modules {
    /** The organisation's choice of modules. */
    @ObjectClassDefinition(name = "Schil modules")
    public @interface Choice {
        @AttributeDefinition(name = "Enabled", description = "Ids of the modules that are switched on.")
        String[] enabled() default {};
    }

    private static final Logger LOG = LoggerFactory.getLogger(ModuleSwitch.class);

    private final ModuleBundles bundles;
    private final ModulesConfiguration configuration;
    private final Database database;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "schil-module-switch"));
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final CountDownLatch firstChoice = new CountDownLatch(1);

    @Activate
    public ModuleSwitch(
            BundleContext context,
            @Reference Answering answering,
            @Reference ConfigurationAdmin configurations,
            @Reference Database database,
            Choice choice) {
        this.bundles = new ModuleBundles(context, answering);
        this.configuration = new ModulesConfiguration(configurations);
        this.database = database;
        worker.execute(() -> {
            follow(Set.of(choice.enabled()));
            firstChoice.countDown();
        });
    }

    @Modified
    void modified(Choice choice) {
        worker.execute(() -> follow(Set.of(choice.enabled())));
    }

    @Deactivate
    void close() {
        worker.shutdownNow();
    }

    /** Whether the choice found at start has been carried out. */
    public boolean settled() {
        return firstChoice.getCount() == 0;
    }

    /** Waits until the choice found at start has been carried out. */
    public void awaitFirstChoice() throws InterruptedException {
        firstChoice.await();
    }

    @Override
    public List<ModuleInfo> list() {
        return bundles.installed().values().stream()
                .map(module -> module.info(failures.getOrDefault(module.id(), "")))
                .toList();
    }

    @Override
    public Result<List<ModuleInfo>> enable(Actor actor, String id, boolean enabled) {
        Result<List<ModuleInfo>> result = enableBeforeRoutes(actor, id, enabled);
        awaitRoutes();
        return result;
    }

    /**
     * As {@link #enable}, but returns as soon as the components are there or gone. For a caller inside the REST
     * application: that is rebuilt only when no request is inside it, so its routes follow after the caller has left.
     */
    public Result<List<ModuleInfo>> enableBeforeRoutes(Actor actor, String id, boolean enabled) {
        Future<Result<List<ModuleInfo>>> done = worker.submit(() -> enabled ? on(actor, id) : off(actor, id));
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while switching " + id, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("module " + id + " could not be switched", e.getCause());
        }
    }

    /** Waits until the REST routes are those of the modules that run. */
    public void awaitRoutes() {
        bundles.awaitRoutes();
    }

    private Result<List<ModuleInfo>> on(Actor actor, String id) {
        ModuleGraph graph = bundles.graph();
        List<String> missing = graph.missing(id);
        if (!missing.isEmpty()) {
            return Result.refused(Violation.of(
                    "enabled", "true", "operations.modules.missing", "modules", String.join(", ", missing)));
        }
        Map<String, InstalledModule> installed = bundles.installed();
        List<InstalledModule> toStart = graph.startOrder(List.of(id)).stream()
                .map(installed::get)
                .filter(module -> !module.active())
                .toList();
        String failure = start(toStart);
        if (!failure.isEmpty()) {
            reversed(toStart).forEach(bundles::stop);
            LOG.warn("module {} was not switched on: {}", id, failure);
            return Result.refused(Violation.of("enabled", "true", "operations.modules.failed", "reason", failure));
        }
        toStart.forEach(module -> failures.remove(module.id()));
        return switched(actor, toStart, "operations.enable");
    }

    /** Starts the modules in order; answers why one failed, or an empty text. */
    private String start(List<InstalledModule> modules) {
        for (InstalledModule module : modules) {
            var failure = bundles.start(module);
            if (failure.isPresent()) {
                return module.id() + ": " + failure.get();
            }
        }
        return String.join("; ", bundles.awaitComponents(modules));
    }

    private Result<List<ModuleInfo>> off(Actor actor, String id) {
        List<String> dependents = bundles.graph().dependents(id, activeIds());
        if (!dependents.isEmpty()) {
            return Result.refused(Violation.of(
                    "enabled", "false", "operations.modules.needed", "modules", String.join(", ", dependents)));
        }
        failures.remove(id);
        InstalledModule module = bundles.installed().get(id);
        if (module == null || !module.active()) {
            keepChoice();
            return Result.accepted(List.of());
        }
        var failure = bundles.stop(module);
        return failure.isPresent()
                ? Result.refused(Violation.of("enabled", "false", "operations.modules.failed", "reason", failure.get()))
                : switched(actor, List.of(module), "operations.disable");
    }

    private Result<List<ModuleInfo>> switched(Actor actor, List<InstalledModule> modules, String action) {
        if (!modules.isEmpty()) {
            database.write(actor, "switch modules", writing -> {
                modules.forEach(module -> writing.audit(new Audit(
                        action,
                        "module",
                        module.id(),
                        null,
                        null,
                        null,
                        module.bundle().getVersion().toString())));
                return null;
            });
        }
        keepChoice();
        return Result.accepted(modules.stream().map(module -> module.info("")).toList());
    }

    private void keepChoice() {
        Set<String> chosen = new TreeSet<>(failures.keySet());
        bundles.installed().values().stream()
                .filter(module -> module.active() && !bundles.deployed(module))
                .map(InstalledModule::id)
                .forEach(chosen::add);
        configuration.keep(chosen);
    }

    /** Makes the archive's modules equal to the choice; a module that fails stays off with its reason, others go on. */
    private void follow(Set<String> choice) {
        ModuleGraph graph = bundles.graph();
        Map<String, InstalledModule> installed = bundles.installed();
        choice.stream()
                .filter(id -> !graph.knows(id))
                .forEach(id -> LOG.error(
                        "etc/{}.config names the module {}, which is not installed; installed are {}",
                        ModulesConfiguration.PID,
                        id,
                        installed.keySet()));
        List<String> wanted = graph.startOrder(choice);
        reversed(graph.startOrder(activeIds())).stream()
                .map(installed::get)
                .filter(module -> module.active() && !bundles.deployed(module) && !wanted.contains(module.id()))
                .forEach(bundles::stop);
        failures.keySet().retainAll(wanted);
        List<InstalledModule> started = new ArrayList<>();
        for (String id : wanted) {
            InstalledModule module = installed.get(id);
            if (!module.active()) {
                bundles.start(module).ifPresentOrElse(reason -> fail(id, reason), () -> started.add(module));
            }
        }
        for (InstalledModule module : started) {
            List<String> obstacles = bundles.awaitComponents(List.of(module));
            if (obstacles.isEmpty()) {
                failures.remove(module.id());
            } else {
                bundles.stop(module);
                fail(module.id(), String.join("; ", obstacles));
            }
        }
    }

    private void fail(String id, String reason) {
        failures.put(id, reason);
        LOG.error("module {} is switched on but does not start: {}", id, reason);
    }

    private Set<String> activeIds() {
        Set<String> ids = new TreeSet<>();
        bundles.installed().values().stream().filter(InstalledModule::active).forEach(module -> ids.add(module.id()));
        return ids;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
