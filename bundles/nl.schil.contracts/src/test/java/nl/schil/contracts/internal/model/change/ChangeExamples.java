package nl.schil.contracts.internal.model.change;

import static nl.schil.contracts.internal.model.Examples.day;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Description;
import nl.schil.contracts.internal.model.Examples;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.Worth;
import nl.schil.contracts.internal.store.ChangeLawReference;
import nl.schil.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Contracts and changes for tests of the ledger. */
public final class ChangeExamples {
    public static final ChangeLaw LAW = new ChangeLawReference().current();

    private ChangeExamples() {}

    /** A running contract of 2025 to 2028 of one nature and maximum in cents. */
    public static Contract contract(@Nullable Nature nature, @Nullable Long maximum) {
        Term term = new Term(day("2024-12-01"), day("2025-01-01"), Period.ofYears(4), List.of(), Period.ofMonths(3));
        Contract plain = Examples.contract("org-a", "C-" + nature, ContractKind.OVEREENKOMST, term);
        Description d = plain.description();
        return new Contract(
                plain.id(),
                plain.organisation(),
                plain.version(),
                new Description(d.number(), d.title(), d.kind(), nature, null, null, null, null, null, null, null),
                plain.supplier(),
                term,
                new Worth(maximum, null, null, "EUR"),
                plain.stewardship(),
                plain.motivation(),
                null,
                List.of(),
                List.of());
    }

    /** A change in 2026 of so many cents, with answers: {@code "a"} for yes, {@code "!a"} for no. */
    public static Proposal proposal(@Nullable Long cents, @Nullable ThresholdGroup group, String... answers) {
        Map<String, Boolean> given = new HashMap<>();
        for (String answer : answers) {
            given.put(answer.replace("!", ""), !answer.startsWith("!"));
        }
        return new Proposal(day("2026-06-01"), cents, null, "Meer werk", group, given);
    }

    /** A recorded de minimis change. */
    public static Change minor(int seq, long cents) {
        return recorded(seq, Ground.MINOR, proposal(cents, ThresholdGroup.SUB_CENTRAL, "nature-unchanged"));
    }

    public static Change recorded(int seq, Ground ground, Proposal proposal) {
        return new Change(
                Ids.next(),
                seq,
                proposal,
                ground,
                Verdict.Decision.ALLOWED,
                LAW.version(),
                null,
                "Omdat het moet",
                null,
                null,
                null,
                null,
                "someone",
                day("2026-05-01"));
    }
}
