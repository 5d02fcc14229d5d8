package nl.schil.kernel.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** Looks up contracts; batch by design. A consumer works without it. */
@ProviderType
public interface ContractDirectory {
    Map<String, ContractRef> find(Collection<String> ids);

    /** Contracts of one organisation by number, as the register spells it; numbers that nothing has are absent. */
    Map<String, ContractRef> resolve(String organisation, Collection<String> numbers);

    /** At most {@code limit} contracts of these organisations whose number or title matches, best first. */
    List<ContractRef> search(String text, OrganisationScope organisations, int limit);

    /**
     * All contracts of these organisations that run at {@code asOf} (signed and started, not over; the last day is
     * inside), by organisation, number and id, with the tier that counts on that day.
     */
    default List<RunningContract> running(OrganisationScope organisations, LocalDate asOf) {
        return List.of();
    }

    /** Those of {@link #running(OrganisationScope, LocalDate)} that are in {@code contracts} or with a supplier in {@code suppliers}. */
    default List<RunningContract> running(
            OrganisationScope organisations,
            LocalDate asOf,
            Collection<String> contracts,
            Collection<String> suppliers) {
        return running(organisations, asOf).stream()
                .filter(one -> contracts.contains(one.contract().id())
                        || (one.contract().supplierId() != null
                                && suppliers.contains(one.contract().supplierId())))
                .toList();
    }

    /**
     * All contracts of these organisations that run on at least one day from {@code from} to {@code until}, both inside,
     * by organisation, number and id, with the tier that counts on {@code until}. One that runs in several years is there
     * once; {@link RunningContract#runs} tells in which.
     */
    default List<RunningContract> ran(OrganisationScope organisations, LocalDate from, LocalDate until) {
        return List.of();
    }

    /** Those of {@link #ran(OrganisationScope, LocalDate, LocalDate)} that are in {@code contracts}. */
    default List<RunningContract> ran(
            OrganisationScope organisations, LocalDate from, LocalDate until, Collection<String> contracts) {
        return ran(organisations, from, until).stream()
                .filter(one -> contracts.contains(one.contract().id()))
                .toList();
    }
}
