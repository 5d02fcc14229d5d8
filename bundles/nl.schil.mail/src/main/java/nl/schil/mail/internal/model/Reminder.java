package nl.schil.mail.internal.model;

import java.time.LocalDate;
import nl.schil.kernel.text.Text;

/**
 * What somebody is told about one moment.
 *
 * @param moment id of the moment
 * @param date its date
 * @param workingDay the last working day on or before that date
 * @param warning the warning that is due: days before, or {@link WarningDays#MISSED}
 * @param what what must be decided or done
 * @param label the subject's name for people
 * @param route route of its page
 */
public record Reminder(
        String moment, LocalDate date, LocalDate workingDay, int warning, Text what, String label, String route) {
    public boolean missed() {
        return warning == WarningDays.MISSED;
    }

    /** Whose attention for which moment this is about. */
    public Subject subject(String person) {
        return new Subject(person, moment, date);
    }

    /** A person and a moment on a date: another date of the same moment is another subject. */
    public record Subject(String person, String moment, LocalDate date) {}
}
