package nl.schil.maturity.internal.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shell of one organisation at one date.
 *
 * @param organisation name of the scope that is the same in every installation with the same records
 * @param enabledModules ids of the enabled modules, sorted
 * @param cells 16 cells by phase and stage
 * @param phases four profiles in the order of the cycle
 */
public record Shell(
        Catalogue catalogue,
        LocalDate asOf,
        String organisation,
        List<String> enabledModules,
        List<ShellCell> cells,
        List<PhaseProfile> phases) {

    /**
     * The next cell that must hold before the organisation's stage rises.
     *
     * @param stage 1 to 4
     */
    public record Bottleneck(Phase phase, int stage) {}

    /** @param measurements one for each activity of the catalogue, in any order */
    public static Shell of(
            Catalogue catalogue,
            LocalDate asOf,
            String organisation,
            Collection<String> enabledModules,
            Collection<Measurement> measurements) {
        Map<String, Measurement> byCode =
                measurements.stream().collect(Collectors.toMap(m -> m.activity().code(), Function.identity()));
        List<ShellCell> cells = Arrays.stream(Phase.values())
                .flatMap(phase -> IntStream.rangeClosed(1, Catalogue.STAGES).mapToObj(stage -> {
                    var own = catalogue.cell(phase, stage).stream().map(a -> byCode.get(a.code()));
                    return ShellCell.of(phase, stage, own.toList());
                }))
                .toList();
        List<PhaseProfile> phases = Arrays.stream(Phase.values())
                .map(phase -> PhaseProfile.of(phase, row(cells, phase), catalogue.theta()))
                .toList();
        return new Shell(catalogue, asOf, organisation, List.copyOf(new TreeSet<>(enabledModules)), cells, phases);
    }

    /** The organisation's stage: that of its least developed phase. */
    public int stage() {
        return phases.stream().mapToInt(PhaseProfile::stage).min().orElseThrow();
    }

    /** The least developed phase, the earliest in the cycle when several are equal; none when every cell holds. */
    public Optional<Bottleneck> bottleneck() {
        return phases.stream()
                .min(Comparator.comparing(PhaseProfile::value).thenComparing(PhaseProfile::phase))
                .filter(p -> p.stage() < Catalogue.STAGES)
                .map(p -> new Bottleneck(p.phase(), p.stage() + 1));
    }

    public ShellCell cell(Phase phase, int stage) {
        return cells.get(phase.ordinal() * Catalogue.STAGES + stage - 1);
    }

    public PhaseProfile profile(Phase phase) {
        return phases.get(phase.ordinal());
    }

    private static List<ShellCell> row(List<ShellCell> cells, Phase phase) {
        return cells.stream().filter(c -> c.phase() == phase).toList();
    }
}
