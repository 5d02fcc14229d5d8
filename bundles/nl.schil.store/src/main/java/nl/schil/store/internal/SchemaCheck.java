package nl.schil.store.internal;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Critical while the database could not be opened, is read-only, or a bundle's tables are not ready. */
@Component(property = {HealthCheck.NAME + "=Tables are ready", HealthCheck.TAGS + "=ready"})
public final class SchemaCheck implements HealthCheck {
    private final Store store;

    @Activate
    public SchemaCheck(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        store.obstacles().forEach(obstacle -> log.critical("{}", obstacle));
        return new Result(log);
    }
}
