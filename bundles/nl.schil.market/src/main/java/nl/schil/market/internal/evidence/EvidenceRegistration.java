package nl.schil.market.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.SpendDirectory;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.store.Database;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlReviews;
import nl.schil.market.internal.store.SqlStrategies;
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
 * Gives evidence that needs the register of contracts or of spend as long as it is there. Without one the population or the
 * facts are not known, so nothing is given: the activities are unknown then, and not zero.
 */
@Component(
        immediate = true,
        service = {})
public final class EvidenceRegistration {
    private final BundleContext context;
    private final Database database;
    private final SqlCategories categories;
    private final SqlReviews reviews;
    private final SqlStrategies strategies;
    private final Directories directories;
    private final List<ServiceRegistration<ActivityEvidence>> given = new ArrayList<>();
    private @Nullable ContractDirectory contracts;
    private @Nullable SpendDirectory spend;
    private boolean active;

    @Activate
    public EvidenceRegistration(
            BundleContext context,
            @Reference Database database,
            @Reference SqlCategories categories,
            @Reference SqlReviews reviews,
            @Reference SqlStrategies strategies,
            @Reference Directories directories) {
        this.context = context;
        this.database = database;
        this.categories = categories;
        this.reviews = reviews;
        this.strategies = strategies;
        this.directories = directories;
    }

    @Activate
    synchronized void activate() {
        active = true;
        give();
    }

    @Deactivate
    synchronized void deactivate() {
        active = false;
        take();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindContracts(ContractDirectory register) {
        contracts = register;
        give();
    }

    synchronized void unbindContracts(ContractDirectory register) {
        if (register == contracts) {
            contracts = null;
            give();
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bindSpend(SpendDirectory register) {
        spend = register;
        give();
    }

    synchronized void unbindSpend(SpendDirectory register) {
        if (register == spend) {
            spend = null;
            give();
        }
    }

    private void give() {
        take();
        if (!active) {
            return;
        }
        ContractDirectory running = contracts;
        if (running != null) {
            give(new ReviewEvidence(database, running, directories, categories, reviews));
            give(new StrategyEvidence(database, running, directories, strategies));
        }
        SpendDirectory spent = spend;
        if (spent != null) {
            give(new SpendEvidence(database, categories, spent));
        }
    }

    private void give(ActivityEvidence evidence) {
        given.add(context.registerService(ActivityEvidence.class, evidence, null));
    }

    private void take() {
        given.forEach(ServiceRegistration::unregister);
        given.clear();
    }
}
