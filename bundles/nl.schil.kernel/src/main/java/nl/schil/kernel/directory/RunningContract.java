package nl.schil.kernel.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract that runs on the day asked.
 *
 * @param contract the contract, with the tier that counts on that day, null when nobody knows it; its supplier is also
 *     filled in when the contract names it by key only
 * @param category category code, or null when unknown
 * @param since first day on which it runs: signed and started
 */
public record RunningContract(
        ContractRef contract, @Nullable String category, LocalDate since) {}
