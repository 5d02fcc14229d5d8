package nl.schil.kernel.decision;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ConsumerType;

/** Dated decisions of one module. */
@ConsumerType
public interface DecisionMoments {
    /** Permission that a reader of these moments holds, for example {@code contracts.read}. */
    String permission();

    /**
     * At most {@code limit} moments of these organisations with a date from {@code from} to {@code to} inclusive, as
     * they stand at {@code asOf}, by date and then id, after the moment {@code (afterDate, afterId)} when given.
     */
    List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit);

    /**
     * Where a page continues.
     *
     * @param date date of the last moment already seen
     * @param id its id
     */
    record After(LocalDate date, String id) {
        public static final After START = new After(LocalDate.MIN, "");
    }
}
