package nl.schil.maturity.internal.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.maturity.internal.model.Activity;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The providers of evidence that are there now. They come and go with their modules, also in the middle of a question;
 * one that fails gives no answer and a reason in the log, once until it answers again.
 */
@Component(service = EvidenceProviders.class)
public class EvidenceProviders {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceProviders.class);
    private static final Comparator<ActivityEvidence> ORDER =
            Comparator.comparing(ActivityEvidence::activity).thenComparing(ActivityEvidence::module);

    private final List<ActivityEvidence> providers = new CopyOnWriteArrayList<>();
    private final AtomicLong generation = new AtomicLong();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ActivityEvidence provider) {
        providers.add(provider);
        generation.incrementAndGet();
    }

    void remove(ActivityEvidence provider) {
        providers.remove(provider);
        generation.incrementAndGet();
    }

    /** Changes whenever a provider comes or goes. */
    long generation() {
        return generation.get();
    }

    /** All providers by activity and module. */
    List<ActivityEvidence> all() {
        return providers.stream().sorted(ORDER).toList();
    }

    /** The marker of a provider's records; none when it fails. */
    Optional<String> marker(ActivityEvidence provider) {
        return ask(provider, "marker", provider::marker);
    }

    /** What a provider measures for one scope; none when it fails or leaves the scope out. */
    Optional<Coverage> measure(ActivityEvidence provider, Activity activity, Scope scope, LocalDate asOf) {
        return ask(
                provider,
                "measure",
                () -> provider.measure(List.of(scope), asOf, activity.freshnessDays())
                        .get(scope));
    }

    /** A page of the records behind the number; none when the provider fails. */
    Optional<Page<EvidenceRecord>> records(
            ActivityEvidence provider,
            Activity activity,
            Scope scope,
            LocalDate asOf,
            boolean fulfilled,
            @Nullable String cursor) {
        return ask(
                provider, "records", () -> provider.records(scope, asOf, activity.freshnessDays(), fulfilled, cursor));
    }

    private <T> Optional<T> ask(ActivityEvidence provider, String what, Supplier<@Nullable T> question) {
        String name = what + " of " + provider.activity() + " by " + provider.module();
        try {
            T answer = question.get();
            if (answer == null) {
                throw new IllegalStateException("it gave no answer");
            }
            failing.remove(name);
            return Optional.of(answer);
        } catch (RuntimeException | LinkageError e) {
            if (failing.add(name)) {
                LOG.warn("Evidence, {}, gave no answer, so its activity is unknown: {}", name, e, e);
            }
            return Optional.empty();
        }
    }
}
