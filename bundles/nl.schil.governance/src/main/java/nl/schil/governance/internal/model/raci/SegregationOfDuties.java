package nl.schil.governance.internal.model.raci;

import java.util.List;
import nl.schil.kernel.Violation;

/** Who is accountable for an activity does not approve the judgement of it. */
public final class SegregationOfDuties {
    private SegregationOfDuties() {}

    /**
     * Why this person may not approve the judgement of an activity; nothing when they may.
     *
     * @param approver account id
     */
    public static List<Violation> violations(RaciRow row, String approver) {
        boolean own =
                row.parts().stream().anyMatch(part -> part.letter() == Letter.A && approver.equals(part.person()));
        return own
                ? List.of(Violation.of(
                        "approver",
                        approver,
                        "governance.raci.own-approval",
                        "activity",
                        row.activity().code()))
                : List.of();
    }
}
