package nl.schil.kernel.archive;

import java.time.LocalDate;
import nl.schil.kernel.store.Reading;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says which records of one module still need a record of another module that is to be archived, for example running
 * contracts of a supplier: archiving is refused while there are some, with the module's text {@code <module>.archive.needed}, which names {@code
 * count} and {@code labels}. Asked inside the transaction that archives.
 *
 * <p>A module that declares references ({@link nl.schil.kernel.merge.ReferenceRewriter#CAPABILITY}) and is switched off
 * cannot be asked; then it is not known, which whoever archives is told, and nothing is refused.
 */
@ConsumerType
public interface ArchiveObjection {
    /** Id of the module whose records these are, for example {@code contracts}. */
    String module();

    /** Type of the records that are referred to, for example {@code supplier}. */
    String type();

    /** The records of the archival's organisation that refer to its record and still run on the day, or later. */
    Needed needed(Reading reading, Archival archival, LocalDate asOf);
}
