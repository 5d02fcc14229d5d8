package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.CeilingPolicy;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contract register in SQL. */
@Component(service = Contracts.class)
public final class SqlContracts implements Contracts {
    private final Database database;
    private final ContractTables tables;
    private final CeilingTables ceilings;

    @Activate
    public SqlContracts(
            @Reference Database database, @Reference ContractTables tables, @Reference CeilingTables ceilings) {
        this.database = database;
        this.tables = tables;
        this.ceilings = ceilings;
    }

    @Override
    public Optional<Contract> find(OrganisationScope organisations, String id) {
        return database.read(reading -> tables.byIds(reading, List.of(id)).stream()
                .filter(c -> organisations.contains(c.organisation()))
                .findFirst());
    }

    @Override
    public Result<Contract> add(Actor actor, Contract contract) {
        return database.write(actor, "create contract", writing -> {
            List<Violation> refusals = refusals(writing, contract);
            if (!refusals.isEmpty()) {
                return Result.refused(refusals);
            }
            tables.insert(writing, List.of(contract));
            writing.audit(audit("contracts.create", null, contract));
            return Result.accepted(contract);
        });
    }

    @Override
    public Result<Contract> replace(Actor actor, String action, Contract before, Contract after) {
        return database.write(actor, "change contract", writing -> {
            List<Violation> refusals = refusals(writing, after);
            if (!refusals.isEmpty()) {
                return Result.refused(refusals);
            }
            Contract saved = tables.update(writing, before.version(), after).orElseThrow(StaleContract::new);
            writing.audit(audit(action, before, saved));
            return Result.accepted(saved);
        });
    }

    @Override
    public Result<Contract> remove(Actor actor, Contract contract) {
        return database.write(actor, "delete contract", writing -> {
            if (!ceilings.callOffs(writing, List.of(contract.id())).isEmpty()
                    || !ceilings.spend(writing, List.of(contract.id())).isEmpty()
                    || SqlChanges.any(writing, contract)) {
                return Result.refused(Violation.of("", contract.description().number(), "contracts.delete.used"));
            }
            SqlExitPlans.remove(writing, contract.id());
            SqlHandOvers.remove(writing, contract.id());
            TierTables.remove(writing, contract);
            ObligationTables.remove(writing, contract);
            writing.execute("DELETE FROM contracts_document WHERE contract_id = ?", contract.id());
            writing.execute("DELETE FROM contracts_period WHERE contract_id = ?", contract.id());
            writing.execute("DELETE FROM contracts_contract WHERE id = ?", contract.id());
            writing.audit(audit("contracts.delete", contract, null));
            return Result.accepted(contract);
        });
    }

    @Override
    public Map<String, Framework> frameworks(Collection<Contract> agreements) {
        Map<String, List<Contract>> byOrganisation = agreements.stream()
                .filter(c -> c.description().kind() == ContractKind.NADERE
                        && c.description().framework() != null)
                .collect(Collectors.groupingBy(Contract::organisation));
        if (byOrganisation.isEmpty()) {
            return Map.of();
        }
        return database.read(reading -> {
            Map<String, Framework> frameworks = new HashMap<>();
            byOrganisation.forEach((organisation, own) -> {
                Map<String, Framework> byNumber = named(reading, organisation, own);
                own.stream()
                        .filter(c -> byNumber.containsKey(c.description().framework()))
                        .forEach(c -> frameworks.put(
                                c.id(), byNumber.get(c.description().framework())));
            });
            return frameworks;
        });
    }

    private static Map<String, Framework> named(Reading reading, String organisation, List<Contract> agreements) {
        Set<String> numbers =
                agreements.stream().map(c -> c.description().framework()).collect(Collectors.toSet());
        return ContractTables.in(
                        reading,
                        "SELECT c.number, c.id, c.kind FROM contracts_contract c WHERE c.organisation = ? AND",
                        "c.number",
                        numbers,
                        row -> Map.entry(
                                row.getString(1),
                                new Framework(
                                        row.getString(2),
                                        CeilingPolicy.calledOff(ContractKind.valueOf(row.getString(3))))),
                        organisation)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Audit audit(String action, @Nullable Contract before, @Nullable Contract after) {
        Contract contract = after != null ? after : before;
        return new Audit(
                action,
                "contract",
                contract.id(),
                contract.organisation(),
                before == null ? null : before.toString(),
                after == null ? null : after.toString(),
                null);
    }

    private List<Violation> refusals(Reading reading, Contract contract) {
        List<Violation> violations = taken(reading, contract);
        Contract framework = ceilings.framework(reading, contract);
        if (framework != null) {
            LocalDate on = contract.term().inForceOn();
            CeilingFacts facts = ceilings.facts(reading, framework, on == null ? CeilingFacts.ALWAYS : on);
            violations.addAll(CeilingPolicy.above(facts, contract));
        }
        return violations;
    }

    private static List<Violation> taken(Reading reading, Contract contract) {
        List<Violation> violations = new ArrayList<>();
        reading.each(
                "SELECT number, external_id FROM contracts_contract WHERE organisation = ? AND id <> ?"
                        + " AND (number = ? OR external_id = ?)",
                row -> contract.description().number().equals(row.getString(1))
                        ? Violation.of("number", row.getString(1), "contracts.number.taken")
                        : Violation.of("externalId", row.getString(2), "contracts.external-id.taken"),
                violations::add,
                contract.organisation(),
                contract.id(),
                contract.description().number(),
                contract.description().externalId());
        return violations;
    }
}
