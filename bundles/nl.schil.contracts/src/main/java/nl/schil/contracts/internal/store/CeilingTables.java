package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.SpendLine;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of call-offs and spend. */
@Component(service = CeilingTables.class)
public final class CeilingTables {
    private static final int CHUNK = 500;

    private final ContractTables contracts;
    private final MaximumChanges changes;

    @Activate
    public CeilingTables(@Reference ContractTables contracts, @Reference MaximumChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    /** Everything known about the ceiling of a contract; its maximum is the one that holds at {@code asOf}. */
    public CeilingFacts facts(Reading reading, Contract contract, LocalDate asOf) {
        List<CallOff> callOffs = callOffs(reading, contract);
        List<Contract> agreements = contracts.byIds(reading, agreements(reading, contract, callOffs));
        List<String> all = new ArrayList<>(List.of(contract.id()));
        agreements.forEach(agreement -> all.add(agreement.id()));
        return new CeilingFacts(contract, maximum(reading, contract, asOf), agreements, callOffs, spend(reading, all));
    }

    public List<CallOff> callOffs(Reading reading, Contract contract) {
        return reading.list(
                CallOffRow.SELECT + "o.contract_id = ? ORDER BY o.dated, o.number", CallOffRow::of, contract.id());
    }

    /** What sources report about these contracts. */
    public List<SpendLine> spend(Reading reading, Collection<String> contractIds) {
        List<String> ids = List.copyOf(contractIds);
        List<SpendLine> lines = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            Sql sql = new Sql()
                    .add(SpendRow.SELECT)
                    .in("", "s.contract_id", ids.subList(from, Math.min(from + CHUNK, ids.size())));
            lines.addAll(reading.list(sql.text(), SpendRow::of, sql.arguments()));
        }
        return lines;
    }

    /** The framework that a contract names as the one it is called off under, or null. */
    public @Nullable Contract framework(Reading reading, Contract agreement) {
        String number = agreement.description().framework();
        return number == null || agreement.description().kind() != ContractKind.NADERE
                ? null
                : contracts.byNumbers(reading, agreement.organisation(), List.of(number)).stream()
                        .findFirst()
                        .orElse(null);
    }

    private static Set<String> agreements(Reading reading, Contract contract, List<CallOff> callOffs) {
        Set<String> ids = new LinkedHashSet<>(reading.list(
                "SELECT id FROM contracts_contract WHERE organisation = ? AND framework = ? AND kind = ? AND id <> ?"
                        + " ORDER BY number",
                row -> row.getString(1),
                contract.organisation(),
                contract.description().number(),
                ContractKind.NADERE,
                contract.id()));
        callOffs.stream().map(CallOff::agreement).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /** The maximum of a contract in cents with the changes in force at {@code asOf}, or null when it states none. */
    public @Nullable Long maximum(Reading reading, Contract contract, LocalDate asOf) {
        Long own = contract.worth().maximum();
        return own == null ? null : (Long) Math.addExact(own, changes.inForce(reading, contract.id(), asOf));
    }

    public void insertCallOffs(Writing writing, String organisation, List<CallOff> callOffs) {
        writing.batch(CallOffRow.INSERT, callOffs.stream().map(c -> CallOffRow.arguments(c, organisation)).toList());
    }

    public void updateCallOffs(Writing writing, String organisation, List<CallOff> callOffs) {
        writing.batch(CallOffRow.UPDATE, callOffs.stream().map(c -> CallOffRow.arguments(c, organisation)).toList());
    }

    public void insertSpend(Writing writing, String organisation, List<SpendLine> lines) {
        writing.batch(SpendRow.INSERT, lines.stream().map(l -> SpendRow.arguments(l, organisation)).toList());
    }

    public void updateSpend(Writing writing, String organisation, List<SpendLine> lines) {
        writing.batch(SpendRow.UPDATE, lines.stream().map(l -> SpendRow.arguments(l, organisation)).toList());
    }

    /** Notes that what is used of a contract, and of the framework it is called off under, was refreshed on a day. */
    public void refreshed(Writing writing, Contract contract, LocalDate on) {
        writing.execute(
                "UPDATE contracts_contract SET use_on = ? WHERE (use_on IS NULL OR use_on < ?) AND organisation = ?"
                        + " AND (id = ? OR number = ? OR id IN (SELECT o.contract_id FROM contracts_call_off o"
                        + " WHERE o.agreement_id = ?))",
                on,
                on,
                contract.organisation(),
                contract.id(),
                contract.description().kind() == ContractKind.NADERE ? contract.description().framework() : null,
                contract.id());
    }
}
