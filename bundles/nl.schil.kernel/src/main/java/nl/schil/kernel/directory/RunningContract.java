package nl.schil.kernel.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract that runs on the day, or ran in the period, that was asked.
 *
 * @param contract the contract, with the tier that counts on that day or the last one of the period, null when nobody
 *     knows it; its supplier is also filled in when the contract names it by key only
 * @param category category code, or null when unknown
 * @param cpv CPV code as the list writes it, such as {@code 39130000-2}, or null when unknown
 * @param since first day on which it runs: signed and started
 * @param until last day on which it runs, by agreement or ending, or null when unknown
 */
public record RunningContract(
        ContractRef contract,
        @Nullable String category,
        @Nullable String cpv,
        LocalDate since,
        @Nullable LocalDate until) {
    /** One of which nobody knows the CPV code and the last day. */
    public RunningContract(ContractRef contract, @Nullable String category, LocalDate since) {
        this(contract, category, null, since, null);
    }

    /** Whether it runs on at least one day from {@code from} to {@code to}, both inside. */
    public boolean runs(LocalDate from, LocalDate to) {
        return !since.isAfter(to) && (until == null || !until.isBefore(from));
    }
}
