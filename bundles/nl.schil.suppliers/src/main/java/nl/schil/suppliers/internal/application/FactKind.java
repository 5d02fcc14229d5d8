package nl.schil.suppliers.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Violation;
import nl.schil.suppliers.internal.model.Blocking;
import nl.schil.suppliers.internal.model.CategoryStatus;
import nl.schil.suppliers.internal.model.Certificate;
import nl.schil.suppliers.internal.model.Fact;
import nl.schil.suppliers.internal.model.Turnover;
import nl.schil.suppliers.internal.store.FactTable;
import nl.schil.suppliers.internal.store.FactTables;

/**
 * A kind of fact about suppliers.
 *
 * @param name its name in the audit chain and in refusals
 * @param table where it is kept
 * @param rule what it may not be beside the supplier's other facts of the kind
 */
public record FactKind<T extends Fact>(String name, FactTable<T> table, Rule<T> rule) {
    public static final FactKind<Certificate> CERTIFICATE =
            new FactKind<>("certificate", FactTables.CERTIFICATES, (certificate, others) -> List.of());

    public static final FactKind<Turnover> TURNOVER =
            new FactKind<>("turnover", FactTables.TURNOVERS, FactKind::oneFigurePerSource);

    public static final FactKind<Blocking> BLOCKING =
            new FactKind<>("blocking", FactTables.BLOCKINGS, (blocking, others) -> List.of());

    public static final FactKind<CategoryStatus> CATEGORY =
            new FactKind<>("category", FactTables.CATEGORIES, FactKind::oneStatusPerDay);

    /** Compares a fact with the supplier's others. */
    public interface Rule<T> {
        /** What is wrong; {@code others} does not hold the fact itself. */
        List<Violation> violations(T fact, List<T> others);
    }

    private static List<Violation> oneFigurePerSource(Turnover turnover, List<Turnover> others) {
        return others.stream()
                .filter(t -> t.year() == turnover.year() && t.source().equalsIgnoreCase(turnover.source()))
                .map(t -> new Violation(
                        "source",
                        turnover.source(),
                        "suppliers.turnover.known",
                        Map.of("year", String.valueOf(t.year()))))
                .toList();
    }

    private static List<Violation> oneStatusPerDay(CategoryStatus status, List<CategoryStatus> others) {
        return others.stream()
                .filter(o -> o.overlaps(status) && !o.isSucceededBy(status))
                .map(o -> new Violation(
                        "from",
                        status.from().toString(),
                        "suppliers.category.overlap",
                        Map.of("status", o.status().name(), "from", o.from(), "to", last(o))))
                .toList();
    }

    private static Object last(CategoryStatus status) {
        LocalDate to = status.to();
        return to == null ? "…" : to;
    }
}
