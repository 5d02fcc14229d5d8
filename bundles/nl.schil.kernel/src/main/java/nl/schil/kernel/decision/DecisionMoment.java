package nl.schil.kernel.decision;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dated moment at which somebody must decide.
 *
 * @param id stable id of the moment
 * @param date last day on which the decision is in time
 * @param kind for example {@code OPTION_OR_NOTICE}, {@code RETENDER}, {@code END}
 * @param what what must be decided
 * @param consequence what happens when nobody decides
 * @param choices codes of the decisions that can be recorded
 * @param type type of the subject, for example {@code contract}
 * @param subjectId id of the subject
 * @param label the subject's name for people
 * @param route route of its page in the workbench
 * @param organisation id of the buying organisation
 * @param owner who decides, as far as the record says, otherwise null
 * @param status computed for the date asked
 * @param decidedOn date of the recorded decision, or null
 * @param decision code of the recorded decision, or null
 */
public record DecisionMoment(
        String id,
        LocalDate date,
        String kind,
        Text what,
        Text consequence,
        List<String> choices,
        String type,
        String subjectId,
        String label,
        String route,
        String organisation,
        @Nullable String owner,
        Status status,
        @Nullable LocalDate decidedOn,
        @Nullable String decision) {

    public enum Status {
        /** To be decided, still in time. */
        OPEN,
        /** Decided on or before its date. */
        DECIDED,
        /** Decided after its date. */
        DECIDED_LATE,
        /** Its date has passed without a decision. */
        MISSED
    }
}
