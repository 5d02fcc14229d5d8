package nl.schil.kernel.archive;

import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Names and addresses that one module keeps to reach people of a record of another module, for example of a supplier.
 * They are erased for good when the relation ends, inside the transaction that archives (article 5(1)(e) GDPR). A name
 * that is part of what must be kept is not meant: who signed a plan or was in a meeting (article 17(3)(b) and (e) GDPR,
 * Archiefwet).
 */
@ConsumerType
public interface PersonalData {
    /** Id of the module that keeps them, for example {@code performance}. */
    String module();

    /** Type of the records whose people they are, for example {@code supplier}. */
    String type();

    /** How many entries about people the archival's organisation has, which {@link #erase} would empty. */
    long count(Reading reading, Archival archival);

    /** Empties them. */
    void erase(Writing writing, Archival archival);
}
