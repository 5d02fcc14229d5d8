package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Relevant;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** Finds the running contracts to which goals apply, with what was spent on them in the last twelve whole months. */
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

    /** @param cascades those that hold, by goal */
    Map<String, Relevant> of(List<Goal> goals, Map<String, List<Cascade>> cascades) {
        if (cascades.isEmpty()) {
            return Map.of();
        }
        Optional<List<RunningContract>> running = running(cascades);
        Map<String, Double> spend = spend();
        Map<String, RunningContract> byId = new LinkedHashMap<>();
        Map<String, List<RunningContract>> byCategory = new HashMap<>();
        running.orElse(List.of()).forEach(one -> {
            byId.put(one.contract().id(), one);
            byCategory
                    .computeIfAbsent(one.contract().organisation() + "\n" + one.category(), key -> new ArrayList<>())
                    .add(one);
        });
        Map<String, Relevant> relevant = new HashMap<>();
        for (Goal goal : goals) {
            Map<String, Relevant.Contract> contracts = new LinkedHashMap<>();
            boolean complete = true;
            for (Cascade one : cascades.getOrDefault(goal.id(), List.of())) {
                String id = one.contract();
                if (id == null) {
                    complete &= running.isPresent();
                    byCategory
                            .getOrDefault(goal.organisation() + "\n" + one.category(), List.of())
                            .forEach(found -> contracts.putIfAbsent(
                                    found.contract().id(), contract(found.contract(), spend, one, false)));
                } else if (byId.containsKey(id)) {
                    contracts.put(id, contract(byId.get(id).contract(), spend, one, true));
                } else if (running.isEmpty()) {
                    contracts.put(id, unlabelled(id, one));
                }
            }
            relevant.put(
                    goal.id(),
                    new Relevant(
                            contracts.values().stream()
                                    .sorted(Comparator.comparing(RelevantContracts::order))
                                    .toList(),
                            complete));
        }
        return relevant;
    }

    /** Only what is named when no category is meant: a register may be large. */
    private Optional<List<RunningContract>> running(Map<String, List<Cascade>> cascades) {
        List<Cascade> all = cascades.values().stream().flatMap(List::stream).toList();
        if (all.stream().anyMatch(one -> one.contract() == null)) {
            return subjects.running(scope, asOf);
        }
        Set<String> named = all.stream().map(Cascade::contract).collect(Collectors.toSet());
        return subjects.running(scope, asOf, named);
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
