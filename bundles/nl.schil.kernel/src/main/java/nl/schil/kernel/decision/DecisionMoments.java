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

    /** What moments are about. */
    enum About {
        /** Something must be decided. */
        DECISION,
        /** Something agreed must be done. */
        OBLIGATION
    }

    /** What all moments of this service are about. */
    default About about() {
        return About.DECISION;
    }

    /**
     * At most {@code limit} moments of these organisations with a date from {@code from} to {@code to} inclusive, as
     * they stand at {@code asOf}, by date and then id, after the moment {@code (afterDate, afterId)} when given.
     */
    List<DecisionMoment> between(
            OrganisationScope organisations, LocalDate from, LocalDate to, LocalDate asOf, After after, int limit);

    /**
     * All moments of one subject as they stand at {@code asOf}, by date and then id; none when the subject is another
     * module's or lies outside these organisations.
     *
     * @param type type of the subject, for example {@code contract}
     */
    default List<DecisionMoment> of(OrganisationScope organisations, String type, String subjectId, LocalDate asOf) {
        return List.of();
    }

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
