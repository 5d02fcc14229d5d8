package nl.schil.governance.internal.evidence;

import java.util.ArrayList;
import java.util.List;
import nl.schil.governance.internal.application.ReadRaci;
import nl.schil.governance.internal.application.Subjects;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.governance.internal.model.raci.RaciTables;
import nl.schil.governance.internal.store.CadenceReference;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.StarterReference;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.store.Database;
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
 * Gives evidence about running contracts as long as there is a register of contracts. Without one the population is not
 * known, so nothing is given: the activities are unknown then, and not zero.
 */
@Component(
        immediate = true,
        service = {})
public final class EvidenceRegistration {
    private final BundleContext context;
    private final Database database;
    private final SqlForums forums;
    private final ReadRaci raci;
    private final Cadence cadence;
    private final List<ServiceRegistration<ActivityEvidence>> given = new ArrayList<>();
    private @Nullable ContractDirectory contracts;
    private boolean active;

    @Activate
    public EvidenceRegistration(
            BundleContext context,
            @Reference Database database,
            @Reference SqlForums forums,
            @Reference RaciTables tables,
            @Reference StarterReference starter,
            @Reference Subjects subjects,
            @Reference ActorDirectory people,
            @Reference CadenceReference cadence) {
        this.context = context;
        this.database = database;
        this.forums = forums;
        this.raci = new ReadRaci(tables, starter.current(), subjects, people);
        this.cadence = cadence.current();
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
        take();
        contracts = register;
        give();
    }

    synchronized void unbindContracts(ContractDirectory register) {
        if (register == contracts) {
            take();
            contracts = null;
        }
    }

    private void give() {
        ContractDirectory register = contracts;
        if (active && register != null) {
            given.add(context.registerService(
                    ActivityEvidence.class, new MeetingEvidence(database, register, forums, cadence), null));
            given.add(context.registerService(
                    ActivityEvidence.class, new RelationshipEvidence(database, register, forums, raci, cadence), null));
        }
    }

    private void take() {
        given.forEach(ServiceRegistration::unregister);
        given.clear();
    }
}
