package nl.schil.circularity.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.kernel.directory.RunningContract;
import org.jspecify.annotations.Nullable;

/** Contracts that ran in a period, looked up once, by where goals can apply. */
final class RanContracts {
    private final Map<String, RunningContract> byId = new HashMap<>();
    private final Map<String, List<RunningContract>> byCategory = new HashMap<>();
    private final NavigableMap<String, List<RunningContract>> byCpv = new TreeMap<>();
    private final boolean known;

    /** @param register empty when there is no register, so that nothing is known */
    RanContracts(Optional<List<RunningContract>> register) {
        known = register.isPresent();
        register.orElse(List.of()).forEach(one -> {
            byId.put(one.contract().id(), one);
            String organisation = one.contract().organisation();
            byCategory
                    .computeIfAbsent(key(organisation, one.category()), key -> new ArrayList<>())
                    .add(one);
            if (one.cpv() != null) {
                byCpv.computeIfAbsent(key(organisation, one.cpv()), key -> new ArrayList<>())
                        .add(one);
            }
        });
    }

    /** Whether there is a register. */
    boolean known() {
        return known;
    }

    /** Those to which a goal applies by this, that run on at least one day of a period. */
    List<RunningContract> of(Goal goal, Cascade cascade, LocalDate from, LocalDate until) {
        return all(goal, cascade).stream().filter(one -> one.runs(from, until)).toList();
    }

    private List<RunningContract> all(Goal goal, Cascade cascade) {
        String id = cascade.contract();
        if (cascade.cpv() != null) {
            String from = key(goal.organisation(), cascade.cpv());
            return byCpv.subMap(from, from + Character.MAX_VALUE).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
        if (id == null) {
            return byCategory.getOrDefault(key(goal.organisation(), cascade.category()), List.of());
        }
        RunningContract one = byId.get(id);
        return one == null ? List.of() : List.of(one);
    }

    private static String key(String organisation, @Nullable String category) {
        return organisation + "\n" + category;
    }
}
