package nl.schil.kernel.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Evidence for one activity of the catalogue, measured from the module's own records. A provider never sees other
 * providers, the catalogue's weights or the norm. The counts of {@link #measure} equal the number of
 * {@link #records}.
 */
@ConsumerType
public interface ActivityEvidence {
    /** Code of the activity, for example {@code B1b}. */
    String activity();

    /** Id of the module that measures it. */
    String module();

    /**
     * Measures many scopes in one pass. A scope without population is answered with a population weight of zero.
     *
     * @param freshnessDays T of the activity in the catalogue, or zero when freshness does not apply
     */
    Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays);

    /** The records that count ({@code fulfilled}) or fall short, page by page of at most 100, in a stable order. */
    Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor);

    /**
     * A marker of the records this evidence rests on: as long as it is equal, so is every answer for the same date.
     */
    String marker();
}
