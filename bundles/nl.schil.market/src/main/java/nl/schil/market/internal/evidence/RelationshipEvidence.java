package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.application.Directories;
import org.jspecify.annotations.Nullable;

/** Evidence about suppliers with running contracts of certain tiers, each once per organisation. */
abstract class RelationshipEvidence extends MarketEvidence {
    private final Database database;
    private final ContractDirectory contracts;
    private final Directories directories;
    private final Set<String> tiers;

    RelationshipEvidence(Database database, ContractDirectory contracts, Directories directories, Set<String> tiers) {
        this.database = database;
        this.contracts = contracts;
        this.directories = directories;
        this.tiers = tiers;
    }

    /** A supplier with what is bought of it. @param tier the highest of its running contracts */
    record Relation(String organisation, String supplier, String name, String tier, Set<String> categories) {
        Fact fact(@Nullable LocalDate evidence, Text reason) {
            return new Fact(
                    "supplier",
                    supplier,
                    name,
                    "/suppliers/" + supplier + "/market?organisation=" + organisation,
                    organisation,
                    categories,
                    supplier,
                    tier,
                    evidence,
                    reason);
        }
    }

    /** The facts of these relations. */
    abstract List<Fact> facts(List<Relation> relations, OrganisationScope organisations, LocalDate asOf);

    @Override
    public String marker() {
        return database.revision("market") + ":" + database.revision("contracts") + ":"
                + database.revision("suppliers");
    }

    @Override
    List<Fact> facts(OrganisationScope organisations, LocalDate asOf) {
        Map<String, List<RunningContract>> by = contracts.running(organisations, asOf).stream()
                .filter(one -> one.contract().supplierId() != null)
                .filter(one -> tiers.contains(String.valueOf(one.contract().tier())))
                .collect(Collectors.groupingBy(one ->
                        one.contract().organisation() + "\n" + one.contract().supplierId()));
        Map<String, SupplierRef> known = directories.suppliers(by.values().stream()
                .map(own -> String.valueOf(own.get(0).contract().supplierId()))
                .collect(Collectors.toSet()));
        List<Relation> relations =
                by.values().stream().map(own -> relation(own, known)).toList();
        return facts(relations, organisations, asOf);
    }

    private static Relation relation(List<RunningContract> own, Map<String, SupplierRef> known) {
        ContractRef first = own.get(0).contract();
        String supplier = String.valueOf(first.supplierId());
        SupplierRef named = known.get(supplier);
        boolean gold = own.stream().anyMatch(one -> "G".equals(one.contract().tier()));
        return new Relation(
                first.organisation(),
                supplier,
                named == null ? supplier : named.name(),
                gold ? "G" : String.valueOf(first.tier()),
                own.stream()
                        .map(RunningContract::category)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
