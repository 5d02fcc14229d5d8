package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a contract that depends on the date of the question. A function of the contract's facts and
 * {@code asOf} only; what is unknown stays null.
 *
 * @param asOf the date of the question
 * @param state where the contract stands
 * @param ending why it ended, or null while it has not
 * @param period the last period that is agreed at {@code asOf}
 * @param currentEnd last day with the options exercised and the term changed on or before {@code asOf}
 * @param maxEnd last day with all options and the changes of the term that hold at {@code asOf}
 * @param lastNoticeDay last day to give notice for {@code currentEnd}
 * @param latestTenderStart last day to start a re-tender that is ready by {@code currentEnd}
 * @param periods all periods, also those whose option is open
 * @param moments what must be decided, by date
 */
public record ContractClock(
        LocalDate asOf,
        ContractState state,
        @Nullable EndingKind ending,
        int period,
        @Nullable LocalDate currentEnd,
        @Nullable LocalDate maxEnd,
        @Nullable LocalDate lastNoticeDay,
        @Nullable LocalDate latestTenderStart,
        List<ContractPeriod> periods,
        List<Moment> moments) {

    public ContractClock {
        periods = List.copyOf(periods);
        moments = List.copyOf(moments);
    }

    public static ContractClock at(LocalDate asOf, Contract contract, LeadTimes leadTimes) {
        Term term = contract.term();
        List<ContractPeriod> periods = term.periods(asOf);
        ContractPeriod current = periods.get(term.exercised(asOf));
        EndingKind ended = ended(asOf, contract.ending(), current.end());
        return new ContractClock(
                asOf,
                state(asOf, contract, ended),
                ended,
                current.seq(),
                current.end(),
                term.maximumEnd(asOf),
                current.lastNoticeDay(),
                leadTimes.latestStart(contract.description().kind(), current.end()),
                periods,
                moments(asOf, contract, periods, current.seq(), ended != null, leadTimes));
    }

    private static @Nullable EndingKind ended(LocalDate asOf, @Nullable Ending event, @Nullable LocalDate end) {
        if (event != null && event.knownAt(asOf) && asOf.isAfter(event.effective())) {
            return end != null && end.isBefore(event.effective()) ? EndingKind.EXPIRED : event.kind();
        }
        return end != null && asOf.isAfter(end) ? EndingKind.EXPIRED : null;
    }

    private static ContractState state(LocalDate asOf, Contract contract, @Nullable EndingKind ended) {
        Term term = contract.term();
        if (ended != null && (ended != EndingKind.EXPIRED || term.inForce(asOf))) {
            return ContractState.GEEINDIGD;
        }
        if (!term.inForce(asOf)) {
            return ContractState.CONCEPT;
        }
        LocalDate start = term.start();
        if (start == null || start.isAfter(asOf)) {
            return ContractState.GETEKEND;
        }
        Ending event = contract.ending();
        return event != null && event.knownAt(asOf) ? ContractState.OPGEZEGD : ContractState.ACTIEF;
    }

    private static List<Moment> moments(
            LocalDate asOf,
            Contract contract,
            List<ContractPeriod> periods,
            int current,
            boolean ended,
            LeadTimes leadTimes) {
        List<Moment> moments = new ArrayList<>();
        boolean inForce = contract.term().inForce(asOf);
        for (ContractPeriod period : periods) {
            boolean conditional = !inForce || period.seq() > current;
            LocalDate end = period.end();
            if (end == null || (conditional && ended)) {
                break;
            }
            MomentKind kind = momentKind(contract.term(), period.seq());
            add(moments, asOf, contract, period.seq(), kind, period.decideBy(), end, conditional);
            if (kind == MomentKind.END) {
                LocalDate tender = leadTimes.latestStart(contract.description().kind(), end);
                add(moments, asOf, contract, period.seq(), MomentKind.RETENDER, tender, end, conditional);
            }
        }
        moments.sort(Comparator.comparing(Moment::date).thenComparing(Moment::period));
        return moments;
    }

    private static MomentKind momentKind(Term term, int period) {
        if (term.options() == null) {
            return MomentKind.NOTICE;
        }
        return period < term.knownOptions().size() ? MomentKind.OPTION_OR_NOTICE : MomentKind.END;
    }

    private static void add(
            List<Moment> moments,
            LocalDate asOf,
            Contract contract,
            int period,
            MomentKind kind,
            @Nullable LocalDate date,
            LocalDate end,
            boolean conditional) {
        Ending event = contract.ending();
        if (date == null
                || (event != null && event.knownAt(asOf) && event.effective().isBefore(date))) {
            return;
        }
        Decision decision =
                contract.decision(period).filter(d -> !d.on().isAfter(asOf)).orElse(null);
        LocalDate decidedOn = decision == null ? null : decision.on();
        moments.add(new Moment(period, kind, date, end, decision, Moment.status(date, decidedOn, asOf), conditional));
    }
}
