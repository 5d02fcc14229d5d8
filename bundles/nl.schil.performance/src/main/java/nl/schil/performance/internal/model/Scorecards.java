package nl.schil.performance.internal.model;

import java.util.List;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;

/** The scorecards of an installation and what was measured. */
public interface Scorecards {
    /** Somebody changed the scorecard in the meantime, or it is gone. */
    final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stale(String id) {
            super("scorecard " + id + " was changed");
        }
    }

    /** What one recording did. */
    record Recorded(int added, int corrected, int unchanged) {}

    Optional<ScoreBook> find(OrganisationScope organisations, String id);

    void add(Actor actor, Scorecard card);

    /** Replaces the scorecard whose version is one less than that of {@code card}. */
    void change(Actor actor, Scorecard card);

    /** Whether it has measurements, withdrawn or not. */
    boolean measured(String id);

    void remove(Actor actor, Scorecard card);

    /**
     * Records measurements; one that differs from what is recorded becomes its next revision, and where that changes the
     * score of a closed period, so does the closing.
     */
    Recorded record(Actor actor, Scorecard card, List<Measurement> measurements);

    /** Every revision of the closed periods, oldest period and revision first. */
    List<Closing> closings(Scorecard card);

    /** Closes a period; false when it is closed already. */
    boolean close(Actor actor, Scorecard card, Closing closing);

    /** Every revision of the measurements of one KPI, newest period and revision first. */
    List<Measurement> revisions(Scorecard card, String kpi);
}
