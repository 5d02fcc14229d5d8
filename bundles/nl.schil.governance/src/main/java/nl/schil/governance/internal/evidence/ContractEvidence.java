package nl.schil.governance.internal.evidence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** Evidence about running contracts: the same facts are counted and listed. */
abstract class ContractEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    private final Database database;
    private final ContractDirectory contracts;

    ContractEvidence(Database database, ContractDirectory contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    /**
     * What is known about one contract of the population.
     *
     * @param evidence date of the evidence, or null when it falls short
     * @param reason why it counts or what is short
     */
    record Fact(RunningContract contract, @Nullable LocalDate evidence, Text reason) {
        boolean counts(LocalDate asOf, int freshnessDays) {
            return evidence != null && weight(asOf, freshnessDays).signum() > 0;
        }

        BigDecimal weight(LocalDate asOf, int freshnessDays) {
            return evidence == null
                    ? BigDecimal.ZERO
                    : freshnessDays > 0 ? Freshness.of(evidence, asOf, freshnessDays) : BigDecimal.ONE;
        }
    }

    /** The facts of the contracts that belong to the population, in the order of {@code running}. */
    abstract List<Fact> facts(List<RunningContract> running, OrganisationScope organisations, LocalDate asOf);

    @Override
    public String module() {
        return "governance";
    }

    @Override
    public String marker() {
        return database.revision("governance") + ":" + database.revision("contracts") + ":"
                + database.revision("suppliers") + ":" + database.revision("identity");
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        List<Fact> all = facts(scopes, asOf);
        Map<Scope, Coverage> measured = new HashMap<>();
        scopes.forEach(scope -> measured.put(scope, coverage(within(all, scope), asOf, freshnessDays)));
        return measured;
    }

    private List<Fact> facts(Collection<Scope> scopes, LocalDate asOf) {
        Set<String> ids = scopes.stream().map(Scope::organisation).collect(Collectors.toSet());
        OrganisationScope organisations = new OrganisationScope(false, ids);
        return ids.isEmpty() ? List.of() : facts(contracts.running(organisations, asOf), organisations, asOf);
    }

    private static List<Fact> within(List<Fact> facts, Scope scope) {
        return facts.stream()
                .filter(fact -> fact.contract().contract().organisation().equals(scope.organisation()))
                .filter(fact -> is(scope.category(), fact.contract().category()))
                .filter(fact -> is(scope.tier(), fact.contract().contract().tier()))
                .filter(fact -> is(scope.supplier(), fact.contract().contract().supplierId()))
                .filter(fact -> is(scope.contract(), fact.contract().contract().id()))
                .toList();
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    private static Coverage coverage(List<Fact> facts, LocalDate asOf, int freshnessDays) {
        BigDecimal weight = BigDecimal.ZERO;
        long fulfilled = 0;
        LocalDate oldest = null;
        LocalDate newest = null;
        for (Fact fact : facts) {
            if (fact.counts(asOf, freshnessDays)) {
                fulfilled++;
                weight = weight.add(fact.weight(asOf, freshnessDays));
                LocalDate day = fact.evidence();
                oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
                newest = newest == null || day.isAfter(newest) ? day : newest;
            }
        }
        return new Coverage(
                BigDecimal.valueOf(facts.size()),
                weight,
                facts.size(),
                fulfilled,
                oldest,
                newest,
                Coverage.Kind.SYSTEM);
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        List<Fact> found = within(facts(List.of(scope), asOf), scope).stream()
                .filter(fact -> fact.counts(asOf, freshnessDays) == fulfilled)
                .toList();
        int from = 0;
        String after = cursor == null ? null : decoded(cursor);
        for (int i = 0; after != null && i < found.size(); i++) {
            from = found.get(i).contract().contract().id().equals(after) ? i + 1 : from;
        }
        int until = Math.min(found.size(), from + PAGE);
        List<EvidenceRecord> records = found.subList(from, until).stream()
                .map(ContractEvidence::record)
                .toList();
        return new Page<>(
                records,
                until < found.size()
                        ? encoded(found.get(until - 1).contract().contract().id())
                        : null);
    }

    private static EvidenceRecord record(Fact fact) {
        var contract = fact.contract().contract();
        return new EvidenceRecord(
                "contract",
                contract.id(),
                contract.number() + " " + contract.title(),
                "/contracts/" + contract.id() + "/meetings",
                fact.evidence(),
                fact.reason());
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
