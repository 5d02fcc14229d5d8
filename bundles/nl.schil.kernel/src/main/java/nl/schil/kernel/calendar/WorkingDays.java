package nl.schil.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schil.kernel.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The days on which people work: neither in the weekend nor a holiday. It says by when to act while people are at work; a
 * day in a contract stays the day that was agreed.
 */
@ProviderType
public interface WorkingDays {
    Set<DayOfWeek> WEEKEND = Set.copyOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    /**
     * A holiday.
     *
     * @param date its day
     * @param name what it is called
     */
    record Holiday(LocalDate date, Text name) {}

    /** The holidays from {@code from} to {@code to} inclusive, in order; also those in a weekend. */
    List<Holiday> holidays(LocalDate from, LocalDate to);

    /** Whether people work on that day. */
    boolean isWorkingDay(LocalDate day);

    /** The last working day on or before a day. */
    default LocalDate lastOnOrBefore(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.minusDays(1);
        }
        return working;
    }
}
