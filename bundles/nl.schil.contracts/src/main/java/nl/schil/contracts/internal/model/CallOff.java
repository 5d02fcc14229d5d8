package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order under a framework agreement or a purchasing system.
 *
 * @param id its id
 * @param contract id of the framework agreement
 * @param number the organisation's own number, unique within the framework agreement
 * @param date the day on which it was signed or placed
 * @param committed what it commits, in cents of the framework's currency, VAT excluded; greater than zero
 * @param quantity what it orders in units of the framework, greater than zero, or null when unknown
 * @param description what is bought, or null
 * @param agreement id of the contract that the call-off was laid down in, or null when there is none of its own
 * @param recordedOn the day on which it came into the register
 * @param recordedBy id of who recorded it
 * @param source name of the file it was imported from, or null when it was entered by hand
 * @param withdrawal why it no longer counts, or null while it does
 */
public record CallOff(
        String id,
        String contract,
        String number,
        LocalDate date,
        long committed,
        @Nullable BigDecimal quantity,
        @Nullable String description,
        @Nullable String agreement,
        LocalDate recordedOn,
        String recordedBy,
        @Nullable String source,
        @Nullable Withdrawal withdrawal) {

    /** A call-off of which the quantity is unknown. */
    public CallOff(
            String id,
            String contract,
            String number,
            LocalDate date,
            long committed,
            @Nullable String description,
            @Nullable String agreement,
            LocalDate recordedOn,
            String recordedBy,
            @Nullable String source,
            @Nullable Withdrawal withdrawal) {
        this(
                id,
                contract,
                number,
                date,
                committed,
                null,
                description,
                agreement,
                recordedOn,
                recordedBy,
                source,
                withdrawal);
    }

    /** Whether it commits money at {@code asOf}: signed by then and not withdrawn. */
    public boolean counts(LocalDate asOf) {
        return !date.isAfter(asOf) && (withdrawal == null || withdrawal.on().isAfter(asOf));
    }

    public CallOff withdrawn(Withdrawal event) {
        return new CallOff(
                id,
                contract,
                number,
                date,
                committed,
                quantity,
                description,
                agreement,
                recordedOn,
                recordedBy,
                source,
                event);
    }

    /** The same call-off laid down in another contract of its own, or in none. */
    public CallOff laidDownIn(@Nullable String other) {
        return new CallOff(
                id,
                contract,
                number,
                date,
                committed,
                quantity,
                description,
                other,
                recordedOn,
                recordedBy,
                source,
                withdrawal);
    }
}
