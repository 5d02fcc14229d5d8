package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.tier.TierAssessment;
import nl.schil.contracts.internal.model.tier.TierFile;
import nl.schil.contracts.internal.model.tier.TierInForce;
import nl.schil.contracts.internal.model.tier.TierOverride;
import nl.schil.contracts.internal.model.tier.TierPart;
import nl.schil.contracts.internal.model.tier.Tiers;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was said about tiers, in SQL. */
@Component(service = Tiers.class)
public final class SqlTiers implements Tiers {
    private final Database database;
    private final ContractTables tables;

    @Activate
    public SqlTiers(@Reference Database database, @Reference ContractTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public TierFile of(Contract contract) {
        return database.read(reading ->
                TierTables.files(reading, List.of(contract.id())).getOrDefault(contract.id(), TierFile.EMPTY));
    }

    @Override
    public Map<String, TierInForce> inForce(Collection<Contract> contracts, LocalDate asOf) {
        Map<String, TierInForce> tiers = new HashMap<>();
        contracts.forEach(c -> TierInForce.entered(c).ifPresent(t -> tiers.put(c.id(), t)));
        List<String> ids = contracts.stream().map(Contract::id).toList();
        database.read(reading -> ContractTables.in(
                        reading,
                        "SELECT contract_id, tier, source, set_on, override_until FROM contracts_tier"
                                + " WHERE from_on <= ? AND until_on >= ? AND",
                        "contract_id",
                        ids,
                        row -> Map.entry(
                                row.getString("contract_id"),
                                new TierInForce(
                                        Tier.valueOf(row.getString("tier")),
                                        TierInForce.Source.valueOf(row.getString("source")),
                                        LocalDate.parse(row.getString("set_on")),
                                        Columns.date(row, "override_until"))),
                        asOf,
                        asOf))
                .forEach(e -> tiers.put(e.getKey(), e.getValue()));
        return tiers;
    }

    @Override
    public Result<TierAssessment> assess(
            Actor actor, Contract contract, Function<TierFile, Result<TierAssessment>> decide) {
        return database.write(actor, "assess tier", writing -> {
            Result<TierAssessment> decided = decide.apply(file(writing, contract));
            if (decided instanceof Result.Accepted<TierAssessment> accepted) {
                insert(writing, contract, accepted.value());
                done(
                        writing,
                        "contracts.assess-tier",
                        contract,
                        accepted.value().toString());
            }
            return decided;
        });
    }

    private static void insert(Writing writing, Contract contract, TierAssessment a) {
        writing.execute(
                "INSERT INTO contracts_tier_assessment (id, contract_id, organisation, seq, assessed_on, criticality,"
                        + " complexity, supply_risk, policy_goals, note, recorded_by, recorded_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                contract.id(),
                contract.organisation(),
                a.seq(),
                a.on(),
                a.answers().get(TierPart.CRITICALITY),
                a.answers().get(TierPart.COMPLEXITY),
                a.answers().get(TierPart.SUPPLY_RISK),
                a.answers().get(TierPart.POLICY_GOALS),
                a.note(),
                a.by(),
                a.recordedOn());
    }

    @Override
    public Result<TierOverride> override(
            Actor actor, Contract contract, Function<TierFile, Result<TierOverride>> decide) {
        return database.write(actor, "override tier", writing -> {
            Result<TierOverride> decided = decide.apply(file(writing, contract));
            if (decided instanceof Result.Accepted<TierOverride> accepted) {
                TierOverride o = accepted.value();
                end(writing, contract, actor, o.from());
                writing.execute(
                        "INSERT INTO contracts_tier_override (id, contract_id, organisation, seq, tier, reason, set_on,"
                                + " until_on, set_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        contract.id(),
                        contract.organisation(),
                        o.seq(),
                        o.tier(),
                        o.reason(),
                        o.from(),
                        o.until(),
                        o.by());
                done(writing, "contracts.override-tier", contract, o.toString());
            }
            return decided;
        });
    }

    @Override
    public boolean withdraw(Actor actor, Contract contract, LocalDate today) {
        Optional<TierOverride> ended = database.write(actor, "withdraw tier override", writing -> {
            Optional<TierOverride> holding = file(writing, contract).override(today);
            holding.ifPresent(o -> {
                end(writing, contract, actor, today);
                done(writing, "contracts.withdraw-tier", contract, o.toString());
            });
            return holding;
        });
        return ended.isPresent();
    }

    private static void end(Writing writing, Contract contract, Actor actor, LocalDate on) {
        writing.execute(
                "UPDATE contracts_tier_override SET withdrawn_on = ?, withdrawn_by = ?"
                        + " WHERE contract_id = ? AND withdrawn_on IS NULL AND until_on >= ?",
                on,
                actor.id(),
                contract.id(),
                on);
    }

    private static TierFile file(Writing writing, Contract contract) {
        return TierTables.files(writing, List.of(contract.id())).getOrDefault(contract.id(), TierFile.EMPTY);
    }

    private void done(Writing writing, String action, Contract contract, String after) {
        TierTables.rewrite(writing, tables.byIds(writing, List.of(contract.id())), tables.scale());
        writing.audit(new Audit(action, "contract", contract.id(), contract.organisation(), null, after, null));
    }
}
