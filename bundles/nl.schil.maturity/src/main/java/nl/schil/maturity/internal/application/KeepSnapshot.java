package nl.schil.maturity.internal.application;

import java.time.Clock;
import nl.schil.kernel.Ids;
import nl.schil.kernel.security.Actor;
import nl.schil.maturity.internal.model.Snapshot;
import nl.schil.maturity.internal.model.SnapshotHash;
import nl.schil.maturity.internal.model.Snapshots;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps a measured shell for later comparison. */
@Component(service = KeepSnapshot.class)
public class KeepSnapshot {
    private final Snapshots snapshots;
    private final Clock clock;

    @Activate
    public KeepSnapshot(@Reference Snapshots snapshots, @Reference Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * A kept snapshot.
     *
     * @param added whether it is new; otherwise an equal one was kept before and is answered unchanged
     */
    public record Kept(Snapshot snapshot, boolean added) {}

    public Kept keep(Actor actor, MeasuredShell measured) {
        Snapshot fresh = new Snapshot(
                Ids.next(),
                measured.organisation().id(),
                measured.shell().asOf(),
                measured.shell().catalogue().version(),
                measured.hash(),
                measured.shell().stage(),
                clock.instant(),
                actor.id(),
                SnapshotHash.content(measured.shell()));
        Snapshot kept = snapshots.keep(actor, fresh);
        return new Kept(kept, kept.id().equals(fresh.id()));
    }
}
