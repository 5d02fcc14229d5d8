package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import nl.schil.kernel.store.Reading;

/** The changes of contracts as far as they move a maximum. */
public interface MaximumChanges {
    /** The sum in cents of the changes of one contract that are in force at {@code asOf}; zero when there are none. */
    long inForce(Reading reading, String contract, LocalDate asOf);
}
