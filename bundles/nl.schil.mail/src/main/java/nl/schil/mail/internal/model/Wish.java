package nl.schil.mail.internal.model;

import java.util.Map;

/**
 * How a person wants to be reminded.
 *
 * @param rhythm when
 * @param overdueOnly only of what has passed
 * @param language {@code nl} or {@code en}
 */
public record Wish(Rhythm rhythm, boolean overdueOnly, String language) {
    /** Names of the preferences. */
    public static final String RHYTHM = "mail.rhythm";

    public static final String OVERDUE_ONLY = "mail.overdueOnly";
    public static final String LOCALE = "locale";

    /** When digests are sent. */
    public enum Rhythm {
        /** Every working day with something new. */
        DAILY,
        /** The first working day of the week. */
        WEEKLY,
        /** Never. */
        OFF
    }

    /**
     * Reads preferences; what is absent or not understood is the default: daily, everything, Dutch.
     *
     * @param preferences values as JSON by name
     */
    public static Wish of(Map<String, String> preferences) {
        return new Wish(
                rhythm(text(preferences, RHYTHM)),
                Boolean.parseBoolean(text(preferences, OVERDUE_ONLY)),
                "en".equals(text(preferences, LOCALE)) ? "en" : "nl");
    }

    private static String text(Map<String, String> preferences, String name) {
        return preferences.getOrDefault(name, "").replace("\"", "");
    }

    private static Rhythm rhythm(String name) {
        for (Rhythm rhythm : Rhythm.values()) {
            if (rhythm.name().equals(name)) {
                return rhythm;
            }
        }
        return Rhythm.DAILY;
    }

    /**
     * Whether a digest is due today.
     *
     * @param firstOfWeek whether reminders were not sent yet in this week
     */
    public boolean due(boolean firstOfWeek) {
        return rhythm == Rhythm.DAILY || (rhythm == Rhythm.WEEKLY && firstOfWeek);
    }

    /** Whether this reminder is wanted. */
    public boolean wants(Reminder reminder) {
        return !overdueOnly || reminder.missed();
    }
}
