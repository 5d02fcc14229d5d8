package nl.schil.market.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.model.Strategy;
import nl.schil.market.internal.store.SqlStrategies;

/**
 * S3a, a strategy for every strategic supplier, also with how it sees us. Population: suppliers with a running gold contract.
 * One counts while a strategy holds that was made with what the supplier itself said; its date is that of the strategy.
 */
final class StrategyEvidence extends RelationshipEvidence {
    private final Database database;
    private final SqlStrategies strategies;

    StrategyEvidence(
            Database database, ContractDirectory contracts, Directories directories, SqlStrategies strategies) {
        super(database, contracts, directories, Set.of("G"));
        this.database = database;
        this.strategies = strategies;
    }

    @Override
    public String activity() {
        return "S3a";
    }

    @Override
    List<Fact> facts(List<Relation> relations, OrganisationScope organisations, LocalDate asOf) {
        Map<String, List<Strategy>> holding = database.read(reading -> strategies.all(reading, organisations)).stream()
                .filter(one -> one.counts(asOf))
                .collect(Collectors.groupingBy(one -> one.organisation() + "\n" + one.supplier()));
        return relations.stream()
                .map(one -> fact(one, holding.getOrDefault(one.organisation() + "\n" + one.supplier(), List.of())))
                .toList();
    }

    private static Fact fact(Relation relation, List<Strategy> holding) {
        LocalDate heard = holding.stream()
                .filter(one -> one.evaluation() != null)
                .map(Strategy::agreedOn)
                .findFirst()
                .orElse(null);
        if (heard != null) {
            return relation.fact(heard, Text.of("market.evidence.S3a.done", "date", heard));
        }
        return relation.fact(
                null,
                holding.isEmpty()
                        ? Text.of("market.evidence.S3a.none")
                        : Text.of(
                                "market.evidence.S3a.unheard",
                                "date",
                                holding.get(0).agreedOn()));
    }
}
