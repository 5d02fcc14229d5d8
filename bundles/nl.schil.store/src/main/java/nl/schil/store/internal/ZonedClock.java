package nl.schil.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The clock of this installation: the system's, in the organisation's time zone. */
@Component(service = Clock.class, configurationPid = "nl.schil.clock")
@Designate(ocd = ZonedClock.Config.class)
public final class ZonedClock extends Clock {
    private final Clock system;

    /** Where the organisation is. */
    @ObjectClassDefinition(
            id = "nl.schil.clock",
            name = "Clock",
            description = "Which day it is, and when a day begins.")
    public @interface Config {
        @AttributeDefinition(description = "Time zone in which a day begins, for example Europe/Amsterdam.")
        String zone() default "Europe/Amsterdam";
    }

    @Activate
    public ZonedClock(Config config) {
        this(Clock.system(ZoneId.of(config.zone())));
    }

    private ZonedClock(Clock system) {
        this.system = system;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ZonedClock(system.withZone(zone));
    }

    @Override
    public Instant instant() {
        return system.instant();
    }
}
