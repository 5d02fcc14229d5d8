package nl.schil.performance.internal.evidence.evaluation;

import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.performance.internal.application.Subjects;
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

/** Offers the evidence as long as contracts are there: without them nobody knows which relationships it is about. */
@Component(service = {})
public final class EvidenceOffer {
    private final BundleContext context;
    private final Database database;
    private final Subjects subjects;
    private @Nullable ContractDirectory contracts;
    private @Nullable ServiceRegistration<ActivityEvidence> offered;

    @Activate
    public EvidenceOffer(
            BundleContext context,
            @Reference Database database,
            @Reference Subjects subjects,
            @Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        this.context = context;
        this.database = database;
        this.subjects = subjects;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindContracts(ContractDirectory directory) {
        withdraw();
        contracts = directory;
        offered = context.registerService(
                ActivityEvidence.class, new EvaluationEvidence(database, directory, subjects), null);
    }

    synchronized void unbindContracts(ContractDirectory directory) {
        if (contracts == directory) {
            withdraw();
            contracts = null;
        }
    }

    @Deactivate
    synchronized void withdraw() {
        ServiceRegistration<ActivityEvidence> registration = offered;
        offered = null;
        if (registration != null) {
            registration.unregister();
        }
    }
}
