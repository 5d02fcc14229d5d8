package nl.schil.circularity.calculators.ladder;

import static nl.schil.circularity.calculators.ladder.RStrategy.RECOVER;
import static nl.schil.circularity.calculators.ladder.RStrategy.RECYCLE;
import static nl.schil.circularity.calculators.ladder.RStrategy.REDUCE;
import static nl.schil.circularity.calculators.ladder.RStrategy.REFURBISH;
import static nl.schil.circularity.calculators.ladder.RStrategy.REFUSE;
import static nl.schil.circularity.calculators.ladder.RStrategy.REMANUFACTURE;
import static nl.schil.circularity.calculators.ladder.RStrategy.REPAIR;
import static nl.schil.circularity.calculators.ladder.RStrategy.REPURPOSE;
import static nl.schil.circularity.calculators.ladder.RStrategy.RETHINK;
import static nl.schil.circularity.calculators.ladder.RStrategy.REUSE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the R-ladder: which strategy stands on which rung. SUBSTITUTE stands on none.
 *
 * @param id unique name, with its year
 * @param source where it was published
 * @param rungs the rung of each strategy that the ladder places
 */
public record RLadder(String id, String source, Map<RStrategy, Rung> rungs) {
    /** Ten rungs, R0 to R9. */
    public static final RLadder TEN_R_2017 = ladder(
            "10R-2017",
            "Potting et al., Circular economy: measuring innovation in the product chain, PBL 2017",
            List.of(
                    Set.of(REFUSE),
                    Set.of(RETHINK),
                    Set.of(REDUCE),
                    Set.of(REUSE),
                    Set.of(REPAIR),
                    Set.of(REFURBISH),
                    Set.of(REMANUFACTURE),
                    Set.of(REPURPOSE),
                    Set.of(RECYCLE),
                    Set.of(RECOVER)),
            0,
            Set.of());

    /** Six rungs, R1 to R6. */
    public static final RLadder SIX_R_2021 = ladder(
            "6R-2021",
            "RVO, R-ladder, after PBL 2021",
            List.of(
                    Set.of(REFUSE, RETHINK),
                    Set.of(REDUCE),
                    Set.of(REUSE),
                    Set.of(REPAIR, REFURBISH, REMANUFACTURE, REPURPOSE),
                    Set.of(RECYCLE),
                    Set.of(RECOVER)),
            1,
            Set.of());

    /** The figure of the integral report, which does not print refurbishing and repurposing. */
    public static final RLadder ICER_2023 = ladder(
            "ICER-2023",
            "PBL, Integrale Circulaire Economie Rapportage 2023, figure of strategies",
            List.of(
                    Set.of(REFUSE, RETHINK),
                    Set.of(REDUCE),
                    Set.of(REUSE),
                    Set.of(REPAIR, REFURBISH, REMANUFACTURE, REPURPOSE),
                    Set.of(RECYCLE),
                    Set.of(RECOVER)),
            1,
            Set.of(REFURBISH, REPURPOSE));

    /** The ladders in use, oldest first. */
    public static final List<RLadder> ALL = List.of(TEN_R_2017, SIX_R_2021, ICER_2023);

    public RLadder {
        for (Rung rung : rungs.values()) {
            if (!rung.ladder().equals(id)) {
                throw new IllegalArgumentException(rung + " is no rung of " + id);
            }
        }
        rungs = Collections.unmodifiableMap(new EnumMap<>(rungs));
    }

    private static RLadder ladder(
            String id, String source, List<Set<RStrategy>> order, int first, Set<RStrategy> inferred) {
        Map<RStrategy, Rung> rungs = new EnumMap<>(RStrategy.class);
        for (int n = 0; n < order.size(); n++) {
            for (RStrategy strategy : order.get(n)) {
                rungs.put(strategy, new Rung(id, "R" + (first + n), inferred.contains(strategy)));
            }
        }
        return new RLadder(id, source, rungs);
    }

    /** The ladder of an id among those in use. */
    public static Optional<RLadder> of(String id) {
        return ALL.stream().filter(ladder -> ladder.id().equals(id)).findFirst();
    }

    /** The rung of a strategy; none when the ladder does not place it. */
    public Optional<Rung> rung(RStrategy strategy) {
        return Optional.ofNullable(rungs.get(strategy));
    }

    /** The strategies of a rung, by its label; several when the ladder does not tell them apart, none when it has no such rung. */
    public Set<RStrategy> strategies(String label) {
        Set<RStrategy> strategies = EnumSet.noneOf(RStrategy.class);
        rungs.forEach((strategy, rung) -> {
            if (rung.label().equalsIgnoreCase(label)) {
                strategies.add(strategy);
            }
        });
        return strategies;
    }

    /** The rungs of another ladder that a rung of this one may be; more than one when that cannot be told from the label. */
    public Set<Rung> crosswalk(String label, RLadder other) {
        Set<Rung> rungs = new LinkedHashSet<>();
        strategies(label).forEach(strategy -> other.rung(strategy).ifPresent(rungs::add));
        return rungs;
    }
}
