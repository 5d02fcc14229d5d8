package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.store.Columns.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Missing;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.tier.TierAssessment;
import nl.schil.contracts.internal.model.tier.TierFile;
import nl.schil.contracts.internal.model.tier.TierInForce;
import nl.schil.contracts.internal.model.tier.TierOverride;
import nl.schil.contracts.internal.model.tier.TierPart;
import nl.schil.contracts.internal.model.tier.TierScale;
import nl.schil.contracts.internal.model.tier.TierSpan;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Rows about tiers, and the spans that follow from them. */
final class TierTables {
    private TierTables() {}

    /** Everything said about the tiers of these contracts, by contract id; contracts without are absent. */
    static Map<String, TierFile> files(Reading reading, Collection<String> ids) {
        Map<String, List<TierAssessment>> assessments = new HashMap<>();
        ContractTables.in(
                        reading,
                        "SELECT * FROM contracts_tier_assessment WHERE",
                        "contract_id",
                        ids,
                        row -> Map.entry(row.getString("contract_id"), assessment(row)))
                .forEach(e -> assessments
                        .computeIfAbsent(e.getKey(), id -> new ArrayList<>())
                        .add(e.getValue()));
        Map<String, List<TierOverride>> overrides = new HashMap<>();
        ContractTables.in(
                        reading,
                        "SELECT * FROM contracts_tier_override WHERE",
                        "contract_id",
                        ids,
                        row -> Map.entry(row.getString("contract_id"), override(row)))
                .forEach(e -> overrides
                        .computeIfAbsent(e.getKey(), id -> new ArrayList<>())
                        .add(e.getValue()));
        Map<String, TierFile> files = new HashMap<>();
        for (String id : ids) {
            if (assessments.containsKey(id) || overrides.containsKey(id)) {
                files.put(
                        id,
                        new TierFile(
                                assessments.getOrDefault(id, List.of()).stream()
                                        .sorted((a, b) -> a.seq() - b.seq())
                                        .toList(),
                                overrides.getOrDefault(id, List.of()).stream()
                                        .sorted((a, b) -> a.seq() - b.seq())
                                        .toList()));
            }
        }
        return files;
    }

    private static TierAssessment assessment(ResultSet row) throws SQLException {
        Map<TierPart, Integer> answers = new EnumMap<>(TierPart.class);
        for (TierPart part : TierPart.ASSESSED) {
            int value = row.getInt(part.name());
            if (!row.wasNull()) {
                answers.put(part, value);
            }
        }
        return new TierAssessment(
                row.getInt("seq"),
                LocalDate.parse(row.getString("assessed_on")),
                answers,
                row.getString("note"),
                row.getString("recorded_by"),
                LocalDate.parse(row.getString("recorded_on")));
    }

    private static TierOverride override(ResultSet row) throws SQLException {
        return new TierOverride(
                row.getInt("seq"),
                Tier.valueOf(row.getString("tier")),
                row.getString("reason"),
                LocalDate.parse(row.getString("set_on")),
                LocalDate.parse(row.getString("until_on")),
                row.getString("set_by"),
                date(row, "withdrawn_on"),
                row.getString("withdrawn_by"));
    }

    /** Writes the spans of contracts again, as they follow from the contracts and what was said about them. */
    static void rewrite(Writing writing, List<Contract> contracts, TierScale scale) {
        Map<String, TierFile> files =
                files(writing, contracts.stream().map(Contract::id).toList());
        List<@Nullable Object[]> old = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Contract contract : contracts) {
            TierFile file = files.get(contract.id());
            if (file != null) {
                old.add(new @Nullable Object[] {contract.id()});
                TierSpan.of(contract, file, scale).forEach(span -> rows.add(row(contract, span)));
            }
        }
        if (!old.isEmpty()) {
            writing.batch("DELETE FROM contracts_tier WHERE contract_id = ?", old);
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO contracts_tier (contract_id, from_on, until_on, organisation, tier, source, set_on,"
                            + " override_until, complete_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private static @Nullable Object[] row(Contract contract, TierSpan span) {
        TierInForce tier = span.tier();
        return new @Nullable Object[] {
            contract.id(),
            span.from(),
            span.until(),
            contract.organisation(),
            tier.tier(),
            tier.source(),
            tier.setOn(),
            tier.until(),
            Missing.of(contract, true).isEmpty() ? contract.stewardship().verifiedOn() : null
        };
    }

    static void remove(Writing writing, Contract contract) {
        for (String table : List.of("contracts_tier", "contracts_tier_assessment", "contracts_tier_override")) {
            writing.execute("DELETE FROM " + table + " WHERE contract_id = ?", contract.id());
        }
    }
}
