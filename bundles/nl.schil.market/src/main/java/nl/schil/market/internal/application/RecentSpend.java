package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Money;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.market.internal.application.ReadPreferencing.Spent;
import nl.schil.market.internal.model.SpendAnalysis;

/** What an organisation spent with suppliers in twelve months. */
final class RecentSpend {
    private static final int MONTHS = 12;

    private final KeptRegisters registers;

    RecentSpend(KeptRegisters registers) {
        this.registers = registers;
    }

    /** The twelve whole months before the day, by supplier: what was invoiced, or else what was ordered, in the largest currency. */
    Map<String, Spent> of(OrganisationScope scope, Set<String> ids, LocalDate asOf) {
        YearMonth until = YearMonth.from(asOf).minusMonths(1);
        YearMonth from = until.minusMonths(MONTHS - 1L);
        Map<String, List<SpendTotal>> by = registers.spend(scope, from, until).orElse(List.of()).stream()
                .filter(total -> total.supplier() != null && ids.contains(total.supplier()))
                .collect(Collectors.groupingBy(total -> String.valueOf(total.supplier())));
        Map<String, Spent> spent = new HashMap<>();
        by.forEach((id, totals) -> spent.put(id, sum(totals, from, until)));
        return spent;
    }

    private static Spent sum(List<SpendTotal> totals, YearMonth from, YearMonth until) {
        boolean invoiced = totals.stream().anyMatch(total -> total.kind() == SpendTotal.Kind.INVOICED);
        SpendTotal.Kind kind = invoiced ? SpendTotal.Kind.INVOICED : SpendTotal.Kind.COMMITTED;
        List<SpendTotal> counting =
                totals.stream().filter(total -> total.kind() == kind).toList();
        SpendAnalysis largest = SpendAnalysis.of(counting, SpendTotal::supplier).stream()
                .max(Comparator.comparingLong(SpendAnalysis::total))
                .orElseThrow();
        Map<String, Integer> months =
                counting.stream().collect(Collectors.toMap(SpendTotal::contract, SpendTotal::months, Integer::sum));
        return new Spent(
                new Money(largest.total(), largest.currency()),
                kind,
                from,
                until,
                months.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                largest.lines().get(0).sourceDate());
    }
}
