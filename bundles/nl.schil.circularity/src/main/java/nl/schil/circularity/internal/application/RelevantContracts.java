package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contracts to which goals apply: those that run, with what was spent on them in the last twelve whole months,
 * and for goals with a computed indicator those that ran in the years that are over. The register is asked once.
 */
final class RelevantContracts {
    private static final int MONTHS = 12;
    private static final double CENTS = 100;

    private final Subjects subjects;
    private final OrganisationScope scope;
    private final LocalDate asOf;

    RelevantContracts(Subjects subjects, OrganisationScope scope, LocalDate asOf) {
        this.subjects = subjects;
        this.scope = scope;
        this.asOf = asOf;
    }

    /** @param cascades those that had begun on the day, by goal */
    GoalContracts of(List<Goal> goals, Map<String, List<Cascade>> cascades) {
        if (cascades.isEmpty()) {
            return new GoalContracts(Map.of(), Map.of());
        }
        RanContracts ran = ran(goals, cascades);
        Map<String, Double> spend = spend();
        Map<String, Relevant> now = new HashMap<>();
        Map<String, Map<Integer, Set<String>>> years = new HashMap<>();
        for (Goal goal : goals) {
            List<Cascade> own = cascades.getOrDefault(goal.id(), List.of());
            now.put(goal.id(), now(goal, own, ran, spend));
            if (goal.indicator() != Indicator.STATED) {
                years.put(goal.id(), years(goal, own, ran));
            }
        }
        return new GoalContracts(now, years);
    }

    /** Only what is named when nothing else is meant: a register may be large. */
    private RanContracts ran(List<Goal> goals, Map<String, List<Cascade>> cascades) {
        LocalDate from = goals.stream()
                .filter(goal -> goal.indicator() != Indicator.STATED)
                .map(goal -> LocalDate.of(goal.baseline().year() + 1, Month.JANUARY, 1))
                .filter(day -> day.isBefore(asOf))
                .min(Comparator.naturalOrder())
                .orElse(asOf);
        Set<String> named = new HashSet<>();
        for (List<Cascade> own : cascades.values()) {
            for (Cascade one : own) {
                if (one.contract() == null) {
                    return new RanContracts(subjects.ran(scope, from, asOf));
                }
                named.add(one.contract());
            }
        }
        return new RanContracts(subjects.ran(scope, from, asOf, named));
    }

    private Relevant now(Goal goal, List<Cascade> cascades, RanContracts ran, Map<String, Double> spend) {
        Map<String, Relevant.Contract> contracts = new LinkedHashMap<>();
        boolean complete = true;
        for (Cascade one :
                cascades.stream().filter(cascade -> cascade.holds(asOf)).toList()) {
            List<RunningContract> found = ran.of(goal, one, asOf, asOf);
            String id = one.contract();
            if (id == null) {
                complete &= ran.known();
                found.forEach(running -> contracts.putIfAbsent(
                        running.contract().id(), contract(running.contract(), spend, one, false)));
            } else if (ran.known()) {
                found.forEach(running -> contracts.put(id, contract(running.contract(), spend, one, true)));
            } else {
                contracts.put(id, unlabelled(id, one));
            }
        }
        return new Relevant(
                contracts.values().stream()
                        .sorted(Comparator.comparing(RelevantContracts::order))
                        .toList(),
                complete);
    }

    private Map<Integer, Set<String>> years(Goal goal, List<Cascade> cascades, RanContracts ran) {
        Map<Integer, Set<String>> years = new TreeMap<>();
        for (int year = goal.baseline().year() + 1; year < asOf.getYear(); year++) {
            Set<String> contracts = year(goal, cascades, ran, year).orElse(Set.of());
            if (!contracts.isEmpty()) {
                years.put(year, contracts);
            }
        }
        return years;
    }

    /** Empty when nobody knows them. */
    private static Optional<Set<String>> year(Goal goal, List<Cascade> cascades, RanContracts ran, int year) {
        Set<String> contracts = new HashSet<>();
        for (Cascade one :
                cascades.stream().filter(cascade -> cascade.counts(year)).toList()) {
            String id = one.contract();
            if (ran.known()) {
                ran.of(goal, one, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31))
                        .forEach(running -> contracts.add(running.contract().id()));
            } else if (id == null) {
                return Optional.empty();
            } else {
                contracts.add(id);
            }
        }
        return Optional.of(contracts);
    }

    private static Relevant.Contract contract(
            ContractRef ref, Map<String, Double> spend, Cascade cascade, boolean handedDown) {
        return new Relevant.Contract(
                ref.id(),
                ref.number() + " " + ref.title(),
                ref.supplierId(),
                spend.getOrDefault(ref.id(), Double.NaN),
                cascade.share().doubleValue(),
                handedDown);
    }

    private static Relevant.Contract unlabelled(String id, Cascade cascade) {
        return new Relevant.Contract(id, null, null, Double.NaN, cascade.share().doubleValue(), true);
    }

    private static String order(Relevant.Contract one) {
        String label = one.label();
        return label == null ? one.id() : label;
    }

    /** What was invoiced, or else what was ordered, in euros by contract; what is unknown is absent. */
    private Map<String, Double> spend() {
        YearMonth until = YearMonth.from(asOf).minusMonths(1);
        Map<String, Map<SpendTotal.Kind, BigDecimal>> sums = new HashMap<>();
        subjects.spend(scope, until.minusMonths(MONTHS - 1L), until)
                .orElse(List.of())
                .forEach(total -> sums.computeIfAbsent(total.contract(), id -> new EnumMap<>(SpendTotal.Kind.class))
                        .merge(total.kind(), BigDecimal.valueOf(total.amount().cents()), BigDecimal::add));
        Map<String, Double> spend = new HashMap<>();
        sums.forEach((contract, kinds) -> {
            @Nullable BigDecimal cents = kinds.containsKey(SpendTotal.Kind.INVOICED)
                    ? kinds.get(SpendTotal.Kind.INVOICED)
                    : kinds.get(SpendTotal.Kind.COMMITTED);
            if (cents != null) {
                spend.put(contract, Math.max(0, cents.doubleValue() / CENTS));
            }
        });
        return spend;
    }
}
