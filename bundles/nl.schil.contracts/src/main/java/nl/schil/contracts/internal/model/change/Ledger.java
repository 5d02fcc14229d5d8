package nl.schil.contracts.internal.model.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes of one contract in the order of recording. */
public record Ledger(List<Change> changes) {
    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        changes = List.copyOf(changes);
    }

    public Optional<Change> find(String id) {
        return changes.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public boolean reversed(String id) {
        return changes.stream().anyMatch(c -> id.equals(c.reverses()));
    }

    public int next() {
        return changes.size() + 1;
    }

    /** Changes that are not taken back, whatever their day; reversals are not among them. */
    public List<Change> standing() {
        return standing(changes);
    }

    /** Changes that hold at {@code asOf}. */
    public List<Change> standing(LocalDate asOf) {
        return standing(until(asOf).toList());
    }

    private static List<Change> standing(List<Change> entries) {
        Set<String> reversed =
                entries.stream().map(Change::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return entries.stream()
                .filter(c -> c.reverses() == null && !reversed.contains(c.id()))
                .toList();
    }

    private Stream<Change> until(LocalDate asOf) {
        return changes.stream().filter(c -> !c.facts().on().isAfter(asOf));
    }

    /** Increases minus decreases, in cents; changes of unknown value are left out. */
    public static long net(List<Change> changes) {
        return values(changes).sum();
    }

    /** Increases plus decreases, in cents; changes of unknown value are left out. */
    public static long gross(List<Change> changes) {
        return values(changes).map(Math::abs).sum();
    }

    private static LongStream values(List<Change> changes) {
        return changes.stream()
                .map(c -> c.facts().value())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    /** Standing de minimis changes: their net value is what art. 2.163b limits. */
    public List<Change> minor() {
        return standing().stream().filter(c -> c.ground() == Ground.MINOR).toList();
    }

    /** The contract's maximum with the changes that hold at {@code asOf}; null when the contract has none. */
    public @Nullable Long effectiveMaximum(@Nullable Long maximum, LocalDate asOf) {
        return maximum == null ? null : Long.valueOf(maximum + net(until(asOf).toList()));
    }
}
