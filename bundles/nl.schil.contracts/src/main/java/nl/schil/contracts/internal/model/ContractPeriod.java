package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One period of a contract. The last day is inside.
 *
 * @param seq 0 for the first period, n for the n-th option
 * @param length agreed length, or null when unknown
 * @param changed what changes of the term added to it after the award; zero when nothing
 * @param exercisedOn the day on which its option was exercised, or null
 * @param start first day, or null when unknown
 * @param end last day, or null when unknown
 * @param lastNoticeDay last day on which notice can be given for its end, or null when unknown
 */
public record ContractPeriod(
        int seq,
        @Nullable Period length,
        Period changed,
        @Nullable LocalDate exercisedOn,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate lastNoticeDay) {

    /** The last day to decide about its end: the last notice day or, when that is unknown, the last day. */
    public @Nullable LocalDate decideBy() {
        return lastNoticeDay != null ? lastNoticeDay : end;
    }
}
