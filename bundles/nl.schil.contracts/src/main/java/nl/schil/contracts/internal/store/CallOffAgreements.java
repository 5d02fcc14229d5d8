package nl.schil.contracts.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.model.CallOffAgreement;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.SpendLine;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;

/** The contracts that call-offs may have been laid down in, as the register has them within one transaction. */
public final class CallOffAgreements {
    private final Map<String, Contract> byNumber = new HashMap<>();
    private final Map<String, Contract> byId = new HashMap<>();
    private final Map<String, Set<String>> frameworks = new HashMap<>();
    private final Map<String, List<SpendLine>> spend = new HashMap<>();

    private CallOffAgreements() {}

    /** @param texts by organisation the numbers or ids by which contracts are named */
    public static CallOffAgreements load(
            ContractTables contracts, Reading reading, Map<String, ? extends Collection<String>> texts) {
        CallOffAgreements loaded = new CallOffAgreements();
        List<String> unknown = new ArrayList<>();
        texts.forEach((organisation, named) -> {
            contracts.byNumbers(reading, organisation, named).forEach(loaded::add);
            named.stream()
                    .filter(text -> loaded.find(organisation, text) == null)
                    .forEach(unknown::add);
        });
        contracts.byIds(reading, unknown).forEach(loaded::add);
        ContractTables.in(
                        reading,
                        "SELECT agreement_id, contract_id FROM contracts_call_off WHERE",
                        "agreement_id",
                        loaded.byId.keySet(),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(e -> loaded.frameworks
                        .computeIfAbsent(e.getKey(), id -> new HashSet<>())
                        .add(e.getValue()));
        List<String> own = loaded.byId.values().stream()
                .filter(contract -> contract.description().kind() == ContractKind.NADERE)
                .map(Contract::id)
                .toList();
        ContractTables.in(reading, SpendRow.SELECT, "s.contract_id", own, SpendRow::of)
                .forEach(line -> loaded.spend
                        .computeIfAbsent(line.contract(), id -> new ArrayList<>())
                        .add(line));
        return loaded;
    }

    private void add(Contract contract) {
        byNumber.put(contract.organisation() + "\n" + contract.description().number(), contract);
        byId.put(contract.id(), contract);
    }

    /** The contract of the organisation with this number or id; null when there is none. */
    @Nullable Contract find(String organisation, String text) {
        Contract numbered = byNumber.get(organisation + "\n" + text);
        Contract found = numbered != null ? numbered : byId.get(text);
        return found != null && found.organisation().equals(organisation) ? found : null;
    }

    /** The contract with what is reported about it. */
    CallOffAgreement with(Contract agreement) {
        return new CallOffAgreement(agreement, spend.getOrDefault(agreement.id(), List.of()));
    }

    /** Whether the contract is a call-off of another framework, where it counts already. */
    boolean elsewhere(Contract agreement, Contract framework) {
        return frameworks.getOrDefault(agreement.id(), Set.of()).stream().anyMatch(id -> !id.equals(framework.id()));
    }
}
