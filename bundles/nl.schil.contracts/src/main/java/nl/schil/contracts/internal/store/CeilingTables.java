package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.SpendLine;
import nl.schil.contracts.internal.store.MaximumChanges.Move;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of call-offs and spend. */
@Component(service = CeilingTables.class)
public final class CeilingTables {
    private static final String REFRESHED =
            "UPDATE contracts_contract SET use_on = ? WHERE (use_on IS NULL OR use_on < ?) AND ";

    private final ContractTables contracts;
    private final MaximumChanges changes;

    @Activate
    public CeilingTables(@Reference ContractTables contracts, @Reference MaximumChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    /** Everything known about the ceiling of a contract; its maximum is the one that holds at {@code asOf}. */
    public CeilingFacts facts(Reading reading, Contract contract, LocalDate asOf) {
        List<Move> moves = moves(reading, List.of(contract.id())).getOrDefault(contract.id(), List.of());
        return facts(reading, List.of(contract)).get(contract.id()).withMaximum(maximum(contract, moves, asOf));
    }

    /** The same of several contracts by their ids; their maximum is the one without changes. */
    public Map<String, CeilingFacts> facts(Reading reading, Collection<Contract> several) {
        List<String> ids = several.stream().map(Contract::id).toList();
        Map<String, List<CallOff>> callOffs =
                callOffs(reading, ids).stream().collect(Collectors.groupingBy(CallOff::contract));
        Map<String, Set<String>> named = agreements(reading, several, callOffs);
        Map<String, Contract> agreements = new HashMap<>();
        Set<String> all = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        contracts.byIds(reading, all).forEach(agreement -> agreements.put(agreement.id(), agreement));
        all.addAll(ids);
        Map<String, List<SpendLine>> spend =
                spend(reading, all).stream().collect(Collectors.groupingBy(SpendLine::contract));
        Map<String, CeilingFacts> facts = new HashMap<>();
        for (Contract contract : several) {
            List<Contract> own = named.get(contract.id()).stream()
                    .map(agreements::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(
                            agreement -> agreement.description().number()))
                    .toList();
            List<SpendLine> lines = Stream.concat(Stream.of(contract), own.stream())
                    .flatMap(c -> spend.getOrDefault(c.id(), List.of()).stream())
                    .toList();
            facts.put(
                    contract.id(),
                    new CeilingFacts(
                            contract,
                            contract.worth().maximum(),
                            own,
                            callOffs.getOrDefault(contract.id(), List.of()),
                            lines));
        }
        return facts;
    }

    /** The call-offs of these contracts in order of date and number. */
    public List<CallOff> callOffs(Reading reading, Collection<String> contractIds) {
        return ContractTables.in(reading, CallOffRow.SELECT, "o.contract_id", contractIds, CallOffRow::of).stream()
                .sorted(Comparator.comparing(CallOff::date).thenComparing(CallOff::number))
                .toList();
    }

    /** What sources report about these contracts. */
    public List<SpendLine> spend(Reading reading, Collection<String> contractIds) {
        return ContractTables.in(reading, SpendRow.SELECT, "s.contract_id", contractIds, SpendRow::of);
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

    /** Ids of the contracts that are call-offs, by the id of what they are called off under. */
    private static Map<String, Set<String>> agreements(
            Reading reading, Collection<Contract> frameworks, Map<String, List<CallOff>> callOffs) {
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, List<Contract>> byOrganisation =
                frameworks.stream().collect(Collectors.groupingBy(Contract::organisation));
        byOrganisation.forEach((organisation, own) -> {
            Map<String, Set<String>> byNumber = new HashMap<>();
            ContractTables.in(
                            reading,
                            "SELECT c.framework, c.id FROM contracts_contract c WHERE c.organisation = ? AND c.kind = ? AND",
                            "c.framework",
                            own.stream().map(c -> c.description().number()).toList(),
                            row -> Map.entry(row.getString(1), row.getString(2)),
                            organisation,
                            ContractKind.NADERE)
                    .forEach(e -> byNumber.computeIfAbsent(e.getKey(), n -> new HashSet<>())
                            .add(e.getValue()));
            for (Contract framework : own) {
                Set<String> named =
                        byNumber.getOrDefault(framework.description().number(), new HashSet<>());
                callOffs.getOrDefault(framework.id(), List.of()).stream()
                        .map(CallOff::agreement)
                        .filter(Objects::nonNull)
                        .forEach(named::add);
                named.remove(framework.id());
                ids.put(framework.id(), named);
            }
        });
        return ids;
    }

    /** What the changes of these contracts add to their maximum, by id. */
    public Map<String, List<Move>> moves(Reading reading, Collection<String> contractIds) {
        return changes.of(reading, contractIds);
    }

    /** The maximum of a contract in cents with the moves in force at {@code asOf}, or null when it states none. */
    public static @Nullable Long maximum(Contract contract, List<Move> moves, LocalDate asOf) {
        Long own = contract.worth().maximum();
        return own == null ? null : (Long) Math.addExact(own, MaximumChanges.inForce(moves, asOf));
    }

    public void insertCallOffs(Writing writing, String organisation, List<CallOff> callOffs) {
        writing.batch(
                CallOffRow.INSERT,
                callOffs.stream()
                        .map(c -> CallOffRow.arguments(c, organisation))
                        .toList());
    }

    public void updateCallOffs(Writing writing, String organisation, List<CallOff> callOffs) {
        writing.batch(
                CallOffRow.UPDATE,
                callOffs.stream()
                        .map(c -> CallOffRow.arguments(c, organisation))
                        .toList());
    }

    public void insertSpend(Writing writing, String organisation, List<SpendLine> lines) {
        writing.batch(
                SpendRow.INSERT,
                lines.stream().map(l -> SpendRow.arguments(l, organisation)).toList());
    }

    public void updateSpend(Writing writing, String organisation, List<SpendLine> lines) {
        writing.batch(
                SpendRow.UPDATE,
                lines.stream().map(l -> SpendRow.arguments(l, organisation)).toList());
    }

    /** Notes on which day what is used of each contract, and of what it is called off under, was refreshed. */
    public void refreshed(Writing writing, Map<Contract, LocalDate> days) {
        List<@Nullable Object[]> own = new ArrayList<>();
        List<@Nullable Object[]> named = new ArrayList<>();
        days.forEach((contract, on) -> {
            own.add(new Object[] {on, on, contract.id()});
            String framework = contract.description().framework();
            if (contract.description().kind() == ContractKind.NADERE && framework != null) {
                named.add(new Object[] {on, on, contract.organisation(), framework});
            }
        });
        writing.batch(REFRESHED + "id = ?", own);
        writing.batch(
                REFRESHED + "id IN (SELECT o.contract_id FROM contracts_call_off o WHERE o.agreement_id = ?)", own);
        writing.batch(REFRESHED + "organisation = ? AND number = ?", named);
    }
}
