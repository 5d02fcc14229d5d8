package nl.schil.market.internal.store;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The settings of the module. */
@Component(service = MarketSettings.class, configurationPid = "nl.schil.market")
@Designate(ocd = MarketConfiguration.class)
public final class MarketSettings {
    private final int scanDays;

    @Activate
    public MarketSettings(MarketConfiguration configuration) {
        this(configuration.scanDays());
    }

    /** For use outside the framework. */
    public MarketSettings(int scanDays) {
        if (scanDays < 1) {
            throw new IllegalArgumentException("a scan is fresh for at least one day: " + scanDays);
        }
        this.scanDays = scanDays;
    }

    /** Days for which a market scan is fresh. */
    public int scanDays() {
        return scanDays;
    }
}
