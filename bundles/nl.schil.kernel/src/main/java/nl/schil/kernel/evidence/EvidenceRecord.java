package nl.schil.kernel.evidence;

import java.time.LocalDate;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One record of a population: the proof behind a number.
 *
 * @param type type of the subject, for example {@code contract}
 * @param id id of the subject
 * @param label name for people
 * @param route route of its page in the workbench, for example {@code /contracts/0190…}
 * @param date date of the evidence, or null when there is none
 * @param reason why it counts or what is short
 */
public record EvidenceRecord(
        String type,
        String id,
        String label,
        String route,
        @Nullable LocalDate date,
        Text reason) {}
