package nl.schil.kernel.evidence;

import java.time.LocalDate;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of a population of which every member weighs the same.
 *
 * @param id unique in the population, also the order of pages
 * @param subject id of the record that is shown
 * @param date day of what counts, or null when nothing does
 * @param reason why it counts or what is short
 */
public record EvidenceItem(
        String id,
        String type,
        String subject,
        String label,
        String route,
        @Nullable LocalDate date,
        Text reason) {
    public EvidenceRecord record() {
        return new EvidenceRecord(type, subject, label, route, date, reason);
    }
}
