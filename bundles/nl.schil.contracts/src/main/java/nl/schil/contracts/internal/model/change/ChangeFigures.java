package nl.schil.contracts.internal.model.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.Worth;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a test; amounts in cents of the contract's currency, null when unknown.
 *
 * @param original original value of the contract
 * @param basis which figure of the contract that is
 * @param value of this change
 * @param earlier net value of the earlier de minimis changes
 * @param net of all de minimis changes when this is one
 * @param gross of the same changes, increases and decreases added up
 * @param limit percentage that {@code net} must stay below
 * @param threshold EU threshold that {@code net} must stay below
 * @param years of that threshold, for example {@code 2026-2027}
 * @param room what art. 2.163b still allows before this change
 * @param roomAfter and after it, when it rests on that article
 */
public record ChangeFigures(
        String currency,
        @Nullable Long original,
        @Nullable Basis basis,
        @Nullable Long value,
        long earlier,
        @Nullable Long net,
        @Nullable Long gross,
        @Nullable Integer limit,
        @Nullable Long threshold,
        @Nullable String years,
        @Nullable Long room,
        @Nullable Long roomAfter) {
    private static final String EURO = "EUR";

    /** The figure of a contract that stands for its original value. */
    public enum Basis {
        MAXIMUM,
        ESTIMATE
    }

    public static ChangeFigures of(Contract contract, Ledger ledger, Proposal proposal, ChangeLaw law) {
        List<Change> minor = ledger.minor();
        Long original = original(contract.worth());
        Long value = proposal.value();
        long earlier = Ledger.net(minor);
        Long net = value == null ? null : Long.valueOf(earlier + value);
        Integer limit = limit(contract.description().nature(), proposal.threshold(), law.rule(Ground.MINOR));
        Optional<ThresholdPeriod> period =
                EURO.equals(contract.worth().currency()) ? law.thresholds(proposal.on()) : Optional.empty();
        Long threshold = proposal.threshold() == null
                ? null
                : period.map(p -> p.cents().get(proposal.threshold())).orElse(null);
        Long most = most(original, limit, threshold);
        return new ChangeFigures(
                contract.worth().currency(),
                original,
                basis(contract.worth()),
                value,
                earlier,
                net,
                value == null ? null : Long.valueOf(Ledger.gross(minor) + Math.abs(value)),
                limit,
                threshold,
                period.map(ThresholdPeriod::years).orElse(null),
                room(most, earlier),
                net == null ? null : room(most, net));
    }

    /** The original value of a contract in cents: its maximum, otherwise its estimate; null when neither is known. */
    public static @Nullable Long original(Worth worth) {
        Long value = worth.maximum() != null ? worth.maximum() : worth.estimated();
        return value == null || value == 0 ? null : value;
    }

    /** Which figure {@link #original} is; null when there is none. */
    public static @Nullable Basis basis(Worth worth) {
        return original(worth) == null ? null : worth.maximum() != null ? Basis.MAXIMUM : Basis.ESTIMATE;
    }

    /** The percentage of art. 2.163b; null when the nature of the contract is unknown. */
    public static @Nullable Integer limit(@Nullable Nature nature, @Nullable ThresholdGroup group, GroundRule minor) {
        if (group == ThresholdGroup.CONCESSION) {
            return minor.percent().get(ThresholdGroup.CONCESSION.name());
        }
        return nature == null ? null : minor.percent().get(nature.name());
    }

    /** The largest net value, in cents, that stays below share and threshold; null when either is unknown. */
    private static @Nullable Long most(@Nullable Long original, @Nullable Integer limit, @Nullable Long threshold) {
        if (original == null || limit == null || threshold == null) {
            return null;
        }
        long share = -Math.floorDiv(-original * limit, 100L);
        return Math.min(share, threshold) - 1;
    }

    private static @Nullable Long room(@Nullable Long most, long net) {
        return most == null ? null : Long.valueOf(Math.max(0, most - net));
    }

    /** {@code part} as a percentage of {@code whole} with two decimals, rounded towards zero. */
    public static BigDecimal percentage(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
    }
}
