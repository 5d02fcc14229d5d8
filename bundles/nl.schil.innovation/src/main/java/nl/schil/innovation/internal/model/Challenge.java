package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question to the market.
 *
 * @param terms what holds for whoever answers: equal treatment, property, what follows
 * @param category code of the category it is about, or null
 * @param openFrom first day on which ideas are taken
 * @param openUntil last day on which ideas are taken
 * @param publishedOn day on which the organisation published it, or null while it is a draft
 */
public record Challenge(
        String id,
        String organisation,
        long version,
        String title,
        String question,
        String terms,
        @Nullable String category,
        LocalDate openFrom,
        LocalDate openUntil,
        @Nullable LocalDate publishedOn) {
    /** How a challenge stands on a day. */
    public enum State {
        DRAFT,
        /** Published, and not open yet. */
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    /** The same as published on a day, or as a draft. */
    public Challenge publishedOn(@Nullable LocalDate day) {
        return new Challenge(id, organisation, version, title, question, terms, category, openFrom, openUntil, day);
    }

    public State state(LocalDate asOf) {
        if (publishedOn == null || publishedOn.isAfter(asOf)) {
            return State.DRAFT;
        }
        if (asOf.isBefore(openFrom)) {
            return State.ANNOUNCED;
        }
        return asOf.isAfter(openUntil) ? State.CLOSED : State.OPEN;
    }
}
