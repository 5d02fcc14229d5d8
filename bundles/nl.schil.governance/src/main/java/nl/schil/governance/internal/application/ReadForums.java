package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Rhythm;
import nl.schil.governance.internal.model.meeting.SubjectType;
import nl.schil.governance.internal.store.CadenceReference;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.governance.internal.store.SqlForums.Listed;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forums with what they are about and whether they meet as often as they should. */
@Component(service = ReadForums.class)
public final class ReadForums {
    private static final String TIERS = "GSB";

    private final SqlForums forums;
    private final Subjects subjects;
    private final Cadence cadence;

    @Activate
    public ReadForums(@Reference SqlForums forums, @Reference Subjects subjects, @Reference CadenceReference cadence) {
        this.forums = forums;
        this.subjects = subjects;
        this.cadence = cadence.current();
    }

    /**
     * A forum as it stands on a day.
     *
     * @param label what people call its subject, or null when the register is not there
     * @param supplier id of the supplier it is with, or null when unknown
     * @param tier tier of its contract, or the highest of the supplier's running contracts; null when unknown
     */
    public record View(
            Forum forum,
            @Nullable String label,
            @Nullable String supplier,
            @Nullable String supplierName,
            @Nullable String tier,
            Rhythm rhythm,
            @Nullable LocalDate lastHeldOn,
            @Nullable LocalDate nextOn) {}

    /** All forums, the one that should have met longest ago first; those without a due day last. */
    public List<View> all(OrganisationScope scope, LocalDate asOf) {
        return views(forums.all(scope), scope, asOf).stream()
                .sorted(Comparator.comparing((View view) -> due(view))
                        .thenComparing(view -> view.forum().id()))
                .toList();
    }

    private static LocalDate due(View view) {
        LocalDate due = view.rhythm().dueOn();
        return due == null ? LocalDate.MAX : due;
    }

    public View one(Forum forum, LocalDate asOf) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(forum.organisation()));
        return views(forums.listed(forum.id()), scope, asOf).get(0);
    }

    /** What a meeting of the forum is called, for people who see nothing else of it. */
    public String title(Forum forum, LocalDate asOf) {
        String label = one(forum, asOf).label();
        return label == null ? forum.name() : forum.name() + " · " + label;
    }

    private List<View> views(List<Listed> listed, OrganisationScope scope, LocalDate asOf) {
        Map<String, ContractRef> contracts = new HashMap<>(subjects.contracts(ids(listed, SubjectType.CONTRACT)));
        Map<String, String> tiers = new HashMap<>();
        List<String> suppliers = new ArrayList<>(ids(listed, SubjectType.SUPPLIER));
        subjects.running(scope, asOf, contracts.keySet(), suppliers)
                .forEach(running -> note(running, contracts, tiers));
        contracts.values().stream()
                .map(ContractRef::supplierId)
                .filter(id -> id != null)
                .forEach(suppliers::add);
        Map<String, SupplierRef> names = subjects.suppliers(suppliers);
        Map<String, LocalDate> held = forums.lastHeld(scope, asOf, false);
        return listed.stream()
                .map(one -> view(one, held.get(one.forum().id()), contracts, tiers, names, asOf))
                .toList();
    }

    private static void note(RunningContract running, Map<String, ContractRef> contracts, Map<String, String> tiers) {
        ContractRef contract = running.contract();
        contracts.computeIfPresent(contract.id(), (id, before) -> contract);
        if (contract.supplierId() != null && contract.tier() != null) {
            tiers.merge(
                    contract.organisation() + contract.supplierId(),
                    contract.tier(),
                    (a, b) -> TIERS.indexOf(a) <= TIERS.indexOf(b) ? a : b);
        }
    }

    private static List<String> ids(List<Listed> listed, SubjectType type) {
        return listed.stream()
                .map(Listed::forum)
                .filter(forum -> forum.type() == type)
                .map(Forum::subject)
                .distinct()
                .toList();
    }

    private View view(
            Listed listed,
            @Nullable LocalDate lastHeld,
            Map<String, ContractRef> contracts,
            Map<String, String> tiers,
            Map<String, SupplierRef> names,
            LocalDate asOf) {
        Forum forum = listed.forum();
        boolean contractual = forum.type() == SubjectType.CONTRACT;
        ContractRef contract = contractual ? contracts.get(forum.subject()) : null;
        String supplier = contract != null ? contract.supplierId() : contractual ? null : forum.subject();
        SupplierRef named = supplier == null ? null : names.get(supplier);
        String name = named == null ? null : named.name();
        String tier = contract != null
                ? contract.tier()
                : supplier == null ? null : tiers.get(forum.organisation() + supplier);
        return new View(
                forum,
                contract != null ? contract.number() + " " + contract.title() : contractual ? null : name,
                supplier,
                name,
                tier,
                Rhythm.at(asOf, forum, cadence, tier, lastHeld, listed.nextOn()),
                lastHeld,
                listed.nextOn());
    }
}
