package nl.schil.innovation.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.store.InnovationTables;
import nl.schil.innovation.internal.store.SqlAgreements;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.ItemEvidence;
import nl.schil.kernel.store.Database;
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
 * Offers what this module can prove by itself, and what it can prove about contracts as long as there is a register of
 * them: without it nobody knows what it is about.
 */
@Component(
        immediate = true,
        service = {})
public final class EvidenceOffer {
    private final BundleContext context;
    private final Database database;
    private final SqlAgreements agreements;
    private final Subjects subjects;
    private final List<ServiceRegistration<ActivityEvidence>> alone;
    private final List<ServiceRegistration<ActivityEvidence>> aboutContracts = new ArrayList<>();

    /** @param tables so that they are there */
    @Activate
    public EvidenceOffer(
            BundleContext context,
            @Reference Database database,
            @Reference SqlAgreements agreements,
            @Reference Subjects subjects,
            @Reference InnovationTables tables) {
        this.context = context;
        this.database = database;
        this.agreements = agreements;
        this.subjects = subjects;
        OwnSources own = new OwnSources(database);
        alone = List.of(offer("S4a", own::challenges), offer("B4b", own::benefits));
    }

    private ServiceRegistration<ActivityEvidence> offer(String activity, ItemEvidence.Source source) {
        ItemEvidence evidence = new ItemEvidence(activity, "innovation", this::marker, source);
        return context.registerService(ActivityEvidence.class, evidence, null);
    }

    private String marker() {
        return database.revision("innovation") + "-" + database.revision("contracts");
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindContracts(ContractDirectory directory) {
        withdraw();
        ContractSources sources = new ContractSources(database, directory, agreements, subjects);
        aboutContracts.add(offer("B4a", sources::answers));
        aboutContracts.add(offer("I4a", sources::agreements));
    }

    synchronized void unbindContracts(ContractDirectory directory) {
        withdraw();
    }

    @Deactivate
    synchronized void deactivate() {
        alone.forEach(ServiceRegistration::unregister);
        withdraw();
    }

    private void withdraw() {
        aboutContracts.forEach(ServiceRegistration::unregister);
        aboutContracts.clear();
    }
}
