package nl.schil.mail.internal.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Schema;
import nl.schil.mail.internal.model.Message;
import nl.schil.mail.internal.model.Status;
import nl.schil.mail.internal.store.SqlMessages;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether mail goes out. It does not count for readiness: a mail server that is away does not stop Schil. */
@Component(property = {HealthCheck.NAME + "=Mail goes out", HealthCheck.TAGS + "=information"})
public final class MailCheck implements HealthCheck {
    private static final Duration LATE = Duration.ofHours(1);

    private final Database database;
    private final MailServers servers;
    private final Clock clock;

    @Activate
    public MailCheck(
            @Reference Database database,
            @Reference MailServers servers,
            @Reference Clock clock,
            @Reference(target = "(schil.bundle=nl.schil.mail)") Schema schema) {
        this(database, servers, clock);
    }

    MailCheck(Database database, MailServers servers, Clock clock) {
        this.database = database;
        this.servers = servers;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        servers.violations()
                .forEach(wrong -> log.critical("configuration {}: {} is not right", MailSettings.PID, wrong.field()));
        Map<Status, Long> counts = database.read(SqlMessages::counts);
        log.info("messages that are queued: {}", counts.getOrDefault(Status.QUEUED, 0L));
        warn(log, counts.getOrDefault(Status.FAILED, 0L), "failed");
        warn(log, counts.getOrDefault(Status.UNCERTAIN, 0L), "are uncertain");
        database.read(SqlMessages::oldestQueued)
                .filter(message -> message.queuedAt().isBefore(clock.instant().minus(LATE)))
                .ifPresent(message -> log.critical("mail waits since {}: {}", message.queuedAt(), reason(message)));
        return new Result(log);
    }

    private static void warn(FormattingResultLog log, long count, String what) {
        if (count > 0) {
            log.warn("messages that {}: {}; see Administration > E-mail", what, count);
        }
    }

    private String reason(Message message) {
        if (servers.current().isEmpty()) {
            return "no mail server is configured";
        }
        return message.reason() == null ? "it was not tried yet" : message.reason();
    }
}
