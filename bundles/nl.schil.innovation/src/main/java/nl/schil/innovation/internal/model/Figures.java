package nl.schil.innovation.internal.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline brings, each figure with what it is a share of. What nobody knows yet is left out and counted apart.
 *
 * @param answer how fast ideas are answered
 * @param gates how many ideas get through, stage by stage
 * @param value what came of the benefits that were claimed, by unit
 * @param ideas all ideas
 * @param fromSuppliers those of suppliers
 */
public record Figures(Answer answer, List<Gate> gates, List<Value> value, int ideas, int fromSuppliers) {
    private static final int DIGITS = 4;

    /**
     * One idea as it counts.
     *
     * @param furthest the furthest stage of the pipeline that it ever reached
     * @param stage where it is now
     */
    public record Counted(Origin origin, Answering answering, Stage furthest, Stage stage) {}

    /**
     * How fast ideas are answered.
     *
     * @param answered ideas with an answer
     * @param medianDays middle of the days to their answer, or null when there is none
     * @param inTime answered in time
     * @param due answered, or overdue without an answer; those that still may wait say nothing
     * @param waiting not yet answered, not yet due
     */
    public record Answer(int answered, @Nullable BigDecimal medianDays, int inTime, int due, int waiting) {
        /** Between 0 and 1; null, not applicable, when nothing was due. */
        public @Nullable BigDecimal share() {
            return Figures.share(inTime, due);
        }
    }

    /**
     * How many ideas get through a stage.
     *
     * @param entered ideas that ever were in it
     * @param passed those that went further
     * @param stopped those that were stopped in it
     */
    public record Gate(Stage stage, int entered, int passed, int stopped) {
        /** Those of which nobody knows yet: in it still, or parked. */
        public int open() {
            return entered - passed - stopped;
        }

        /** Passed by passed and stopped, between 0 and 1; null, not applicable, when none was decided. */
        public @Nullable BigDecimal share() {
            return Figures.share(passed, passed + stopped);
        }
    }

    /**
     * What came of the benefits in one unit.
     *
     * @param claims number of claims
     * @param verified number of those whose outcome was verified
     * @param claimed sum of all claims
     * @param claimedOfVerified sum of the claims whose outcome was verified
     * @param realised sum of the verified outcomes
     */
    public record Value(
            String unit,
            boolean money,
            int claims,
            int verified,
            BigDecimal claimed,
            BigDecimal claimedOfVerified,
            BigDecimal realised) {
        /** Realised by claimed, of what was verified; null, unknown, while nothing was. */
        public @Nullable BigDecimal rate() {
            return claimedOfVerified.signum() == 0
                    ? null
                    : realised.divide(claimedOfVerified, MathContext.DECIMAL64)
                            .setScale(DIGITS, RoundingMode.HALF_EVEN);
        }
    }

    public static Figures of(List<Counted> ideas, List<Benefit> benefits, LocalDate asOf) {
        List<Gate> gates = new ArrayList<>();
        for (Stage stage : Stage.PIPELINE.subList(0, Stage.PIPELINE.size() - 1)) {
            List<Counted> entered = ideas.stream()
                    .filter(one -> one.furthest().compareTo(stage) >= 0)
                    .toList();
            int passed = (int) entered.stream()
                    .filter(one -> one.furthest().compareTo(stage) > 0)
                    .count();
            int stopped = (int) entered.stream()
                    .filter(one -> one.furthest() == stage && one.stage() == Stage.STOPPED)
                    .count();
            gates.add(new Gate(stage, entered.size(), passed, stopped));
        }
        int theirs = (int)
                ideas.stream().filter(one -> one.origin() == Origin.SUPPLIER).count();
        return new Figures(answer(ideas, asOf), gates, values(benefits, asOf), ideas.size(), theirs);
    }

    private static Answer answer(List<Counted> ideas, LocalDate asOf) {
        int inTime = 0;
        int due = 0;
        int waiting = 0;
        for (Counted idea : ideas) {
            switch (idea.answering().standing(asOf)) {
                case IN_TIME -> {
                    inTime++;
                    due++;
                }
                case LATE, OVERDUE -> due++;
                case WAITING -> waiting++;
            }
        }
        List<Long> days = ideas.stream()
                .map(one -> one.answering().days())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Answer(days.size(), median(days), inTime, due, waiting);
    }

    private static @Nullable BigDecimal median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int upper = sorted.size() / 2;
        int lower = (sorted.size() - 1) / 2;
        return BigDecimal.valueOf(sorted.get(lower) + sorted.get(upper))
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private static List<Value> values(List<Benefit> benefits, LocalDate asOf) {
        Map<String, Value> values = new TreeMap<>();
        for (Benefit one : benefits) {
            Benefit.Figure outcome = one.verified(asOf) ? one.realised() : null;
            BigDecimal claimed = one.claim().amount();
            Value value = new Value(
                    one.unit(),
                    one.money(),
                    1,
                    outcome == null ? 0 : 1,
                    claimed,
                    outcome == null ? BigDecimal.ZERO : claimed,
                    outcome == null ? BigDecimal.ZERO : outcome.amount());
            values.merge((one.money() ? "0" : "1") + one.unit(), value, Figures::sum);
        }
        return List.copyOf(values.values());
    }

    private static Value sum(Value a, Value b) {
        return new Value(
                a.unit(),
                a.money(),
                a.claims() + b.claims(),
                a.verified() + b.verified(),
                a.claimed().add(b.claimed()),
                a.claimedOfVerified().add(b.claimedOfVerified()),
                a.realised().add(b.realised()));
    }

    /** Part by whole with four digits; null when the whole is zero. */
    static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Ideas of suppliers by all ideas; null, not applicable, when there are none. */
    public @Nullable BigDecimal supplierShare() {
        return share(fromSuppliers, ideas);
    }
}
