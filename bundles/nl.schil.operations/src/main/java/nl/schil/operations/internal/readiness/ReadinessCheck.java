package nl.schil.operations.internal.readiness;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Critical while something that is enabled does not answer. */
@Component(property = {HealthCheck.NAME + "=Enabled modules answer", HealthCheck.TAGS + "=ready"})
public final class ReadinessCheck implements HealthCheck {
    private final Ready ready;

    @Activate
    public ReadinessCheck(@Reference Ready ready) {
        this.ready = ready;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        ready.obstacles().forEach(obstacle -> log.critical("{}", obstacle));
        return new Result(log);
    }
}
