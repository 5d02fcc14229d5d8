package nl.schil.development.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import nl.schil.development.internal.application.Subjects;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Offers evidence as long as the population is known: I3a and B3b with a register of contracts, B3a when it is also known
 * which suppliers are below their norm. Otherwise the activities are unknown, and not zero.
 */
@Component(service = {})
public final class EvidenceOffer {
    private final BundleContext context;
    private final Database database;
    private final Subjects subjects;
    private final List<ServiceRegistration<ActivityEvidence>> offered = new ArrayList<>();
    private @Nullable ContractDirectory contracts;
    private @Nullable PerformanceDirectory performance;

    @Activate
    public EvidenceOffer(
            BundleContext context,
            @Reference Database database,
            @Reference Subjects subjects,
            @Reference(target = "(schil.bundle=nl.schil.development)") Schema schema) {
        this.context = context;
        this.database = database;
        this.subjects = subjects;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindContracts(ContractDirectory directory) {
        contracts = directory;
        offer();
    }

    synchronized void unbindContracts(ContractDirectory directory) {
        if (contracts == directory) {
            contracts = null;
            offer();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindPerformance(PerformanceDirectory directory) {
        performance = directory;
        offer();
    }

    synchronized void unbindPerformance(PerformanceDirectory directory) {
        if (performance == directory) {
            performance = null;
            offer();
        }
    }

    private void offer() {
        withdraw();
        ContractDirectory register = contracts;
        PerformanceDirectory measured = performance;
        if (register != null) {
            give(new JointPlanEvidence(database, register, subjects));
            give(new PromiseEvidence(database, register, subjects));
            if (measured != null) {
                give(new ImprovementEvidence(database, register, subjects, measured));
            }
        }
    }

    private void give(ActivityEvidence evidence) {
        offered.add(context.registerService(ActivityEvidence.class, evidence, null));
    }

    @Deactivate
    synchronized void withdraw() {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
    }
}
