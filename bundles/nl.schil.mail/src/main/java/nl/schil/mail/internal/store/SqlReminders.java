package nl.schil.mail.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.mail.internal.model.Reminder.Subject;
import org.jspecify.annotations.Nullable;

/** The days on which reminders were sent, and what was told, in the tables. */
public final class SqlReminders {
    static final String TOLD =
            "SELECT user_id, moment_id, moment_on, warning FROM mail_reminder WHERE moment_on BETWEEN ? AND ?";
    static final String RUNS = "SELECT day FROM mail_run WHERE day BETWEEN ? AND ? LIMIT 1";

    private SqlReminders() {}

    /**
     * A day on which reminders were sent.
     *
     * @param people who got a digest
     * @param moments what they were told
     * @param unreached moments missed or soon of which nobody with an account is the owner
     */
    public record Run(LocalDate day, int people, int moments, int unreached) {}

    /** Whether reminders were sent on one of these days. */
    public static boolean ran(Reading reading, LocalDate from, LocalDate to) {
        return reading.one(RUNS, row -> row.getString(1), from, to).isPresent();
    }

    /** The last day on which reminders were sent. */
    public static Optional<Run> last(Reading reading) {
        return reading.one(
                "SELECT day, people, moments, unreached FROM mail_run ORDER BY day DESC LIMIT 1",
                row -> new Run(LocalDate.parse(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    /**
     * A warning that somebody was given.
     *
     * @param warning days before, or {@link nl.schil.mail.internal.model.WarningDays#MISSED}
     */
    public record Told(Subject subject, int warning) {}

    /** The last warning that was given about moments on these days. */
    public static Map<Subject, Integer> told(Reading reading, LocalDate from, LocalDate to) {
        Map<Subject, Integer> told = new HashMap<>();
        reading.each(
                TOLD,
                row -> new Told(
                        new Subject(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3))),
                        row.getInt(4)),
                one -> told.merge(one.subject(), one.warning(), Math::min),
                from,
                to);
        return told;
    }

    public static void add(Writing writing, Run run, Collection<Told> told) {
        writing.execute(
                "INSERT INTO mail_run (day, people, moments, unreached) VALUES (?, ?, ?, ?)",
                run.day(),
                run.people(),
                run.moments(),
                run.unreached());
        List<@Nullable Object[]> rows = new ArrayList<>();
        told.forEach(one -> rows.add(new @Nullable Object[] {
            one.subject().person(), one.subject().moment(), one.subject().date(), one.warning(), run.day()
        }));
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO mail_reminder (user_id, moment_id, moment_on, warning, told_on) VALUES (?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** Removes what was told about moments before {@code before}. */
    public static void forget(Writing writing, LocalDate before) {
        writing.execute("DELETE FROM mail_reminder WHERE moment_on < ?", before);
    }
}
