package nl.schil.mail.internal.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.mail.internal.model.WarningDays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When people are reminded, as it is configured now; what is no number of days is left out and logged. */
@Component(service = ReminderRules.class, configurationPid = ReminderSettings.PID)
@Designate(ocd = ReminderSettings.class)
public final class ReminderRules {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderRules.class);
    private static final int MOST_DAYS = 1_500;
    private static final int LAST_HOUR = 23;

    private volatile Rules rules;

    /**
     * @param hour hour of the day from which reminders are sent
     * @param workingDaysOnly whether on working days only
     * @param days how many days before
     * @param missedDays how many days after
     */
    public record Rules(int hour, boolean workingDaysOnly, WarningDays days, int missedDays) {}

    @Activate
    public ReminderRules(ReminderSettings settings) {
        rules = read(settings);
    }

    @Modified
    void change(ReminderSettings settings) {
        rules = read(settings);
    }

    public Rules current() {
        return rules;
    }

    private static Rules read(ReminderSettings settings) {
        Map<String, List<Integer>> kinds = new HashMap<>();
        for (String line : settings.days_kinds()) {
            String[] parts = line.split("=", 2);
            if (parts.length == 2) {
                kinds.put(parts[0].strip(), days(numbers(parts[1])));
            } else {
                LOG.error("{}: '{}' is not KIND=DAYS,DAYS and is left out", ReminderSettings.PID, line);
            }
        }
        Map<String, List<Integer>> tiers = Map.of(
                "G", days(settings.days_gold()), "S", days(settings.days_silver()), "B", days(settings.days_bronze()));
        return new Rules(
                Math.max(0, Math.min(LAST_HOUR, settings.hour())),
                settings.working_days_only(),
                new WarningDays(kinds, tiers, days(settings.days_other())),
                Math.max(0, Math.min(MOST_DAYS, settings.missed_days())));
    }

    private static int[] numbers(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(number -> number.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static List<Integer> days(int[] days) {
        return Arrays.stream(days)
                .filter(day -> day >= 0 && day <= MOST_DAYS)
                .boxed()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
