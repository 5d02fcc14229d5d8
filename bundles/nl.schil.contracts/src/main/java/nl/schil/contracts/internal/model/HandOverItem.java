package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One point of a hand-over.
 *
 * @param key stable name within the list
 * @param dutch its text in Dutch
 * @param english its text in English
 * @param ownerEmail who sees to it, or null
 * @param doneOn the day on which it was done, or null
 * @param doneBy id of who recorded that, or null
 * @param notApplicable why it does not apply, or null
 */
public record HandOverItem(
        String key,
        String dutch,
        String english,
        @Nullable String ownerEmail,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String note,
        @Nullable String notApplicable) {

    public static HandOverItem open(String key, String dutch, String english) {
        return new HandOverItem(key, dutch, english, null, null, null, null, null);
    }
}
