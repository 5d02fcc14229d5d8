package nl.schil.development.internal.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.store.EvidenceQuestions;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;

/**
 * B3a: of the relationships with a running gold contract, and of those with a KPI below its norm, the ones with an agreed
 * improvement plan that goes on and of which milestone progress was recorded; its date is that of the newest progress.
 */
final class ImprovementEvidence extends RelationshipEvidence {
    /** Below half of the way from floor to target a KPI is below its norm. */
    private static final BigDecimal NORM = BigDecimal.valueOf(50);

    private final Database database;
    private final PerformanceDirectory performance;

    ImprovementEvidence(
            Database database, ContractDirectory contracts, Subjects subjects, PerformanceDirectory performance) {
        super(contracts, subjects);
        this.database = database;
        this.performance = performance;
    }

    @Override
    public String activity() {
        return "B3a";
    }

    @Override
    public String marker() {
        return database.revision("development") + "-" + database.revision("contracts") + "-"
                + database.revision("performance");
    }

    @Override
    Facts facts(Set<String> organisations, List<RunningContract> running, LocalDate asOf) {
        Map<Relationship, LocalDate> progress = progress(organisations, asOf);
        Set<Relationship> below = below(organisations, running, asOf);
        return new Facts() {
            @Override
            public boolean concerns(RunningContract contract) {
                var ref = contract.contract();
                return "G".equals(ref.tier())
                        || below.contains(
                                new Relationship(ref.organisation(), Objects.requireNonNull(ref.supplierId())));
            }

            @Override
            public Fact of(Relationship relationship) {
                LocalDate day = progress.get(relationship);
                String kind = below.contains(relationship) ? "below" : "gold";
                return day == null
                        ? new Fact(null, Text.of("development.evidence.B3a.short." + kind))
                        : new Fact(day, Text.of("development.evidence.B3a.progress", "date", day));
            }
        };
    }

    private Map<Relationship, LocalDate> progress(Set<String> organisations, LocalDate asOf) {
        Sql sql = EvidenceQuestions.planProgress(organisations, asOf);
        Map<Relationship, LocalDate> progress = new HashMap<>();
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(
                                new Relationship(row.getString(1), row.getString(2)),
                                LocalDate.parse(row.getString(3))),
                        sql.arguments()))
                .forEach(entry -> progress.put(entry.getKey(), entry.getValue()));
        return progress;
    }

    private Set<Relationship> below(Set<String> organisations, List<RunningContract> running, LocalDate asOf) {
        Set<String> suppliers = running.stream()
                .map(one -> Objects.requireNonNull(one.contract().supplierId()))
                .collect(Collectors.toCollection(HashSet::new));
        return performance.series(new OrganisationScope(false, organisations), suppliers, asOf).stream()
                .filter(ImprovementEvidence::below)
                .map(one -> new Relationship(one.organisation(), one.supplier()))
                .collect(Collectors.toSet());
    }

    /** Whether the newest period that was measured is below the norm. */
    static boolean below(KpiSeries series) {
        Optional<BigDecimal> newest = series.points().stream()
                .map(KpiSeries.Point::norm)
                .filter(Objects::nonNull)
                .reduce((former, one) -> one);
        return newest.isPresent() && newest.get().compareTo(NORM) < 0;
    }
}
