package nl.schil.kernel.directory;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How far organisations are in the phases of purchasing, by their own records. A consumer works without it. */
@ProviderType
public interface ShellDirectory {
    /**
     * The four phases of an organisation on a day, in the order of the cycle; empty when there is no such organisation.
     *
     * @param organisation id of the buying organisation
     */
    List<PhaseStage> stages(String organisation, LocalDate asOf);
}
