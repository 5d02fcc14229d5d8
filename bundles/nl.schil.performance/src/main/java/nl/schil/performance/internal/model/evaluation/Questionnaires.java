package nl.schil.performance.internal.model.evaluation;

import java.util.List;
import nl.schil.kernel.security.Actor;

/** The questionnaires of organisations. */
public interface Questionnaires {
    /** The newest of an organisation; the starter questionnaire when it has none of its own. */
    Questionnaire current(String organisation);

    /** Adds a revision. @throws Stale when {@code revision} is not the newest any more */
    Questionnaire revise(Actor actor, String organisation, int revision, List<Item> items);

    /** Somebody else changed it in the meantime. */
    final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
