package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The activities by which the shell is measured: a proposal that an organisation may adapt.
 *
 * @param schema {@code schil.catalogue/1}
 * @param version changes with every edit, for example {@code 2026-1}
 * @param status what it is, for people: a proposal
 * @param source where it comes from
 * @param theta the norm: coverage from which a cell holds, greater than 0 and at most 1
 * @param activities at least one in every cell, codes unique
 */
public record Catalogue(
        String schema,
        String version,
        Names status,
        Names source,
        BigDecimal theta,
        List<PhaseName> phases,
        List<StageName> stages,
        List<Role> roles,
        List<Objective> cells,
        List<Activity> activities) {

    /** Lowest and highest stage. */
    public static final int STAGES = 4;

    public record PhaseName(Phase phase, Names name) {}

    public record StageName(int stage, Names name) {}

    public record Role(String code, Names name) {}

    /** What an organisation wants to reach in one cell. */
    public record Objective(Phase phase, int stage, Names objective) {}

    public Catalogue {
        phases = List.copyOf(phases);
        stages = List.copyOf(stages);
        roles = List.copyOf(roles);
        cells = List.copyOf(cells);
        activities = activities.stream()
                .sorted(Comparator.comparing(Activity::phase)
                        .thenComparing(Activity::stage)
                        .thenComparing(Activity::code))
                .toList();
        if (theta.signum() <= 0 || theta.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("theta lies above 0 and at most at 1: " + theta);
        }
        if (activities.stream().map(Activity::code).distinct().count() != activities.size()) {
            throw new IllegalArgumentException("an activity code occurs twice");
        }
        requireComplete(phases, stages, activities);
    }

    private static void requireComplete(List<PhaseName> phases, List<StageName> stages, List<Activity> activities) {
        if (phases.size() != Phase.values().length || stages.size() != STAGES) {
            throw new IllegalArgumentException("a catalogue names four phases and four stages");
        }
        var covered = activities.stream().map(a -> a.phase().name() + a.stage()).collect(Collectors.toSet());
        if (covered.size() != Phase.values().length * STAGES) {
            throw new IllegalArgumentException("every one of the 16 cells needs at least one activity");
        }
    }

    public List<Activity> cell(Phase phase, int stage) {
        return activities.stream()
                .filter(a -> a.phase() == phase && a.stage() == stage)
                .toList();
    }

    public Optional<Activity> activity(String code) {
        return activities.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    public Names name(Phase phase) {
        return phases.stream()
                .filter(p -> p.phase() == phase)
                .findFirst()
                .orElseThrow()
                .name();
    }

    public Names name(int stage) {
        return stages.stream()
                .filter(s -> s.stage() == stage)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The role's name; its code when the catalogue does not name it. */
    public Names role(String code) {
        return roles.stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .map(Role::name)
                .orElse(new Names(code, code));
    }

    /** The objective of a cell; empty text when the catalogue gives none. */
    public Names objective(Phase phase, int stage) {
        return cells.stream()
                .filter(c -> c.phase() == phase && c.stage() == stage)
                .findFirst()
                .map(Objective::objective)
                .orElse(new Names("", ""));
    }
}
