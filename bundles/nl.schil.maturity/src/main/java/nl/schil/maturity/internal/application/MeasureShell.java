package nl.schil.maturity.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.maturity.internal.catalogue.CatalogueFile;
import nl.schil.maturity.internal.model.Activity;
import nl.schil.maturity.internal.model.Catalogue;
import nl.schil.maturity.internal.model.Measurement;
import nl.schil.maturity.internal.model.Shell;
import nl.schil.maturity.internal.model.SnapshotHash;
import nl.schil.maturity.internal.model.Status;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Measures an organisation's shell. An answer is kept as long as the providers, the markers of their records and the
 * modules are the same; an answer in which a provider failed is not kept.
 */
@Component(service = MeasureShell.class)
public class MeasureShell {
    private static final int MOST_KEPT = 256;

    private final Catalogue catalogue;
    private final EvidenceProviders providers;
    private final InstalledModules modules;
    private final KeptAnswers<Key, MeasuredShell> kept = new KeptAnswers<>(MOST_KEPT);

    /** Everything a shell depends on. */
    private record Key(
            OrganisationRef organisation,
            LocalDate asOf,
            long generation,
            List<String> markers,
            List<ModuleInfo> installed) {}

    @Activate
    public MeasureShell(
            @Reference CatalogueFile file,
            @Reference EvidenceProviders providers,
            @Reference InstalledModules modules) {
        this.catalogue = file.catalogue();
        this.providers = providers;
        this.modules = modules;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public MeasuredShell measure(OrganisationRef organisation, LocalDate asOf) {
        long generation = providers.generation();
        List<ActivityEvidence> present = providers.all();
        List<String> markers = present.stream()
                .map(provider -> provider.activity() + " " + provider.module() + " "
                        + providers.marker(provider).orElse("?"))
                .toList();
        Key key = new Key(organisation, asOf, generation, markers, modules.list());
        MeasuredShell answer = kept.get(key, () -> compute(key, present));
        if (answer.incomplete()) {
            kept.forget(key);
        }
        return answer;
    }

    private MeasuredShell compute(Key key, List<ActivityEvidence> present) {
        Set<String> enabled = new TreeSet<>(InstalledModules.enabled(key.installed()));
        present.forEach(provider -> enabled.add(provider.module()));
        Scope scope = Scope.of(key.organisation().id());
        var byActivity = present.stream().collect(Collectors.groupingBy(ActivityEvidence::activity));
        Function<Activity, Measurement> measure = activity -> measure(
                activity, byActivity.getOrDefault(activity.code(), List.of()), scope, key.asOf(), key.installed());
        Shell shell = Shell.of(
                catalogue,
                key.asOf(),
                name(key.organisation()),
                enabled,
                catalogue.activities().stream().map(measure).toList());
        return new MeasuredShell(key.organisation(), shell, SnapshotHash.of(shell), key.installed());
    }

    private Measurement measure(
            Activity activity,
            List<ActivityEvidence> present,
            Scope scope,
            LocalDate asOf,
            List<ModuleInfo> installed) {
        List<String> names = present.stream().map(ActivityEvidence::module).toList();
        List<Coverage> found = new ArrayList<>();
        for (ActivityEvidence provider : present) {
            providers.measure(provider, activity, scope, asOf).ifPresent(found::add);
        }
        if (present.isEmpty()) {
            return Measurement.unknown(activity, InstalledModules.candidates(installed, activity), false);
        }
        if (found.size() < present.size()) {
            return Measurement.unknown(activity, names, true);
        }
        Measurement measured = Measurement.of(activity, found, names);
        return measured.status() == Status.NOT_APPLICABLE ? emptyOrUnknown(measured, installed) : measured;
    }

    /** That there is nothing to measure is known only when every module that would measure it says so. */
    private static Measurement emptyOrUnknown(Measurement empty, List<ModuleInfo> installed) {
        Set<String> candidates = new TreeSet<>(InstalledModules.candidates(installed, empty.activity()));
        candidates.addAll(empty.modules());
        return candidates.size() == empty.modules().size()
                ? empty
                : Measurement.unknown(empty.activity(), List.copyOf(candidates), false);
    }

    /** Ids differ between installations; the official number or the name does not. */
    private static String name(OrganisationRef organisation) {
        return organisation.oin() == null ? organisation.name() : organisation.oin();
    }
}
