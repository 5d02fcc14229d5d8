package nl.schil.operations.internal.readiness;

import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.StoreException;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Critical while the database cannot be read. */
@Component(property = {HealthCheck.NAME + "=Database answers", HealthCheck.TAGS + "=ready", HealthCheck.TAGS + "=live"})
public final class StoreCheck implements HealthCheck {
    private final Database database;

    @Activate
    public StoreCheck(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        try {
            database.read(reading -> reading.one("SELECT 1", row -> row.getInt(1)));
        } catch (StoreException e) {
            log.critical("{}", e.getMessage());
        }
        return new Result(log);
    }
}
