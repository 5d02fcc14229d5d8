package nl.schil.contracts.internal.model;

import java.time.LocalDate;

/**
 * Why a call-off no longer counts. The call-off stays in the register.
 *
 * @param on the first day on which it does not count
 * @param reason why, in free text
 * @param by id of who recorded it
 */
public record Withdrawal(LocalDate on, String reason, String by) {}
