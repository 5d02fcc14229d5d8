package nl.schil.mail.internal.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends reminders once on every (working) day from the configured hour, as soon as all modules answer. A day on which Schil
 * did not run is not made up for: what was due then is told on the next.
 */
@Component(service = ReminderClock.class, immediate = true)
public final class ReminderClock {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);
    private static final long LOOK_SECONDS = 20;
    private static final long STOP_SECONDS = 10;
    /** A module that does not start must not keep the others' reminders back. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final SendReminders reminders;
    private final ReminderRules rules;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Instant started;
    private final ScheduledExecutorService looker =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "schil-reminders"));

    @Reference(
            target = "(schil.ready=true)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable Supplier<?> ready;

    @Activate
    public ReminderClock(
            @Reference SendReminders reminders,
            @Reference ReminderRules rules,
            @Reference WorkingDays workingDays,
            @Reference Clock clock) {
        this.reminders = reminders;
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
        this.started = clock.instant();
        looker.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        looker.shutdown();
        looker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            if (due()) {
                int people = reminders.send(LocalDate.now(clock));
                if (people > 0) {
                    LOG.info("reminders for {} people", people);
                }
            }
        } catch (StoreException e) {
            LOG.warn("reminders wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("reminders wait for a reason that should not occur", e);
        }
    }

    private boolean due() {
        boolean settled = ready != null || clock.instant().isAfter(started.plus(LONGEST_START));
        return settled
                && LocalTime.now(clock).getHour() >= rules.current().hour()
                && (!rules.current().workingDaysOnly() || workingDays.isWorkingDay(LocalDate.now(clock)));
    }
}
