package nl.schil.contracts.internal.model.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractPeriod;
import nl.schil.contracts.internal.model.Ending;
import nl.schil.contracts.internal.model.TermChange;
import org.jspecify.annotations.Nullable;

/**
 * One time that something is due.
 *
 * @param key stable within the obligation: {@code once}, {@code start}, {@code p0} for the end or notice day of a period,
 *     {@code ending} for an early end, {@code y1} for a year of the contract, otherwise the anchor day
 * @param due the day
 * @param from first day on which it is known to exist
 * @param until first day on which it no longer does
 */
public record Occurrence(String key, LocalDate due, LocalDate from, LocalDate until) {
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** How far ahead a repeating obligation is computed while the end of the contract is unknown. */
    private static final int YEARS_WITHOUT_END = 40;

    private static final int MOST = 600;

    public boolean exists(LocalDate asOf) {
        return !asOf.isBefore(from) && asOf.isBefore(until);
    }

    /** Every occurrence that follows from the rule and the dates of the contract; none while those are unknown. */
    public static List<Occurrence> of(Contract contract, Obligation obligation) {
        List<LocalDate> turns = contract.term().changes().stream()
                .map(TermChange::on)
                .distinct()
                .toList();
        if (turns.isEmpty()) {
            return during(contract, obligation, contract.term().periods());
        }
        List<Occurrence> found = new ArrayList<>();
        for (int stage = 0; stage <= turns.size(); stage++) {
            LocalDate since = stage == 0 ? ALWAYS : turns.get(stage - 1);
            LocalDate until = stage == turns.size() ? NEVER : turns.get(stage);
            List<ContractPeriod> periods = contract.term().periods(until.minusDays(1));
            during(contract, obligation, periods).forEach(one -> join(found, one, since, until));
        }
        return found;
    }

    /** Adds what exists from {@code since} to before {@code until}; goes on where the same ended on that day. */
    private static void join(List<Occurrence> found, Occurrence one, LocalDate since, LocalDate until) {
        LocalDate from = one.from().isAfter(since) ? one.from() : since;
        LocalDate last = one.until().isBefore(until) ? one.until() : until;
        if (!from.isBefore(last)) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            Occurrence before = found.get(i);
            if (before.key().equals(one.key())
                    && before.due().equals(one.due())
                    && before.until().equals(from)) {
                found.set(i, new Occurrence(one.key(), one.due(), before.from(), last));
                return;
            }
        }
        found.add(new Occurrence(one.key(), one.due(), from, last));
    }

    private static List<Occurrence> during(Contract contract, Obligation obligation, List<ContractPeriod> periods) {
        List<Occurrence> found = new ArrayList<>();
        DueRule rule = obligation.rule();
        switch (rule.anchor()) {
            case DATE -> add(found, contract, obligation, "once", rule.on(), ALWAYS, NEVER);
            case START ->
                add(found, contract, obligation, "start", contract.term().start(), ALWAYS, NEVER);
            case END -> ends(found, contract, obligation, periods);
            case NOTICE ->
                periods.forEach(
                        p -> add(found, contract, obligation, "p" + p.seq(), p.lastNoticeDay(), reached(p), NEVER));
            default -> repeating(found, contract, obligation, periods);
        }
        return found;
    }

    /** The day from which a period is agreed; never for an open option. */
    private static LocalDate reached(ContractPeriod period) {
        LocalDate exercised = period.exercisedOn();
        return period.seq() == 0 ? ALWAYS : exercised == null ? NEVER : exercised;
    }

    private static void ends(
            List<Occurrence> found, Contract contract, Obligation obligation, List<ContractPeriod> periods) {
        for (ContractPeriod p : periods) {
            LocalDate next = p.seq() + 1 < periods.size() ? reached(periods.get(p.seq() + 1)) : NEVER;
            add(found, contract, obligation, "p" + p.seq(), p.end(), reached(p), next);
        }
        Ending ending = contract.ending();
        LocalDate end = periods.get(contract.term().exercised(NEVER)).end();
        if (ending != null && (end == null || ending.effective().isBefore(end))) {
            LocalDate due = obligation.rule().due(ending.effective());
            put(found, obligation, new Occurrence("ending", due, ending.on(), NEVER));
        }
    }

    private static void repeating(
            List<Occurrence> found, Contract contract, Obligation obligation, List<ContractPeriod> periods) {
        LocalDate start = contract.term().start();
        if (start == null) {
            return;
        }
        Anchor anchor = obligation.rule().anchor();
        for (int n = 1; n <= MOST; n++) {
            LocalDate day = anchor == Anchor.CONTRACT_YEAR
                    ? start.plusMonths((long) n * anchor.months()).minusDays(1)
                    : calendar(start, anchor.months(), n);
            LocalDate from = agreed(periods, day, start);
            if (from.equals(NEVER)) {
                return;
            }
            String key = anchor == Anchor.CONTRACT_YEAR ? "y" + n : day.toString();
            add(found, contract, obligation, key, day, from, NEVER);
        }
    }

    /** The last day of the n-th calendar month, quarter, half-year or year that ends on or after the start. */
    private static LocalDate calendar(LocalDate start, int months, int n) {
        int into = (start.getMonthValue() - 1) % months;
        return YearMonth.from(start).plusMonths((long) n * months - into - 1).atEndOfMonth();
    }

    /** The day from which the period that holds {@code day} is agreed; never when it lies after the term. */
    private static LocalDate agreed(List<ContractPeriod> periods, LocalDate day, LocalDate start) {
        LocalDate from = ALWAYS;
        for (ContractPeriod p : periods) {
            LocalDate reached = reached(p);
            from = reached.isAfter(from) ? reached : from;
            LocalDate end = p.end();
            if (end == null) {
                return day.isBefore(start.plusYears(YEARS_WITHOUT_END)) ? from : NEVER;
            }
            if (!day.isAfter(end)) {
                return from;
            }
        }
        return NEVER;
    }

    private static void add(
            List<Occurrence> found,
            Contract contract,
            Obligation obligation,
            String key,
            @Nullable LocalDate day,
            LocalDate from,
            LocalDate until) {
        if (day == null) {
            return;
        }
        Ending ending = contract.ending();
        boolean cut = ending != null
                && ending.effective().isBefore(day)
                && obligation.rule().anchor() != Anchor.DATE;
        LocalDate last = cut && ending.on().isBefore(until) ? ending.on() : until;
        put(found, obligation, new Occurrence(key, obligation.rule().due(day), from, last));
    }

    private static void put(List<Occurrence> found, Obligation obligation, Occurrence one) {
        var withdrawal = obligation.withdrawal();
        boolean ended = withdrawal != null && one.due().isAfter(withdrawal.on());
        LocalDate until = ended && withdrawal.on().isBefore(one.until()) ? withdrawal.on() : one.until();
        LocalDate since = obligation.since();
        if (one.from().isBefore(until) && (since == null || !one.due().isBefore(since))) {
            found.add(new Occurrence(one.key(), one.due(), one.from(), until));
        }
    }
}
