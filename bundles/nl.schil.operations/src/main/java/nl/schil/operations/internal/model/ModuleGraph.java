package nl.schil.operations.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the installed modules require of each other. */
public final class ModuleGraph {
    private final Map<String, List<String>> requires;

    /** @param requires ids of the required modules by module id */
    public ModuleGraph(Map<String, List<String>> requires) {
        this.requires = new TreeMap<>(requires);
    }

    public boolean knows(String id) {
        return requires.containsKey(id);
    }

    /** The modules and everything they require, what is required first. Ids that are not installed are left out. */
    public List<String> startOrder(Collection<String> ids) {
        Set<String> order = new LinkedHashSet<>();
        new TreeSet<>(ids).forEach(id -> visit(id, order, new LinkedHashSet<>()));
        return List.copyOf(order);
    }

    private void visit(String id, Set<String> order, Set<String> path) {
        if (!knows(id) || order.contains(id) || !path.add(id)) {
            return;
        }
        requires.get(id).forEach(required -> visit(required, order, path));
        order.add(id);
    }

    /** What the module requires, directly or not, that is not installed. */
    public List<String> missing(String id) {
        Set<String> missing = new TreeSet<>();
        startOrder(List.of(id))
                .forEach(module -> requires.get(module).stream()
                        .filter(required -> !knows(required))
                        .forEach(missing::add));
        return List.copyOf(missing);
    }

    /** The enabled modules that require the module, directly or not, in the order in which they must stop. */
    public List<String> dependents(String id, Set<String> enabled) {
        List<String> dependents = new ArrayList<>(startOrder(enabled).stream()
                .filter(enabled::contains)
                .filter(other -> !other.equals(id) && startOrder(List.of(other)).contains(id))
                .toList());
        Collections.reverse(dependents);
        return List.copyOf(dependents);
    }
}
