package nl.schil.innovation.internal.model;

import java.util.List;
import java.util.Map;

/**
 * What an organisation agreed about its pipeline.
 *
 * @param version 0 while nothing of its own is recorded
 * @param answerDays days within which whoever had an idea is answered, 1 to 365
 * @param criteria own criteria by gate; empty while those that come with the module hold
 * @param categories codes of the categories in which it looks for innovation, by code
 */
public record Settings(long version, int answerDays, Map<Stage, List<String>> criteria, List<String> categories) {
    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 365;

    public Settings {
        criteria = Map.copyOf(criteria);
        categories = List.copyOf(categories);
        if (answerDays < 1 || answerDays > MOST_DAYS) {
            throw new IllegalArgumentException("days are 1 to " + MOST_DAYS + ": " + answerDays);
        }
    }
}
