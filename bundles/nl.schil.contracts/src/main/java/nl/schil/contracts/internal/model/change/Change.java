package nl.schil.contracts.internal.model.change;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import nl.schil.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger. It is never altered, except that its notice is filled in once.
 *
 * @param seq 1 for the contract's first
 * @param verdict what the test came to on the day it was recorded
 * @param lawVersion version of the reference data of that test
 * @param original value in cents that the test took as the original one, or null when unknown
 * @param decidedBy function or body that decided, or null
 * @param reverses id of the entry that this one corrects, or null
 * @param recordedBy id of the actor
 */
public record Change(
        String id,
        int seq,
        Proposal facts,
        Ground ground,
        Verdict.Decision verdict,
        String lawVersion,
        @Nullable Long original,
        String motivation,
        @Nullable Cause cause,
        @Nullable String decidedBy,
        @Nullable Notice notice,
        @Nullable String reverses,
        String recordedBy,
        LocalDate recordedOn) {

    /** @param reference of the notice of modification, for example on TenderNed */
    public record Notice(String reference, @Nullable LocalDate on) {}

    /** The entry that takes this one back from {@code on}. */
    public Change reversal(int next, LocalDate on, String why, String actor, LocalDate today) {
        Long value = facts.value();
        Period term = facts.term();
        Proposal opposite = new Proposal(
                on,
                value == null ? null : -value,
                term == null ? null : term.negated(),
                facts.scope(),
                facts.threshold(),
                Map.of());
        return new Change(
                Ids.next(),
                next,
                opposite,
                ground,
                verdict,
                lawVersion,
                original,
                why,
                null,
                null,
                null,
                id,
                actor,
                today);
    }

    /** Whether it had to be announced and no notice is known. */
    public boolean noticeMissing() {
        return verdict == Verdict.Decision.ALLOWED_WITH_NOTICE && notice == null && reverses == null;
    }
}
