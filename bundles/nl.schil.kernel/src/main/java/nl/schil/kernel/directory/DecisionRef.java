package nl.schil.kernel.directory;

import java.time.LocalDate;

/**
 * A decision of a meeting and one record that it used.
 *
 * @param id id of the decision
 * @param ground id of the record, within its module and kind
 * @param organisation id of the buying organisation
 * @param text what was decided
 * @param decidedOn day on which it was
 * @param forum name of the forum that met
 * @param meeting id of the meeting; its page is {@code /governance/meetings/<id>}
 */
public record DecisionRef(
        String id,
        String ground,
        String organisation,
        String text,
        LocalDate decidedOn,
        String forum,
        String meeting) {}
