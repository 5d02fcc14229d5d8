package nl.schil.kernel.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The meeting for which subjects are asked.
 *
 * @param organisation id of the buying organisation
 * @param supplier id of the supplier that is met, or null when unknown
 * @param contract id of the only contract it is about, or null when it is about all with the supplier
 * @param level level of the meeting
 * @param meetingOn day of the meeting
 * @param asOf day on which the records are read
 */
public record AgendaQuestion(
        String organisation,
        @Nullable String supplier,
        @Nullable String contract,
        MeetingLevel level,
        LocalDate meetingOn,
        LocalDate asOf) {}
