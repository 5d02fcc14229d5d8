package nl.schil.operations.internal.modules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schil.kernel.module.Cell;
import nl.schil.kernel.module.ModuleInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** A module as its bundle's manifest declares it; the bundle need not be resolved or started. */
record InstalledModule(
        Bundle bundle,
        String id,
        int stage,
        List<String> phases,
        List<String> requires,
        Set<Cell> cells,
        Set<String> activities) {
    private static final String MODULE = "schil.module";
    private static final String CELL = "schil.cell";
    private static final Pattern REQUIRED_ID = Pattern.compile("\\(schil\\.module=([^)]+)\\)");

    /** The module that a bundle declares, or null when it declares none. */
    static @Nullable InstalledModule of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || revision.getDeclaredCapabilities(MODULE).isEmpty()) {
            return null;
        }
        Map<String, Object> module =
                revision.getDeclaredCapabilities(MODULE).get(0).getAttributes();
        Set<Cell> cells = new LinkedHashSet<>();
        Set<String> activities = new TreeSet<>();
        for (BundleCapability cell : revision.getDeclaredCapabilities(CELL)) {
            cells.add(new Cell(
                    (String) cell.getAttributes().get("phase"),
                    number(cell.getAttributes().get("stage"))));
            activities.addAll(texts(cell.getAttributes().get("activities")));
        }
        return new InstalledModule(
                bundle,
                (String) module.get(MODULE),
                number(module.get("stage")),
                texts(module.get("phases")),
                requires(revision),
                cells,
                activities);
    }

    private static List<String> requires(BundleRevision revision) {
        Set<String> ids = new TreeSet<>();
        for (BundleRequirement requirement : revision.getDeclaredRequirements(MODULE)) {
            Matcher id = REQUIRED_ID.matcher(requirement.getDirectives().getOrDefault("filter", ""));
            while (id.find()) {
                ids.add(id.group(1));
            }
        }
        return List.copyOf(ids);
    }

    private static int number(Object value) {
        return Integer.parseInt(String.valueOf(value));
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value).split("\\s*,\\s*"));
    }

    boolean active() {
        return bundle.getState() == Bundle.ACTIVE;
    }

    ModuleInfo info(String failure) {
        String state = active() ? "ACTIVE" : failure.isEmpty() ? "STOPPED" : "FAILED";
        boolean enabled = active() || !failure.isEmpty();
        return new ModuleInfo(
                id,
                stage,
                phases,
                requires,
                enabled,
                state,
                active() ? "" : failure,
                bundle.getVersion().toString(),
                cells,
                activities);
    }
}
