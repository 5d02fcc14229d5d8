package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What one source says was committed or invoiced on a contract in one month.
 *
 * @param contract id of the contract
 * @param period the month
 * @param kind committed or invoiced
 * @param source name of the system or file that says so
 * @param amount cents of the contract's currency, VAT excluded; negative for a correction
 * @param sourceDate the day up to which the source is complete
 * @param recordedOn the day on which it came into the register
 * @param recordedBy id of who imported it
 */
public record SpendLine(
        String contract,
        YearMonth period,
        SpendKind kind,
        String source,
        long amount,
        LocalDate sourceDate,
        LocalDate recordedOn,
        String recordedBy) {}
