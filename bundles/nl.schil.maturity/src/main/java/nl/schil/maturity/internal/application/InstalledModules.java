package nl.schil.maturity.internal.application;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schil.kernel.module.Cell;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.kernel.module.Modules;
import nl.schil.maturity.internal.model.Activity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The installed modules as far as they are known: none while the service that knows them is away. */
@Component(service = InstalledModules.class)
public class InstalledModules {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Modules modules;

    /** All installed modules at this moment. */
    public List<ModuleInfo> list() {
        Modules current = modules;
        return current == null ? List.of() : current.list();
    }

    /** Ids of the modules that are switched on. */
    static Set<String> enabled(List<ModuleInfo> installed) {
        return ids(installed, ModuleInfo::enabled);
    }

    /** Ids of the modules that are installed but switched off. */
    static Set<String> disabled(List<ModuleInfo> installed) {
        return ids(installed, module -> !module.enabled());
    }

    /** Ids of the modules that declare that they can prove this activity, switched on or not. */
    static List<String> candidates(List<ModuleInfo> installed, Activity activity) {
        return List.copyOf(ids(installed, module -> canProve(module, activity)));
    }

    private static boolean canProve(ModuleInfo module, Activity activity) {
        String cell = activity.phase().name() + activity.stage();
        boolean wholeCell = module.cells().contains(new Cell(activity.phase().name(), activity.stage()))
                && module.activities().stream().noneMatch(code -> code.startsWith(cell));
        return wholeCell || module.activities().contains(activity.code());
    }

    private static Set<String> ids(List<ModuleInfo> installed, Predicate<ModuleInfo> which) {
        return installed.stream().filter(which).map(ModuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
