package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
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
 */
public record Term(
        @Nullable LocalDate signedOn,
        @Nullable LocalDate start,
        @Nullable Period base,
        @Nullable List<Option> options,
        @Nullable Period notice) {

    public static final Term UNKNOWN = new Term(null, null, null, null, null);

    public Term {
        options = options == null ? null : List.copyOf(options);
    }

    /** The options known; empty also when it is unknown whether there are any. */
    public List<Option> knownOptions() {
        return options == null ? List.of() : options;
    }

    /** All periods in order: the first and one per option. Dates are null from the first unknown on. */
    public List<ContractPeriod> periods() {
        List<ContractPeriod> periods = new ArrayList<>();
        List<Period> lengths = new ArrayList<>();
        LocalDate from = start;
        for (int seq = 0; seq <= knownOptions().size(); seq++) {
            Option option = seq == 0 ? null : knownOptions().get(seq - 1);
            Period length = option == null ? base : option.term();
            LocalDate end = null;
            if (length != null && lengths.size() == seq && start != null) {
                lengths.add(length);
                end = end(start, lengths);
            }
            periods.add(new ContractPeriod(
                    seq,
                    length,
                    option == null ? null : option.exercisedOn(),
                    from,
                    end,
                    end == null || notice == null ? null : end.minus(notice)));
            from = end == null ? null : end.plusDays(1);
        }
        return periods;
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

    /** The last day when every option is exercised; null when the start, the term or the options are unknown. */
    public @Nullable LocalDate maximumEnd() {
        if (options == null) {
            return null;
        }
        List<ContractPeriod> periods = periods();
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
