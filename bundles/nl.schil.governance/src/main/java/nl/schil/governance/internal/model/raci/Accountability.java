package nl.schil.governance.internal.model.raci;

import java.util.List;
import java.util.Set;

/** Whether exactly one named person answers for an activity. */
public enum Accountability {
    /** Exactly one person, by name. */
    ONE,
    /** No role has the letter A. */
    VACANT,
    /** A role has it and nobody holds that role. */
    UNNAMED,
    /** Who was named can no longer sign in. */
    LEFT,
    /** More than one A. */
    MULTIPLE;

    /** Nobody answers for it: an orphan because of a vacancy. */
    public boolean vacancy() {
        return this == VACANT || this == UNNAMED || this == LEFT;
    }

    /**
     * What holds with these parts that have the letter A.
     *
     * @param present account ids of the people who can sign in
     */
    static Accountability of(List<Part> accountable, Set<String> present) {
        if (accountable.isEmpty()) {
            return VACANT;
        }
        if (accountable.size() > 1) {
            return MULTIPLE;
        }
        String person = accountable.get(0).person();
        return person == null ? UNNAMED : present.contains(person) ? ONE : LEFT;
    }
}
