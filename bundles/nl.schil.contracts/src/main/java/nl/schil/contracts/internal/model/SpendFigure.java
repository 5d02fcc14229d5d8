package nl.schil.contracts.internal.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was committed or invoiced on a contract in one month, with everything the sources say about it. The newest
 * source is used and, of equally new ones, the highest amount.
 *
 * @param lines at least one, the used one first
 */
public record SpendFigure(List<SpendLine> lines) {
    private static final Comparator<SpendLine> BEST_FIRST = Comparator.comparing(SpendLine::sourceDate)
            .thenComparing(SpendLine::amount)
            .reversed()
            .thenComparing(SpendLine::source);
    private static final Comparator<SpendFigure> NEWEST_FIRST = Comparator.comparing(SpendFigure::period)
            .reversed()
            .thenComparing(SpendFigure::kind)
            .thenComparing(figure -> figure.used().contract());

    public SpendFigure {
        lines = lines.stream().sorted(BEST_FIRST).toList();
    }

    /** One figure per contract, month and kind, the newest month first. */
    public static List<SpendFigure> of(Collection<SpendLine> lines) {
        record Key(String contract, YearMonth period, SpendKind kind) {}
        Map<Key, List<SpendLine>> figures = new LinkedHashMap<>();
        for (SpendLine line : lines) {
            figures.computeIfAbsent(new Key(line.contract(), line.period(), line.kind()), key -> new ArrayList<>())
                    .add(line);
        }
        return figures.values().stream()
                .map(SpendFigure::new)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    public SpendLine used() {
        return lines.get(0);
    }

    public YearMonth period() {
        return used().period();
    }

    public SpendKind kind() {
        return used().kind();
    }

    /** Whether sources say different amounts. */
    public boolean conflict() {
        return lines.stream().mapToLong(SpendLine::amount).distinct().count() > 1;
    }
}
