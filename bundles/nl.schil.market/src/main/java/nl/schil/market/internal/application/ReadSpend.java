package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.market.internal.model.SpendAnalysis;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was spent in a year, by category or supplier; unknown when no register tells it. */
@Component(service = ReadSpend.class)
public final class ReadSpend {
    private static final int YEARS = 5;

    private final KeptRegisters registers;

    @Activate
    public ReadSpend(@Reference KeptRegisters registers) {
        this.registers = registers;
    }

    /**
     * The spend of one year.
     *
     * @param years years of which something is known, newest first
     * @param year the year that was read; null when nothing is known of any
     * @param kind the kind that was read
     * @param analyses by currency
     */
    public record Spend(
            List<Integer> years, @Nullable Integer year, SpendTotal.Kind kind, List<SpendAnalysis> analyses) {}

    /** How lines are made. */
    public enum By {
        CATEGORY,
        SUPPLIER
    }

    /**
     * @param year the year asked, or null for the newest of which something is known
     * @param kind the kind asked, or null for what was invoiced, or else what was ordered
     * @param category only of this category code, or null
     * @return empty when no register tells what was spent
     */
    public Optional<Spend> of(
            OrganisationScope scope,
            By by,
            @Nullable Integer year,
            SpendTotal.@Nullable Kind kind,
            @Nullable String category,
            LocalDate asOf) {
        YearMonth until = YearMonth.from(asOf);
        YearMonth from = YearMonth.of(asOf.getYear() - YEARS + 1, 1);
        return registers.spend(scope, from, until).map(all -> {
            List<SpendTotal> own = all.stream()
                    .filter(total -> category == null || category.equals(total.category()))
                    .toList();
            SpendTotal.Kind chosen = kind != null ? kind : kindOf(own);
            List<SpendTotal> ofKind =
                    own.stream().filter(total -> total.kind() == chosen).toList();
            List<Integer> years = ofKind.stream()
                    .map(SpendTotal::year)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            Integer read = year != null ? year : years.isEmpty() ? null : years.get(0);
            return new Spend(
                    years,
                    read,
                    chosen,
                    SpendAnalysis.of(
                            ofKind.stream()
                                    .filter(total -> read != null && total.year() == read)
                                    .toList(),
                            by == By.CATEGORY ? SpendTotal::category : SpendTotal::supplier));
        });
    }

    private static SpendTotal.Kind kindOf(List<SpendTotal> totals) {
        return totals.isEmpty() || totals.stream().anyMatch(total -> total.kind() == SpendTotal.Kind.INVOICED)
                ? SpendTotal.Kind.INVOICED
                : SpendTotal.Kind.COMMITTED;
    }
}
