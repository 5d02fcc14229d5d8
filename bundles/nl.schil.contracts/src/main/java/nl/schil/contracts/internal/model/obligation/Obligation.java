package nl.schil.contracts.internal.model.obligation;

import java.time.LocalDate;
import nl.schil.contracts.internal.model.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What one side must do under a contract.
 *
 * @param seq 1 for the first of the contract
 * @param description what
 * @param owner e-mail address of who sees to it on the buyer's side, or null
 * @param since nothing due before this day counts, or null
 * @param recordedBy id of the account
 * @param withdrawal that it no longer holds: what is due after its day is not due, or null
 */
public record Obligation(
        String id,
        String contract,
        int seq,
        String description,
        Side side,
        @Nullable String owner,
        DueRule rule,
        @Nullable LocalDate since,
        LocalDate recordedOn,
        String recordedBy,
        @Nullable Withdrawal withdrawal) {

    public Obligation with(Withdrawal event) {
        return new Obligation(id, contract, seq, description, side, owner, rule, since, recordedOn, recordedBy, event);
    }
}
