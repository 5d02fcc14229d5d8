package nl.schil.store.internal.console;

import java.nio.file.Path;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.StoreException;
import nl.schil.kernel.store.StoreException.Reason;
import nl.schil.store.internal.Store;
import nl.schil.store.internal.backup.Backups.Backup;
import nl.schil.store.internal.backup.Verification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code schil:backup FILE}, {@code schil:restore FILE} and {@code schil:verify}: each answers what it did, or throws
 * with what is wrong and what to do.
 */
@Component(
        service = StoreCommands.class,
        property = {
            "osgi.command.scope=schil",
            "osgi.command.function=backup",
            "osgi.command.function=restore",
            "osgi.command.function=verify"
        })
public final class StoreCommands {
    private final Store store;

    @Activate
    public StoreCommands(@Reference Store store) {
        this.store = store;
    }

    public String backup(String file) {
        Backup backup =
                store.backup(Actor.SYSTEM, Path.of(file).toAbsolutePath().normalize());
        return "Backup written to " + backup.file() + " (" + backup.bytes() + " bytes, SHA-256 " + backup.sha256()
                + ").";
    }

    public String restore(String file) {
        Path aside = store.restore(Actor.SYSTEM, Path.of(file).toAbsolutePath().normalize());
        return "Restored " + file + ". The replaced data is kept in " + aside + ".";
    }

    public String verify() {
        Verification verdict = store.verify();
        if (!verdict.ok()) {
            throw new StoreException(Reason.BROKEN, verdict.summary(), null);
        }
        return verdict.summary();
    }
}
