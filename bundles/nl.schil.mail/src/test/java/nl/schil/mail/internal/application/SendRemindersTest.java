package nl.schil.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.Grant;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Reachable;
import nl.schil.kernel.text.Text;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.store.SqlMessages;
import nl.schil.mail.internal.store.SqlReminders;
import nl.schil.mail.internal.testing.Dictionary;
import nl.schil.mail.internal.testing.MovingClock;
import nl.schil.mail.internal.testing.Settings;
import nl.schil.store.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendRemindersTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock(TODAY);
    private final List<DecisionMoment> moments = new ArrayList<>();
    private final Map<String, String> tiers = new HashMap<>();
    private final Map<String, Map<String, String>> preferences = new HashMap<>();
    private final List<Reachable> people = new ArrayList<>();
    private TestDatabase database;
    private SendReminders reminders;
    private List<DecisionMoment> ordered = List.of();
    private int questions;

    @BeforeEach
    void open() {
        database = TestDatabase.open(directory, clock, "db/migration");
        people.add(person("noor", "Noor Jansen", "org-a"));
        Attention attention = new Attention(weekdays());
        attention.bind(module());
        attention.contracts = contracts();
        MailServers servers = new MailServers(
                Settings.of(
                        MailSettings.class,
                        Map.of(
                                "host", "127.0.0.1",
                                "from", "schil@example.org",
                                "public_address", "https://schil.example.org")),
                null);
        reminders = new SendReminders(
                database,
                new QueuedOutbox(servers, clock),
                attention,
                new ReminderRules(Settings.of(ReminderSettings.class, Map.of())),
                directory(),
                this::values,
                new Dictionary(),
                clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Map<String, Map<String, String>> values(Collection<String> names) {
        assertThat(names).contains("mail.rhythm", "mail.overdueOnly", "locale");
        return preferences;
    }

    private static Reachable person(String id, String name, String organisation) {
        return new Reachable(
                new Actor(
                        id,
                        name,
                        "system",
                        List.of(new Grant("contract-manager", organisation, Set.of("contracts.read")))),
                id + "@Example.org");
    }

    private ActorDirectory directory() {
        return new ActorDirectory() {
            @Override
            public Optional<Actor> person(String id) {
                return people.stream()
                        .map(Reachable::actor)
                        .filter(actor -> actor.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Actor> holders(String permission, String organisation) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Reachable> reachable() {
                return people;
            }
        };
    }

    private static WorkingDays weekdays() {
        return new WorkingDays() {
            @Override
            public List<Holiday> holidays(LocalDate from, LocalDate to) {
                return List.of();
            }

            @Override
            public boolean isWorkingDay(LocalDate day) {
                return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            }
        };
    }

    private DecisionMoments module() {
        return new DecisionMoments() {
            @Override
            public String permission() {
                return "contracts.read";
            }

            @Override
            public List<DecisionMoment> between(
                    OrganisationScope organisations,
                    LocalDate from,
                    LocalDate to,
                    LocalDate asOf,
                    After after,
                    int limit) {
                questions++;
                return ordered().stream()
                        .filter(m -> !m.date().isBefore(from) && !m.date().isAfter(to))
                        .filter(m -> m.date().isAfter(after.date())
                                || (m.date().equals(after.date()) && m.id().compareTo(after.id()) > 0))
                        .map(m -> at(m, asOf))
                        .limit(limit)
                        .toList();
            }
        };
    }

    private List<DecisionMoment> ordered() {
        if (ordered.size() != moments.size() || !ordered.containsAll(moments.subList(0, Math.min(1, moments.size())))) {
            ordered = moments.stream()
                    .sorted(Comparator.comparing(DecisionMoment::date).thenComparing(DecisionMoment::id))
                    .toList();
        }
        return ordered;
    }

    private static DecisionMoment at(DecisionMoment m, LocalDate asOf) {
        Status status =
                m.status() == Status.DECIDED ? Status.DECIDED : m.date().isBefore(asOf) ? Status.MISSED : Status.OPEN;
        return moment(m.id(), m.date(), m.kind(), m.organisation(), m.owner(), status);
    }

    private ContractDirectory contracts() {
        return new ContractDirectory() {
            @Override
            public Map<String, ContractRef> find(Collection<String> ids) {
                questions++;
                return ids.stream()
                        .collect(Collectors.toMap(
                                id -> id, id -> new ContractRef(id, id, id, "org-a", null, tiers.get(id))));
            }

            @Override
            public Map<String, ContractRef> resolve(String organisation, Collection<String> numbers) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<ContractRef> search(String text, OrganisationScope organisations, int limit) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static DecisionMoment moment(
            String id, LocalDate date, String kind, String organisation, @Nullable String owner, Status status) {
        return new DecisionMoment(
                id,
                date,
                kind,
                new Text("Verlengen of opzeggen", Map.of()),
                new Text("Verlengt stilzwijgend", Map.of()),
                List.of(),
                "contract",
                id,
                id + " Kantoormeubilair",
                "/contracts/" + id,
                organisation,
                owner,
                status,
                null,
                null);
    }

    private void open(String id, LocalDate date) {
        moments.add(moment(id, date, "OPTION_OR_NOTICE", "org-a", "Noor@example.org", Status.OPEN));
    }

    private List<Message> queued() {
        return database.read(
                reading -> SqlMessages.list(reading, nl.schil.mail.internal.model.Status.QUEUED, null, 1_000));
    }

    private int send(LocalDate day) {
        clock.to(day);
        return reminders.send(day);
    }

    @Test
    void a_digest_tells_what_is_late_what_comes_within_a_week_and_what_comes_later() {
        open("LAAT-1", TODAY.minusDays(3));
        open("WEEK-1", LocalDate.of(2026, 11, 29));
        open("DAN-1", TODAY.plusDays(30));
        open("VER-1", TODAY.plusDays(120));
        moments.add(moment("KLAAR-1", TODAY.plusDays(2), "END", "org-a", "noor@example.org", Status.DECIDED));

        assertThat(send(TODAY)).isEqualTo(1);

        Message digest = queued().get(0);
        assertThat(digest.recipient()).isEqualTo("noor@Example.org");
        assertThat(digest.subject()).isEqualTo("3 punten vragen uw aandacht, te laat: 1");
        assertThat(digest.body()).isEqualTo("""
                Beste Noor Jansen,

                TE LAAT

                21 nov. 2026: Verlengen of opzeggen
                  LAAT-1 Kantoormeubilair
                  https://schil.example.org/contracts/LAAT-1

                BINNEN EEN WEEK

                29 nov. 2026 (laatste werkdag 27 nov. 2026): Verlengen of opzeggen
                  WEEK-1 Kantoormeubilair
                  https://schil.example.org/contracts/WEEK-1

                LATER

                24 dec. 2026: Verlengen of opzeggen
                  DAN-1 Kantoormeubilair
                  https://schil.example.org/contracts/DAN-1

                Alle beslissingen: https://schil.example.org/decisions
                Vaker, minder of geen e-mail: https://schil.example.org/preferences
                """);
    }

    @Test
    void a_digest_is_in_the_language_of_the_reader() {
        preferences.put("noor", Map.of("locale", "\"en\""));
        open("WEEK-1", TODAY.plusDays(2));
        send(TODAY);
        Message digest = queued().get(0);
        assertThat(digest.subject()).isEqualTo("1 item asks your attention");
        assertThat(digest.body())
                .startsWith("Dear Noor Jansen,")
                .contains("WITHIN A WEEK", "26 Nov 2026: ", "All decisions: https://schil.example.org/decisions");
        assertThat(digest.language()).isEqualTo("en");
    }

    @Test
    void each_warning_is_told_once_and_a_day_without_news_brings_no_mail() {
        open("A", TODAY.plusDays(95));
        Map<LocalDate, Integer> mails = new TreeMap<>();
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(120)); day = day.plusDays(1)) {
            if (send(day) > 0) {
                mails.put(day, 1);
            }
        }
        LocalDate date = TODAY.plusDays(95);
        assertThat(mails.keySet())
                .containsExactly(date.minusDays(90), date.minusDays(30), date.minusDays(7), date.plusDays(1));
    }

    @Test
    void a_day_is_done_once_also_after_a_restart_or_when_the_clock_jumps_back() {
        open("A", TODAY.plusDays(30));
        assertThat(send(TODAY)).isEqualTo(1);
        assertThat(send(TODAY)).isZero();
        open("B", TODAY.plusDays(29));
        assertThat(send(TODAY))
                .as("what comes later that day waits until tomorrow")
                .isZero();
        assertThat(send(TODAY.plusDays(1))).isEqualTo(1);
        assertThat(send(TODAY.minusDays(1)))
                .as("a clock that jumps back tells nothing twice")
                .isZero();
        assertThat(queued()).hasSize(2);
    }

    @Test
    void another_date_of_the_same_moment_warns_again() {
        open("A", TODAY.plusDays(30));
        send(TODAY);
        moments.clear();
        open("A", TODAY.plusDays(31));
        assertThat(send(TODAY.plusDays(1))).isEqualTo(1);
    }

    @Test
    void the_tier_and_the_kind_say_how_long_before() {
        open("GOUD", TODAY.plusDays(170));
        open("BRONS", TODAY.plusDays(70));
        open("ONBEKEND", TODAY.plusDays(70));
        moments.add(moment("AFSPRAAK", TODAY.plusDays(20), "OBLIGATION", "org-a", "noor@example.org", Status.OPEN));
        tiers.putAll(Map.of("GOUD", "G", "BRONS", "B", "AFSPRAAK", "G"));
        send(TODAY);
        assertThat(queued().get(0).body()).contains("GOUD", "ONBEKEND").doesNotContain("BRONS", "AFSPRAAK");
    }

    @Test
    void weekly_is_the_first_working_day_off_is_never_and_only_what_is_late() {
        people.add(person("week", "Wim Week", "org-a"));
        people.add(person("nooit", "Nel Nooit", "org-a"));
        people.add(person("laat", "Lot Laat", "org-a"));
        preferences.put("week", Map.of("mail.rhythm", "\"WEEKLY\""));
        preferences.put("nooit", Map.of("mail.rhythm", "\"OFF\""));
        preferences.put("laat", Map.of("mail.overdueOnly", "true"));
        for (String owner : List.of("week", "nooit", "laat")) {
            moments.add(moment(owner + "-1", TODAY.plusDays(30), "END", "org-a", owner + "@example.org", Status.OPEN));
        }
        send(TODAY.minusDays(1));
        assertThat(recipients()).containsExactly("week@Example.org");
        moments.add(moment("week-2", TODAY.plusDays(29), "END", "org-a", "week@example.org", Status.OPEN));
        moments.add(moment("laat-2", TODAY.minusDays(1), "END", "org-a", "laat@example.org", Status.OPEN));
        send(TODAY);
        assertThat(recipients()).containsExactly("laat@Example.org", "week@Example.org");
        send(TODAY.plusDays(6));
        assertThat(recipients()).containsExactly("week@Example.org", "laat@Example.org", "week@Example.org");
        assertThat(queued().get(0).body()).contains("week-2").doesNotContain("laat");
    }

    private List<String> recipients() {
        return queued().stream().map(Message::recipient).toList();
    }

    @Test
    void nobody_is_told_of_what_they_may_not_see_or_do_not_own() {
        moments.add(moment("ANDERS", TODAY.plusDays(5), "END", "org-b", "noor@example.org", Status.OPEN));
        moments.add(moment("VREEMD", TODAY.plusDays(5), "END", "org-a", "vreemd@example.org", Status.OPEN));
        moments.add(moment("NIEMAND", TODAY.plusDays(5), "END", "org-a", null, Status.OPEN));
        assertThat(send(TODAY)).isZero();
        assertThat(queued()).isEmpty();
        assertThat(database.read(SqlReminders::last))
                .as("two of them reach nobody with an account")
                .hasValue(new SqlReminders.Run(TODAY, 0, 0, 2));
    }

    @Test
    void a_digest_shows_fifty_and_counts_the_others_which_are_told_all_the_same() {
        IntStream.range(0, 53).forEach(i -> open("C-" + i, TODAY.plusDays(3)));
        send(TODAY);
        assertThat(queued().get(0).subject()).startsWith("53 punten");
        assertThat(queued().get(0).body()).contains("En nog 3 andere punten.");
        assertThat(queued().get(0).body().split("/contracts/", -1)).hasSize(51);
        assertThat(send(TODAY.plusDays(1))).isZero();
    }

    @Test
    void two_hundred_people_and_ten_thousand_moments_take_few_questions_and_little_time() {
        people.clear();
        IntStream.range(0, 200).forEach(i -> people.add(person("p" + i, "Persoon " + i, "org-a")));
        IntStream.range(0, 10_000)
                .forEach(i -> moments.add(moment(
                        "C-" + i,
                        TODAY.plusDays(i % 260 - 80),
                        "END",
                        "org-a",
                        "p" + i % 200 + "@example.org",
                        Status.OPEN)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        assertThat(send(TODAY)).isEqualTo(200);
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
        System.out.println("digests for 200 people of 10,000 moments: " + taken.toMillis() + " ms of processor time");
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
        assertThat(questions).as("pages of a thousand and one look-up of tiers").isLessThan(15);
        assertThat(queued()).hasSize(200);
        assertThat(database.actions()).filteredOn("mail.queue"::equals).hasSize(200);
    }
}
