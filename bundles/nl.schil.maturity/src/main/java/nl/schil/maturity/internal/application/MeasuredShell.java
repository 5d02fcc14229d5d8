package nl.schil.maturity.internal.application;

import java.util.List;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.module.ModuleInfo;
import nl.schil.maturity.internal.model.Shell;

/**
 * A shell with what belongs to it.
 *
 * @param hash of {@link nl.schil.maturity.internal.model.SnapshotHash}
 * @param installed the installed modules at that moment
 */
public record MeasuredShell(OrganisationRef organisation, Shell shell, String hash, List<ModuleInfo> installed) {
    /** Whether a provider could not answer, so that asking again soon may tell more. */
    boolean incomplete() {
        return shell.cells().stream()
                .flatMap(cell -> cell.measurements().stream())
                .anyMatch(m -> m.failed());
    }
}
