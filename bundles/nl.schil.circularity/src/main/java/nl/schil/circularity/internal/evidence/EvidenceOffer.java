package nl.schil.circularity.internal.evidence;

import java.util.HashMap;
import java.util.Map;
import nl.schil.circularity.internal.application.Standings;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.directory.ChainDirectory;
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
 * Offers what this module can prove by itself (S2b), as long as there is a register of contracts what it can prove of them
 * (T2b), and as long as there is a map of the chain what it can prove of that (I3b).
 */
@Component(
        immediate = true,
        service = {})
public final class EvidenceOffer {
    private static final String STRATEGY = "S2b";
    private static final String TENDER = "T2b";
    private static final String CHAIN = "I3b";

    private final BundleContext context;
    private final Database database;
    private final GoalSources sources;
    private final Map<String, ServiceRegistration<ActivityEvidence>> offered = new HashMap<>();

    /** @param tables so that they are there */
    @Activate
    public EvidenceOffer(
            BundleContext context,
            @Reference Database database,
            @Reference Standings standings,
            @Reference CircularityTables tables) {
        this.context = context;
        this.database = database;
        sources = new GoalSources(database, standings);
        offer(STRATEGY, sources::strategies);
    }

    private synchronized void offer(String activity, ItemEvidence.Source source) {
        withdraw(activity);
        ItemEvidence evidence = new ItemEvidence(activity, "circularity", this::marker, source);
        offered.put(activity, context.registerService(ActivityEvidence.class, evidence, null));
    }

    private String marker() {
        return database.revision("circularity") + "-" + database.revision("contracts") + "-"
                + database.revision("development");
    }

    private synchronized void withdraw(String activity) {
        ServiceRegistration<ActivityEvidence> registration = offered.remove(activity);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindContracts(ContractDirectory directory) {
        offer(TENDER, sources::translations);
    }

    void unbindContracts(ContractDirectory directory) {
        withdraw(TENDER);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindChain(ChainDirectory directory) {
        offer(CHAIN, (organisations, asOf) -> sources.chains(organisations, asOf, directory));
    }

    void unbindChain(ChainDirectory directory) {
        withdraw(CHAIN);
    }

    @Deactivate
    synchronized void deactivate() {
        offered.values().forEach(ServiceRegistration::unregister);
        offered.clear();
    }
}
