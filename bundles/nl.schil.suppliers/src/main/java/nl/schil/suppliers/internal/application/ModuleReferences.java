package nl.schil.suppliers.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.archive.PersonalData;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The references of other modules to suppliers. Which modules have some is read from the manifests of all installed
 * bundles, so that one that is switched off is not forgotten.
 */
@Component(service = ModuleReferences.class)
public final class ModuleReferences {
    private static final String SUPPLIER = "supplier";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ReferenceRewriter> rewriters = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ArchiveObjection> objections = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<PersonalData> people = new CopyOnWriteArrayList<>();

    private final Supplier<Set<String>> declared;

    @Activate
    public ModuleReferences(BundleContext context) {
        this.declared = () -> declared(context);
    }

    /** For use outside the framework. */
    ModuleReferences(Set<String> declared, List<ReferenceRewriter> rewriters) {
        this(declared, rewriters, List.of());
    }

    /** For use outside the framework. */
    ModuleReferences(Set<String> declared, List<ReferenceRewriter> rewriters, List<ArchiveObjection> objections) {
        this(declared, rewriters, objections, List.of());
    }

    /** For use outside the framework. */
    ModuleReferences(
            Set<String> declared,
            List<ReferenceRewriter> rewriters,
            List<ArchiveObjection> objections,
            List<PersonalData> people) {
        this.declared = () -> declared;
        this.rewriters.addAll(rewriters);
        this.objections.addAll(objections);
        this.people.addAll(people);
    }

    /** Installed modules with references to suppliers that nobody can rewrite now, by id. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(declared.get());
        ours().forEach(rewriter -> missing.remove(rewriter.module()));
        return missing;
    }

    /** Installed modules with references to suppliers that cannot say now whether they still need one, by id. */
    Set<String> silent() {
        Set<String> silent = new TreeSet<>(declared.get());
        objections.stream()
                .filter(objection -> objection.type().equals(SUPPLIER))
                .forEach(objection -> silent.remove(objection.module()));
        return silent;
    }

    /** What each module still needs a supplier for. */
    Map<String, Needed> needed(Reading reading, Archival archival, LocalDate asOf) {
        Map<String, Needed> needed = new TreeMap<>();
        objections.stream()
                .filter(objection -> objection.type().equals(SUPPLIER))
                .forEach(objection -> needed.put(objection.module(), objection.needed(reading, archival, asOf)));
        return needed;
    }

    /** How many entries about people of a supplier each module would erase; modules without any are absent. */
    Map<String, Long> people(Reading reading, Archival archival) {
        Map<String, Long> counts = new TreeMap<>();
        keepers().forEach(keeper -> counts.merge(keeper.module(), keeper.count(reading, archival), Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    void erase(Writing writing, Archival archival) {
        keepers().forEach(keeper -> keeper.erase(writing, archival));
    }

    private Stream<PersonalData> keepers() {
        return people.stream().filter(keeper -> keeper.type().equals(SUPPLIER));
    }

    /** How many references each module would rewrite. */
    Map<String, Long> count(Reading reading, Merge merge) {
        Map<String, Long> counts = new TreeMap<>();
        ours().forEach(rewriter -> counts.merge(rewriter.module(), rewriter.count(reading, merge), Long::sum));
        return counts;
    }

    /** Rewrites the references of all modules; answers what each needs to undo it. */
    Map<String, String> rewrite(Writing writing, Merge merge) {
        Map<String, String> undo = new TreeMap<>();
        ours().forEach(rewriter -> undo.merge(
                rewriter.module(), rewriter.rewrite(writing, merge), (first, more) -> (first + "\n" + more).strip()));
        return undo;
    }

    /** Modules that rewrote references and cannot restore them now. */
    Set<String> missing(Map<String, String> undo) {
        Set<String> missing = new TreeSet<>(undo.keySet());
        undo.forEach((module, text) -> {
            if (text.isEmpty()) {
                missing.remove(module);
            }
        });
        ours().forEach(rewriter -> missing.remove(rewriter.module()));
        return missing;
    }

    void restore(Writing writing, Merge merge, Map<String, String> undo) {
        ours().filter(rewriter -> undo.containsKey(rewriter.module()))
                .forEach(rewriter -> rewriter.restore(writing, merge, undo.get(rewriter.module())));
    }

    private Stream<ReferenceRewriter> ours() {
        return rewriters.stream().filter(rewriter -> rewriter.type().equals(SUPPLIER));
    }

    private static Set<String> declared(BundleContext context) {
        Set<String> modules = new TreeSet<>();
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                for (BundleCapability capability : revision.getDeclaredCapabilities(ReferenceRewriter.CAPABILITY)) {
                    Map<String, Object> attributes = capability.getAttributes();
                    if (SUPPLIER.equals(attributes.get(ReferenceRewriter.CAPABILITY))) {
                        modules.add(String.valueOf(attributes.get("module")));
                    }
                }
            }
        }
        return modules;
    }
}
