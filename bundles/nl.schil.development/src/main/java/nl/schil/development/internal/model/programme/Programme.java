package nl.schil.development.internal.model.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.schil.development.internal.model.Action;
import org.jspecify.annotations.Nullable;

/**
 * A programme to develop one or more suppliers.
 *
 * @param purpose what it is for
 * @param aims names of the KPIs that are to become better
 * @param owner name of who guards it
 * @param endedOn last day, or null
 * @param outcome what it brought, or null
 * @param gates the steps that were passed, in their order
 */
public record Programme(
        String id,
        String organisation,
        String title,
        String purpose,
        Kind kind,
        Mode mode,
        Level level,
        List<String> aims,
        List<String> suppliers,
        String owner,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome,
        List<Gate> gates,
        List<Action> actions,
        long version) {
    public Programme {
        aims = List.copyOf(aims);
        suppliers = List.copyOf(suppliers);
        gates = gates.stream().sorted(Comparator.comparing(Gate::step)).toList();
        actions = List.copyOf(actions);
    }

    public boolean over(LocalDate asOf) {
        return endedOn != null && !endedOn.isAfter(asOf);
    }

    public Optional<Gate> gate(Step step, LocalDate asOf) {
        return gates.stream()
                .filter(one -> one.step() == step && !one.passedOn().isAfter(asOf))
                .findFirst();
    }

    /** The first step that was not passed on the day; empty when all were. */
    public Optional<Step> next(LocalDate asOf) {
        for (Step step : Step.values()) {
            if (gate(step, asOf).isEmpty()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Number of steps that were passed on the day. */
    public int passed(LocalDate asOf) {
        return next(asOf).map(Step::ordinal).orElse(Step.values().length);
    }

    public Optional<Action> action(String id) {
        return actions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Programme with(Gate gate) {
        List<Gate> all = new ArrayList<>(gates);
        all.removeIf(one -> one.step() == gate.step());
        all.add(gate);
        return with(all, actions, endedOn, outcome);
    }

    public Programme with(List<Action> changed) {
        return with(gates, changed, endedOn, outcome);
    }

    public Programme ended(LocalDate day, String brought) {
        return with(gates, actions, day, brought);
    }

    private Programme with(
            List<Gate> changedGates, List<Action> changedActions, @Nullable LocalDate ended, @Nullable String brought) {
        return new Programme(
                id,
                organisation,
                title,
                purpose,
                kind,
                mode,
                level,
                aims,
                suppliers,
                owner,
                startedOn,
                ended,
                brought,
                changedGates,
                changedActions,
                version);
    }

    /** Names nobody, so that it may stand in a log. */
    @Override
    public String toString() {
        return "Programme " + id + " version " + version;
    }
}
