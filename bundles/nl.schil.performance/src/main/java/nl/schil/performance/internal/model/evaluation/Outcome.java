package nl.schil.performance.internal.model.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an evaluation (F3). A figure is null while one of the sides that it compares is not there: unknown, not
 * zero. A pair that nobody of a side could judge counts in no figure that needs it.
 *
 * @param pairs the four values of every pair, in the order of the questionnaire
 * @param buyerAboutSupplier R_bs: mean of B
 * @param supplierAboutBuyer R_sb: mean of S
 * @param reciprocityGap RG = R_bs - R_sb; positive: the buyer is more positive
 * @param supplierBlindSpot PG_s: mean of S* - B; positive: the supplier thinks better of itself than the buyer does
 * @param buyerBlindSpot PG_b: mean of B* - S
 * @param perceptualDistance PD: mean of all |S* - B| and |B* - S|, divided by 9; 0 to 1
 */
public record Outcome(
        List<PairOutcome> pairs,
        @Nullable BigDecimal buyerAboutSupplier,
        @Nullable BigDecimal supplierAboutBuyer,
        @Nullable BigDecimal reciprocityGap,
        @Nullable BigDecimal supplierBlindSpot,
        @Nullable BigDecimal buyerBlindSpot,
        @Nullable BigDecimal perceptualDistance) {
    private static final BigDecimal SPAN = BigDecimal.valueOf(Mark.HIGHEST - Mark.LOWEST);

    public Outcome {
        pairs = List.copyOf(pairs);
    }

    /** Of the answers of the people given, which are those that count. */
    public static Outcome of(List<Item> items, List<Respondent> people) {
        return of(items.stream().map(item -> pair(item.number(), people)).toList());
    }

    public static Outcome of(List<PairOutcome> pairs) {
        BigDecimal bs = mean(pairs, p -> p.b().mean());
        BigDecimal sb = mean(pairs, p -> p.s().mean());
        List<BigDecimal> distances = pairs.stream()
                .flatMap(p -> Stream.of(Side.values()).map(p::blindSpot))
                .filter(Objects::nonNull)
                .map(BigDecimal::abs)
                .toList();
        BigDecimal distance = mean(distances);
        return new Outcome(
                pairs,
                bs,
                sb,
                bs == null || sb == null ? null : bs.subtract(sb),
                mean(pairs, p -> p.blindSpot(Side.SUPPLIER)),
                mean(pairs, p -> p.blindSpot(Side.BUYER)),
                distance == null ? null : distance.divide(SPAN, MathContext.DECIMAL64));
    }

    /**
     * What to talk about: every pair on which the sides see one of them differently, by its largest gap. Largest first;
     * of equal gaps the buyer's own blind spot comes first, then the pair on which the two judge each other most
     * differently, then the order of the questionnaire.
     */
    public List<AgendaPoint> agenda() {
        record Ranked(AgendaPoint point, BigDecimal size, BigDecimal difference) {}
        List<Ranked> ranked = new ArrayList<>();
        for (PairOutcome pair : pairs) {
            point(pair)
                    .ifPresent(point -> ranked.add(new Ranked(
                            point,
                            point.gap().abs(),
                            Optional.ofNullable(pair.difference())
                                    .map(BigDecimal::abs)
                                    .orElse(BigDecimal.ZERO))));
        }
        return ranked.stream()
                .sorted(Comparator.comparing(Ranked::size, Comparator.reverseOrder())
                        .thenComparing(r -> r.point().side())
                        .thenComparing(Ranked::difference, Comparator.reverseOrder())
                        .thenComparing(r -> r.point().item()))
                .map(Ranked::point)
                .toList();
    }

    private static Optional<AgendaPoint> point(PairOutcome pair) {
        return Stream.of(Side.BUYER, Side.SUPPLIER)
                .flatMap(side -> Optional.ofNullable(pair.blindSpot(side))
                        .filter(gap -> gap.signum() != 0)
                        .map(gap -> new AgendaPoint(pair.item(), side, gap))
                        .stream())
                .max(Comparator.comparing((AgendaPoint p) -> p.gap().abs())
                        .thenComparing(AgendaPoint::side, Comparator.reverseOrder()));
    }

    private static PairOutcome pair(int item, List<Respondent> people) {
        return new PairOutcome(
                item,
                tally(item, people, Side.BUYER, About.OTHER),
                tally(item, people, Side.SUPPLIER, About.SELF),
                tally(item, people, Side.SUPPLIER, About.OTHER),
                tally(item, people, Side.BUYER, About.SELF));
    }

    private static Tally tally(int item, List<Respondent> people, Side side, About about) {
        List<@Nullable Integer> values = new ArrayList<>();
        people.stream()
                .filter(r -> r.side() == side)
                .forEach(r -> r.mark(item, about).ifPresent(mark -> values.add(mark.value())));
        return Tally.of(values);
    }

    private static @Nullable BigDecimal mean(
            List<PairOutcome> pairs, Function<PairOutcome, @Nullable BigDecimal> value) {
        return mean(pairs.stream().map(value).filter(Objects::nonNull).toList());
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }
}
