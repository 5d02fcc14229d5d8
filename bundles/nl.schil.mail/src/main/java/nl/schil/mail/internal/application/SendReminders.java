package nl.schil.mail.internal.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.mail.Mail;
import nl.schil.kernel.mail.Outbox;
import nl.schil.kernel.preference.PreferenceDirectory;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Reachable;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Texts;
import nl.schil.mail.internal.application.Attention.Asked;
import nl.schil.mail.internal.application.Attention.Everything;
import nl.schil.mail.internal.application.ReminderRules.Rules;
import nl.schil.mail.internal.model.Reminder;
import nl.schil.mail.internal.model.Reminder.Subject;
import nl.schil.mail.internal.model.Wish;
import nl.schil.mail.internal.store.SqlMessages;
import nl.schil.mail.internal.store.SqlReminders;
import nl.schil.mail.internal.store.SqlReminders.Run;
import nl.schil.mail.internal.store.SqlReminders.Told;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Queues a digest for everybody whose attention something asks that they were not told yet. The day, what was told and the
 * messages are one write, so that a day is done once and wholly.
 */
@Component(service = SendReminders.class)
public final class SendReminders {
    /** How long it is remembered what was told, and which messages were sent. */
    private static final Period KEPT = Period.ofMonths(15);

    private final Database database;
    private final Outbox outbox;
    private final Attention attention;
    private final ReminderRules rules;
    private final ActorDirectory people;
    private final PreferenceDirectory preferences;
    private final Texts texts;
    private final Clock clock;

    private record Addressee(Reachable person, Wish wish) {}

    @Activate
    public SendReminders(
            @Reference Database database,
            @Reference Outbox outbox,
            @Reference Attention attention,
            @Reference ReminderRules rules,
            @Reference ActorDirectory people,
            @Reference PreferenceDirectory preferences,
            @Reference Texts texts,
            @Reference Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.attention = attention;
        this.rules = rules;
        this.people = people;
        this.preferences = preferences;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether reminders were sent on this day. */
    public boolean done(LocalDate day) {
        return database.read(reading -> SqlReminders.ran(reading, day, day));
    }

    /** Sends the reminders of a day, unless that was done or mail is not configured; answers how many people got one. */
    public int send(LocalDate today) {
        if (!outbox.configured() || done(today)) {
            return 0;
        }
        Rules now = rules.current();
        List<Reachable> known = people.reachable();
        Map<String, List<Addressee>> addressees = addressees(today, known);
        Everything everything = attention.on(
                today,
                now,
                known.stream().map(SendReminders::address).collect(Collectors.toSet()),
                addressees.keySet());
        Map<Subject, Integer> told = database.read(reading -> SqlReminders.told(
                reading,
                today.minusDays(now.missedDays()),
                today.plusDays(now.days().longest())));
        Map<Addressee, List<Reminder>> digests = digests(addressees, everything.asked(), told);
        return database.write(
                Actor.SYSTEM, "send reminders", writing -> write(writing, today, digests, everything.unreached()));
    }

    /** Who may get a digest today, by mail address in lower case. */
    private Map<String, List<Addressee>> addressees(LocalDate today, List<Reachable> known) {
        Map<String, Map<String, String>> wishes =
                preferences.values(List.of(Wish.RHYTHM, Wish.OVERDUE_ONLY, Wish.LOCALE));
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean firstOfWeek = database.read(reading -> !SqlReminders.ran(reading, monday, today.minusDays(1)));
        return known.stream()
                .filter(person -> Mail.isAddress(person.email()))
                .map(person -> new Addressee(
                        person, Wish.of(wishes.getOrDefault(person.actor().id(), Map.of()))))
                .filter(addressee -> addressee.wish().due(firstOfWeek))
                .collect(Collectors.groupingBy(addressee -> address(addressee.person())));
    }

    private static String address(Reachable person) {
        return person.email().toLowerCase(Locale.ROOT);
    }

    private static Map<Addressee, List<Reminder>> digests(
            Map<String, List<Addressee>> addressees, List<Asked> asked, Map<Subject, Integer> told) {
        Map<Addressee, List<Reminder>> digests = new LinkedHashMap<>();
        Map<Actor, Map<String, OrganisationScope>> scopes = new HashMap<>();
        for (Asked one : asked) {
            for (Addressee addressee : addressees.getOrDefault(one.owner(), List.of())) {
                Actor actor = addressee.person().actor();
                Reminder reminder = one.reminder();
                boolean maySee = scopes.computeIfAbsent(actor, a -> new HashMap<>())
                        .computeIfAbsent(one.permission(), actor::scope)
                        .contains(one.organisation());
                if (maySee
                        && addressee.wish().wants(reminder)
                        && reminder.warning() < told.getOrDefault(reminder.subject(actor.id()), Integer.MAX_VALUE)) {
                    digests.computeIfAbsent(addressee, a -> new ArrayList<>()).add(reminder);
                }
            }
        }
        return digests;
    }

    private int write(Writing writing, LocalDate today, Map<Addressee, List<Reminder>> digests, int unreached) {
        if (SqlReminders.ran(writing, today, today)) {
            return 0;
        }
        List<Told> told = new ArrayList<>();
        digests.forEach((addressee, reminders) -> {
            outbox.queue(writing, mail(addressee, today, reminders));
            String person = addressee.person().actor().id();
            reminders.forEach(one -> told.add(new Told(one.subject(person), one.warning())));
        });
        SqlReminders.add(writing, new Run(today, digests.size(), told.size(), unreached), told);
        SqlReminders.forget(writing, today.minus(KEPT));
        SqlMessages.forget(
                writing, today.minus(KEPT).atStartOfDay(clock.getZone()).toInstant());
        writing.audit(
                new Audit("mail.remind", "reminders", today.toString(), null, null, null, digests.size() + " digests"));
        return digests.size();
    }

    private Mail mail(Addressee addressee, LocalDate today, List<Reminder> reminders) {
        Reachable person = addressee.person();
        Locale locale = Locale.forLanguageTag(addressee.wish().language());
        DigestText text = new DigestText(
                texts,
                locale,
                today,
                route -> outbox.link(route).map(Object::toString).orElse(route));
        return Mail.of(
                "mail.reminders:" + person.actor().id() + ":" + today,
                person.email(),
                text.subject(reminders),
                text.body(person.actor().name(), reminders),
                locale);
    }
}
