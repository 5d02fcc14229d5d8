package nl.schil.contracts.internal.model;

import java.util.List;

/**
 * A contract of its own in which call-offs are laid down.
 *
 * @param spend what sources report about it
 */
public record CallOffAgreement(Contract contract, List<SpendLine> spend) {
    public CallOffAgreement {
        spend = List.copyOf(spend);
    }
}
