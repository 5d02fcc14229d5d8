package nl.schil.mail.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import nl.schil.mail.internal.model.Reminder;

/**
 * A digest as plain text: what was missed, what comes within a week, what comes later.
 *
 * @param link public address of a route
 */
record DigestText(Texts texts, Locale locale, LocalDate today, Function<String, String> link) {
    /** More lines than this nobody reads; the others are counted. */
    static final int MOST = 50;

    private static final int WEEK = 7;

    String subject(List<Reminder> reminders) {
        long missed = reminders.stream().filter(Reminder::missed).count();
        return missed == 0
                ? say("mail.digest.subject", Map.of("count", reminders.size()))
                : say("mail.digest.subject.missed", Map.of("count", reminders.size(), "missed", missed));
    }

    String body(String name, List<Reminder> reminders) {
        List<Reminder> ordered = reminders.stream()
                .sorted(Comparator.comparing(Reminder::date).thenComparing(Reminder::label))
                .toList();
        List<Reminder> shown = ordered.subList(0, Math.min(MOST, ordered.size()));
        LocalDate week = today.plusDays(WEEK);
        List<String> lines = new ArrayList<>();
        lines.add(say("mail.digest.greeting", Map.of("name", name)));
        group(
                lines,
                "mail.digest.missed",
                shown.stream().filter(Reminder::missed).toList());
        group(
                lines,
                "mail.digest.week",
                shown.stream()
                        .filter(r -> !r.missed() && !r.date().isAfter(week))
                        .toList());
        group(
                lines,
                "mail.digest.later",
                shown.stream()
                        .filter(r -> !r.missed() && r.date().isAfter(week))
                        .toList());
        if (ordered.size() > MOST) {
            lines.add("");
            lines.add(say("mail.digest.more", Map.of("count", ordered.size() - MOST)));
        }
        lines.add("");
        lines.add(say("mail.digest.all", Map.of("link", link.apply("/decisions"))));
        lines.add(say("mail.digest.preferences", Map.of("link", link.apply("/preferences"))));
        return String.join("\n", lines) + "\n";
    }

    private void group(List<String> lines, String title, List<Reminder> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(say(title, Map.of("count", reminders.size())).toUpperCase(locale));
        for (Reminder reminder : reminders) {
            lines.add("");
            lines.add(line(reminder));
            lines.add("  " + reminder.label());
            lines.add("  " + link.apply(reminder.route()));
        }
    }

    private String line(Reminder reminder) {
        String what = texts.say(locale, reminder.what());
        boolean sameDay = reminder.missed() || reminder.workingDay().equals(reminder.date());
        return sameDay
                ? say("mail.digest.line", Map.of("date", reminder.date(), "what", what))
                : say(
                        "mail.digest.line.working-day",
                        Map.of("date", reminder.date(), "day", reminder.workingDay(), "what", what));
    }

    private String say(String key, Map<String, Object> values) {
        return texts.say(locale, new Text(key, values));
    }
}
