package nl.schil.contracts.internal.model.obligation;

import java.time.LocalDate;
import nl.schil.contracts.internal.model.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * That an occurrence of an obligation was fulfilled.
 *
 * @param occurrence key of the occurrence
 * @param on the day it was done
 * @param note free text, or null
 * @param by id of the account that recorded it
 * @param undone that it was taken back, or null
 */
public record Fulfilment(
        String obligation,
        String occurrence,
        LocalDate on,
        @Nullable String note,
        LocalDate recordedOn,
        String by,
        @Nullable Withdrawal undone) {}
