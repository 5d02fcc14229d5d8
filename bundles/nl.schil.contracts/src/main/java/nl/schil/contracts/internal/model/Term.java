package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a contract as agreed.
 *
 * @param signedOn day of signature, or null when unknown or not yet signed
 * @param start first day, or null when unknown
 * @param base length of the first period, or null when unknown
 * @param options rights to extend, in order; empty means that there are none, null that it is unknown
 * @param notice how long before the end of a period notice must be given, or null when unknown; zero means that notice
 *     is possible until the last day
 * @param changes changes of the term after the award, in the order of their days
 */
public record Term(
        @Nullable LocalDate signedOn,
        @Nullable LocalDate start,
        @Nullable Period base,
        @Nullable List<Option> options,
        @Nullable Period notice,
        List<TermChange> changes) {

    public static final Term UNKNOWN = new Term(null, null, null, null, null);

    public Term {
        options = options == null ? null : List.copyOf(options);
        changes = changes.size() < 2
                ? List.copyOf(changes)
                : changes.stream().sorted(Comparator.comparing(TermChange::on)).toList();
    }

    /** A term that was not changed after the award. */
    public Term(
            @Nullable LocalDate signedOn,
            @Nullable LocalDate start,
            @Nullable Period base,
            @Nullable List<Option> options,
            @Nullable Period notice) {
        this(signedOn, start, base, options, notice, List.of());
    }

    /** The same term with other changes. */
    public Term with(List<TermChange> others) {
        return new Term(signedOn, start, base, options, notice, others);
    }

    /** The options known; empty also when it is unknown whether there are any. */
    public List<Option> knownOptions() {
        return options == null ? List.of() : options;
    }

    /** All periods with every change of the term, whatever its day. */
    public List<ContractPeriod> periods() {
        return periods(LocalDate.MAX);
    }

    /**
     * All periods in order, the first and one per option, with the changes of the term that hold at {@code asOf}. Dates
     * are null from the first unknown on.
     */
    public List<ContractPeriod> periods(LocalDate asOf) {
        List<ContractPeriod> periods = new ArrayList<>();
        List<Period> lengths = new ArrayList<>();
        LocalDate from = start;
        boolean known = start != null;
        for (int seq = 0; seq <= knownOptions().size(); seq++) {
            Option option = seq == 0 ? null : knownOptions().get(seq - 1);
            Period length = option == null ? base : option.term();
            List<Period> differences = differences(seq, asOf);
            known = known && length != null;
            LocalDate end = null;
            if (known) {
                lengths.add(length);
                lengths.addAll(differences);
                end = end(start, lengths);
            }
            periods.add(new ContractPeriod(
                    seq,
                    length,
                    sum(differences),
                    option == null ? null : option.exercisedOn(),
                    from,
                    end,
                    end == null || notice == null ? null : end.minus(notice)));
            from = end == null ? null : end.plusDays(1);
        }
        return periods;
    }

    /** The changes that hold at {@code asOf} and were made while this period was the last agreed one. */
    private List<Period> differences(int seq, LocalDate asOf) {
        return changes.isEmpty()
                ? List.of()
                : changes.stream()
                        .filter(change -> !change.on().isAfter(asOf) && exercised(change.on()) == seq)
                        .map(TermChange::difference)
                        .toList();
    }

    private static Period sum(List<Period> differences) {
        return differences.stream().reduce(Period.ZERO, Period::plus);
    }

    /**
     * The last day of consecutive periods, anchored at the start: the start plus the sum of all periods minus one day,
     * months and years summed first, then days.
     */
    public static LocalDate end(LocalDate start, List<Period> lengths) {
        long months = 0;
        long days = 0;
        for (Period length : lengths) {
            months += length.toTotalMonths();
            days += length.getDays();
        }
        return start.plusMonths(months).plusDays(days).minusDays(1);
    }

    /**
     * The last day when every option is exercised, with the changes of the term that hold at {@code asOf}; null when the
     * start, the term or the options are unknown.
     */
    public @Nullable LocalDate maximumEnd(LocalDate asOf) {
        if (options == null) {
            return null;
        }
        List<ContractPeriod> periods = periods(asOf);
        return periods.get(periods.size() - 1).end();
    }

    /** The number of options exercised on or before {@code asOf}, counted without gaps. */
    public int exercised(LocalDate asOf) {
        int count = 0;
        for (Option option : knownOptions()) {
            LocalDate on = option.exercisedOn();
            if (on == null || on.isAfter(asOf)) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Whether the contract binds at {@code asOf}: signed by then or, when the signature is unknown, started. */
    public boolean inForce(LocalDate asOf) {
        LocalDate since = inForceOn();
        return since != null && !since.isAfter(asOf);
    }

    /** The day of signature or, when that is unknown, the first day. */
    public @Nullable LocalDate inForceOn() {
        return signedOn != null ? signedOn : start;
    }
}
